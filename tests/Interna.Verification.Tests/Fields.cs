using Interna.Models;
using Interna.Numerics.Interpolation;

namespace Interna.Verification.Tests;

/// <summary>Reads the profiles of a model by name.</summary>
internal static class Fields
{
    private const double Micro = 1e-6;

    /// <summary>Index of a profile.</summary>
    public static int Index(ICellModel model, string name) => model.Profiles.Index().First(p => p.Item.Name == name).Index;

    /// <summary>A profile at the centres of the volumes.</summary>
    public static double[] Values(ICellModel model, ReadOnlySpan<double> y, string name)
    {
        var index = Index(model, name);
        var values = new double[model.Profiles[index].Positions.Count];
        model.Profile(index, y, values);
        return values;
    }

    /// <summary>A profile at given positions [m]: a cubic through the centres reads it between them; ends are half a volume away.</summary>
    public static double[] At(ICellModel model, ReadOnlySpan<double> y, string name, double[] positions)
    {
        var curve = new MonotoneCubic([.. model.Profiles[Index(model, name)].Positions.Select(p => p * Micro)], Values(model, y, name));
        var at = new double[positions.Length];
        curve.Evaluate(positions, at);
        return at;
    }
}
