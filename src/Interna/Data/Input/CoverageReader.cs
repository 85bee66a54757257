using Interna.Physics.Gas;
using Interna.Physics.Mechanics;
using Interna.Physics.Stripping;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads what takes contact away from a metal: voids under it and bubbles over it.</summary>
internal static class CoverageReader
{
    private static readonly QuantityField VoidHeight = new("height", "Mean height of a void", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "2 um" };
    private static readonly QuantityField Pressure = new("pressure", "Pressure on the stack: closes voids by creep, and brings sodium back as measured on beta-alumina, 1 mA/cm2 for 3.6 MPa", QuantityKind.Pressure, Bounds.NotNegative) { Default = "0 MPa", Typical = "1 MPa" };
    private static readonly QuantityField Replenished = new("replenished_current", "Stripping current density that diffusion and creep bring back", QuantityKind.CurrentDensity, Bounds.NotNegative) { Default = "from the pressure", Typical = "0.2 mA/cm2" };
    private static readonly QuantityField ClosingTime = new("closing_time", "Time in which the pressure closes voids", QuantityKind.Time, Bounds.Positive) { Default = "from the pressure", Typical = "10 h" };
    private static readonly QuantityField Refill = new("refill_efficiency", "Part of the sodium plated over voids that fills them", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "1", Typical = "0.9" };
    private static readonly QuantityField Initial = new("initial_part", "Part of the area without contact at the start", QuantityKind.Number, new Bounds(0, 0.99, false)) { Default = "0", Typical = "0.1" };

    private static readonly QuantityField BubbleHeight = new("height", "Volume of gas at 1 bar over the area it covers", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "50 um" };
    private static readonly QuantityField Leaving = new("leaving_time", "Time in which bubbles leave by themselves", QuantityKind.Time, Bounds.Positive) { Default = "none: they stay", Typical = "1 h" };

    /// <summary>Voids that stripping leaves.</summary>
    public static readonly GroupField Voids = new(
        "voids", "Voids that stripping leaves under the film or a solid electrolyte",
        new FieldGroup("voids", "Voids that stripping leaves", [VoidHeight, Pressure, Replenished, ClosingTime, Refill, Initial, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]))
    { Default = "none" };

    /// <summary>Bubbles of what the films set free.</summary>
    public static readonly GroupField Bubbles = new(
        "bubbles", "Bubbles of the gas that growing films set free",
        new FieldGroup("bubbles", "Bubbles on the metal", [BubbleHeight, Leaving, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]))
    { Default = "none" };

    /// <summary>Reads voids; null where they are left out.</summary>
    public static VoidFormation? ReadVoids(FieldReader owner, double temperature, Findings findings)
    {
        if (owner.Find(Voids) is not { } node) return null;
        var own = new FieldReader(node, owner.At(Voids.Name), Voids.Group, findings);
        // A pressure that cannot be read is reported and counts as none.
        double pressure = own.Quantity(Pressure) is { } stated && double.IsFinite(stated) ? stated : 0;
        double replenished = own.Quantity(Replenished) ?? SolidContact.CriticalStrippingCurrent(pressure) * SolidContact.TemperatureFactor(temperature, 298.15);
        double closure = own.Quantity(ClosingTime) is { } time ? 1 / time : -new VoidClosure(PowerLawCreep.Sodium, temperature).Sphere(pressure);
        return new VoidFormation(own.Quantity(VoidHeight) ?? double.NaN, replenished, closure, own.Quantity(Refill) ?? 1, own.Quantity(Initial) ?? 0);
    }

    /// <summary>Reads bubbles; null where they are left out.</summary>
    public static BubbleCoverage? ReadBubbles(FieldReader owner, double temperature, Findings findings)
    {
        const double Bar = 1e5;
        if (owner.Find(Bubbles) is not { } node) return null;
        var own = new FieldReader(node, owner.At(Bubbles.Name), Bubbles.Group, findings);
        double height = own.Quantity(BubbleHeight) ?? double.NaN;
        return new BubbleCoverage(GasBubbles.Volume(1, temperature, Bar) / height, own.Quantity(Leaving) is { } time ? 1 / time : 0);
    }
}
