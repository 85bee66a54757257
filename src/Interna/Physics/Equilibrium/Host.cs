using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Equilibrium;

/// <summary>What the equilibrium laws of a host share.</summary>
internal static class Host
{
    private const double LeastFraction = 1e-6;
    private static readonly Dimension GasDimension = Dimension.MolarEnergy / Dimension.Temperature;
    private static readonly Dimension FaradayDimension = Dimension.Charge / Dimension.Amount;

    /// <summary>Stoichiometry, claimed on all but 10⁻⁴ of the sites.</summary>
    public static LawArgument Stoichiometry { get; } = new("stoichiometry", @"\theta", Dimension.None, new(1e-4, 1 - 1e-4));

    /// <summary>Thermal voltage RT/F [V].</summary>
    public static T ThermalVoltage<T>(double temperature)
        where T : struct, IReal<T> =>
        T.Lift(Constant.Gas, GasDimension, "R") * T.Lift(temperature, Dimension.Temperature, "T") / Faraday<T>();

    /// <summary>Faraday constant [C/mol].</summary>
    public static T Faraday<T>()
        where T : struct, IReal<T> =>
        T.Lift(Constant.Faraday, FaradayDimension, "F");

    /// <summary>Potential of ideal mixing (RT/F) ln((1−θ)/θ) [V].</summary>
    public static T Mixing<T>(T theta, double temperature)
        where T : struct, IReal<T> =>
        ThermalVoltage<T>(temperature) * T.Log(T.Positive(1 - theta, LeastFraction) / T.Positive(theta, LeastFraction));
}
