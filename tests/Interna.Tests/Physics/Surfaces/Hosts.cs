using Interna.Data;

namespace Interna.Tests.Physics.Surfaces;

/// <summary>An electrode to modify.</summary>
internal static class Hosts
{
    public static InsertionElectrode HardCarbon => CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022").PositiveHost;

    /// <summary>Value of a curve at one stoichiometry.</summary>
    public static double At(Numerics.Columns.ICurve curve, double theta)
    {
        Span<double> value = [0.0];
        curve.Evaluate([theta], value);
        return value[0];
    }
}
