using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads how sodium is plated on the particles of a host.</summary>
internal static class PlatingReader
{
    private static readonly QuantityField ExchangeCurrent = new("exchange_current", "Exchange current density of plating at the electrolyte's own concentration and 25 °C, per area of particles", QuantityKind.CurrentDensity, Bounds.Positive) { Required = true, Typical = "0.1 mA/cm2" };
    private static readonly QuantityField ActivationEnergy = new("activation_energy", "Activation energy of the exchange current", QuantityKind.MolarEnergy, Bounds.NotNegative) { Default = "0 kJ/mol", Typical = "30 kJ/mol" };
    private static readonly QuantityField Alpha = new("alpha", "Anodic transfer coefficient", QuantityKind.Number, new Bounds(0.01, 0.99, false)) { Default = "0.5", Typical = "0.5" };
    private static readonly QuantityField Nucleation = new("nucleation_overpotential", "Overpotential of the first sodium on a bare particle", QuantityKind.Voltage, Bounds.NotNegative) { Default = "0 mV", Typical = "10 mV" };
    private static readonly QuantityField Covering = new("covering_thickness", "Thickness at which sodium covers half of the surface", QuantityKind.Length, Bounds.Positive) { Default = "0.3 nm: about one atomic layer", Typical = "0.3 nm" };
    private static readonly QuantityField Isolated = new("isolated_fraction", "Part of the sodium that leaves the deposit in stripping which is cut off instead of dissolved", QuantityKind.Number, new Bounds(0, 0.5, false)) { Default = "0", Typical = "0.05" };
    private static readonly QuantityField Reconnecting = new("reconnecting_thickness", "Thickness of newly plated sodium that reconnects what was cut off", QuantityKind.Length, Bounds.Positive) { Default = "none: it is lost for good", Typical = "100 nm" };

    private static readonly FieldGroup Group = new(
        "plating", "Plating of sodium on the particles, where their potential falls below that of sodium, and stripping",
        [ExchangeCurrent, ActivationEnergy, Alpha, Nucleation, Covering, Isolated, Reconnecting, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>The field of an electrode.</summary>
    public static readonly GroupField Field = new("plating", "Plating of sodium on the particles beside insertion", Group) { Default = "none: no sodium is plated, however low the potential" };

    /// <summary>Reads the plating of an electrode; null where there is none.</summary>
    public static HostPlating? Read(FieldReader owner, Findings findings)
    {
        if (owner.Find(Field) is not { } node) return null;
        var fields = new FieldReader(node, owner.At(Field.Name), Group, findings);
        return new HostPlating
        {
            ExchangeCurrent = fields.Quantity(ExchangeCurrent) ?? double.NaN,
            ActivationEnergy = fields.Quantity(ActivationEnergy, 0),
            Alpha = fields.Quantity(Alpha, 0.5),
            NucleationOverpotential = fields.Quantity(Nucleation, 0),
            CoveringThickness = fields.Quantity(Covering, 0.3e-9),
            IsolatedFraction = fields.Quantity(Isolated, 0),
            ReconnectingThickness = fields.Quantity(Reconnecting) ?? double.PositiveInfinity,
        };
    }
}
