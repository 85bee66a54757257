namespace Interna.Tests.Models;

/// <summary>Sodium | sodium cells in closed forms.</summary>
internal static class MetalCells
{
    public static SodiumMetal Metal() => new() { Name = "sodium", Thickness = 50e-6, Patches = [new(1, 30, 5e-4)] };

    public static Cell Symmetric() => new()
    {
        Name = "sodium | sodium",
        Area = 1e-4,
        Negative = Metal(),
        Positive = Metal(),
        Separator = new Separator(100e-6, 0.55),
        Electrolyte = ModelCells.Full().Electrolyte,
        NominalCapacity = 3.6,
        LowerVoltage = -5,
        UpperVoltage = 5,
        ContactResistance = 1e-5,
    };
}
