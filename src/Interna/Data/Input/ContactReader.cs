using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads how two phases of a junction touch.</summary>
internal static class ContactReader
{
    private const double UsualGapPermittivity = 5;

    // Two equilibria whose steps agree this well are one [V].
    private const double Agreement = 1e-3;

    private static readonly ChoiceField Equilibrium = new("equilibrium", "What crosses the contact until it is in equilibrium: electrons, sodium-ions, or none (the potential is imposed by 'bias')", ["none", "electrons", "sodium-ions"]) { Default = "none" };
    private static readonly QuantityField Bias = new("bias", "Potential of the right phase's bulk over the left's, of a contact that exchanges nothing; for a metal the potential from its potential of zero charge", QuantityKind.Voltage, Bounds.Any) { Typical = "0.3 V", Default = "0 V" };
    private static readonly QuantityField Dipole = new("dipole", "Step of the potential from dipoles in the contact plane, right less left", QuantityKind.Voltage, Bounds.Any) { Typical = "0.1 V", Default = "0 V" };
    private static readonly QuantityField Gap = new("gap", "Thickness of a layer without charge between the phases (compact layer, van der Waals gap)", QuantityKind.Length, Bounds.NotNegative) { Typical = "0.3 nm", Default = "0 nm" };
    private static readonly QuantityField GapPermittivity = new("gap_permittivity", "Permittivity of that layer over that of the vacuum", QuantityKind.Number, new Bounds(1, 1e5, false)) { Typical = "5", Default = "5" };
    private static readonly QuantityField Trapped = new("trapped_charge", "Charge trapped at the contact", QuantityKind.ChargeDensity, Bounds.Any) { Typical = "0.01 As/m2", Default = "0 As/m2" };

    private static readonly ListField Transfers = new("transfers", "The carriers that pass when the junction moves, and how fast; none: the contact blocks", TransferReader.Group);

    private static readonly QuantityField Interphase = new("interphase_resistance", "Resistance of an interphase grown at the contact, whatever its cause, times area", QuantityKind.AreaResistance, Bounds.NotNegative) { Typical = "10 Ohm cm2", Default = "0 Ohm cm2" };

    /// <summary>Fields of a contact.</summary>
    public static readonly FieldGroup Group = new("a contact", "How two phases touch", [Equilibrium, Bias, Dipole, Gap, GapPermittivity, Trapped, Interphase, Transfers, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>Reads a contact between two phases, either of which may have failed to be read.</summary>
    public static Contact? Read(InputNode node, string path, JunctionPhase? left, JunctionPhase? right, Findings findings)
    {
        var fields = new FieldReader(node, path, Group, findings);
        var kind = Kind(fields, left, right);
        double gap = fields.Quantity(Gap) ?? 0;
        var contact = new Contact
        {
            Kind = kind,
            Bias = fields.Quantity(Bias) ?? 0,
            Dipole = fields.Quantity(Dipole) ?? 0,
            GapThickness = gap,
            GapPermittivity = gap > 0 ? fields.Quantity(GapPermittivity, UsualGapPermittivity) : UsualGapPermittivity,
            TrappedCharge = fields.Quantity(Trapped) ?? 0,
            Transfers = fields.Find(Transfers) is { } list ? TransferReader.Read(list, fields.At(Transfers.Name), findings) : [],
            InterphaseResistance = fields.Quantity(Interphase) ?? 0,
        };
        if (kind != ContactKind.Blocking && fields.Has(Bias))
            fields.Report(Bias, "a bias at a contact in equilibrium", "a bias only with 'equilibrium: none'", "the step of the potential follows from the phases; a bias would drive a current");
        if (left is not null and not SpaceChargePhase && right is not null and not SpaceChargePhase && gap == 0)
            fields.Report(Gap, $"no layer between {left.Name} and {right.Name}, which have no volume", "the field 'gap'", $"add 'gap: {Gap.Example}', over which the potential can change");
        return contact;
    }

    private static ContactKind Kind(FieldReader fields, JunctionPhase? left, JunctionPhase? right)
    {
        if (fields.Find(Equilibrium) is { Items: { } items })
            return Several(fields, [.. items.Select(i => i.Text ?? "")], left, right);
        var kind = (ContactKind)(fields.Choice(Equilibrium) ?? 0);
        Need(fields, kind, left);
        Need(fields, kind, right);
        return kind;
    }

    // Both carriers in equilibrium fix two steps of the potential; with frozen bulk values at most one of them can be right.
    private static ContactKind Several(FieldReader fields, List<string> named, JunctionPhase? left, JunctionPhase? right)
    {
        if (named.Count != 2 || !named.Contains("electrons") || !named.Contains("sodium-ions"))
        {
            fields.Report(Equilibrium, $"[{string.Join(", ", named)}]", "one of none, electrons, sodium-ions");
            return ContactKind.Blocking;
        }

        double? electrons = left?.WorkFunction - right?.WorkFunction, ions = left?.SodiumIonEnergy - right?.SodiumIonEnergy;
        if (electrons is { } a && ions is { } b && Math.Abs(a - b) <= Agreement)
            return ContactKind.Electrons;
        string steps = electrons is { } e && ions is { } i
            ? $"here electrons ask for a step of {UnitVocabulary.Format(e, QuantityKind.Voltage)} and ions for {UnitVocabulary.Format(i, QuantityKind.Voltage)}"
            : "state work_function and sodium_ion_energy of both phases so that both steps agree";
        fields.Report(
            Equilibrium, "both equilibria, with the carriers of both phases held at their bulk values", "one of electrons and sodium-ions",
            $"with both, sodium has one chemical potential in both phases and their bulk concentrations would have to change until the steps agree; {steps}");
        return ContactKind.Blocking;
    }

    private static void Need(FieldReader fields, ContactKind kind, JunctionPhase? phase)
    {
        if (phase is null || kind == ContactKind.Blocking)
            return;
        bool known = kind == ContactKind.Electrons ? phase.WorkFunction is not null : phase.SodiumIonEnergy is not null;
        string field = kind == ContactKind.Electrons ? "work_function" : "sodium_ion_energy";
        if (!known)
            fields.Report(Equilibrium, $"equilibrium of {(kind == ContactKind.Electrons ? "electrons" : "sodium ions")}, but no {field} of {phase.Name}", $"the field '{field}' of that phase", $"add '{field}: {(kind == ContactKind.Electrons ? "4.7 eV" : "-0.3 eV")}' to the phase");
    }
}
