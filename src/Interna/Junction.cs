namespace Interna;

/// <summary>A sequence of phases in one dimension and the contacts between them, checked and in SI. Immutable and shared.</summary>
/// <remarks>
/// x runs from the first phase to the last; φ is the inner (Galvani) potential. A phase is described by its carriers at a
/// reference potential of its own, where it is neutral; what the potential does between the references is computed.
/// </remarks>
public sealed record Junction
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Temperature [K].</summary>
    public double Temperature { get; init; } = 298.15;

    /// <summary>The phases from left to right, at least two.</summary>
    public required IReadOnlyList<JunctionPhase> Phases { get; init; }

    /// <summary>The contacts between neighbours, one fewer than phases.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>Every number used, with its source.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>Charge fixed in the plane of a contact: what is trapped there, and where polarisations end [C/m²].</summary>
    public double FixedCharge(int contact) => FixedCharges(contact).Left + FixedCharges(contact).Right;

    /// <summary>The same at the left and the right face of a layer in the contact: half of what is trapped, and each phase's own polarisation.</summary>
    public (double Left, double Right) FixedCharges(int contact)
    {
        double trapped = Contacts[contact].TrappedCharge / 2;
        return (trapped + PolarizationOf(contact), trapped - PolarizationOf(contact + 1));
    }

    /// <summary>Thermal voltage RT/F [V].</summary>
    public double ThermalVoltage => Constant.Gas * Temperature / Constant.Faraday;

    /// <summary>Potential of the reference of the phase right of a contact less that of the phase left of it [V].</summary>
    /// <exception cref="InvalidOperationException">A phase lacks the energy of the carrier that is exchanged.</exception>
    public double Step(int contact) => Contacts[contact].Step(Phases[contact], Phases[contact + 1]);

    private double PolarizationOf(int phase) => Phases[phase] is SpaceChargePhase p ? p.Polarization : 0;
}

/// <summary>One phase of a junction.</summary>
public abstract record JunctionPhase
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Work function over the elementary charge [V]; null where unknown.</summary>
    public double? WorkFunction { get; init; }

    /// <summary>Chemical potential of sodium ions at the reference over the elementary charge [V]; null where unknown.</summary>
    public double? SodiumIonEnergy { get; init; }
}

/// <summary>A metal whose charge sits at its surface: a fixed potential.</summary>
public sealed record IdealMetal : JunctionPhase;

/// <summary>Graphene: no thickness, but a charge that costs energy (quantum capacitance).</summary>
public sealed record GrapheneSheet : JunctionPhase
{
    /// <summary>Fermi velocity [m/s].</summary>
    public double FermiVelocity { get; init; } = 1e6;

    /// <summary>Number of sheets that share the charge equally, as when both faces of a particle are counted [-].</summary>
    public double Sheets { get; init; } = 1;
}

/// <summary>A phase with charge in its volume.</summary>
public sealed record SpaceChargePhase : JunctionPhase
{
    /// <summary>Thickness [m]; null for a phase at the end of the junction that is thicker than its space charge.</summary>
    public double? Thickness { get; init; }

    /// <summary>Permittivity over that of the vacuum ε_r [-].</summary>
    public required double RelativePermittivity { get; init; }

    /// <summary>What can move in it.</summary>
    public required IReadOnlyList<Population> Populations { get; init; }

    /// <summary>
    /// Charge density at the reference potential [C/m³], mobile and frozen together; zero where immobile charge balances the carriers, the rule. Only
    /// a phase with a thickness can have one.
    /// </summary>
    public double NetCharge { get; init; }

    /// <summary>Polarisation that does not follow the field (of a poled ferroelectric), positive towards the last phase P [C/m²].</summary>
    public double Polarization { get; init; }

    /// <summary>Conductivity of its mobile sodium ions at the reference [S/m]; null where unknown.</summary>
    public double? Conductivity { get; init; }
}

/// <summary>How two phases touch.</summary>
public sealed record Contact
{
    /// <summary>What crosses the contact until it is in equilibrium.</summary>
    public ContactKind Kind { get; init; } = ContactKind.Blocking;

    /// <summary>Potential of the right phase's reference over the left's, of a blocking contact [V].</summary>
    public double Bias { get; init; }

    /// <summary>Step of the potential across the contact plane from dipoles, right less left [V].</summary>
    public double Dipole { get; init; }

    /// <summary>Thickness d_c of a layer without charge between the phases [m]; 0 for none.</summary>
    public double GapThickness { get; init; }

    /// <summary>Permittivity of that layer over that of the vacuum [-].</summary>
    public double GapPermittivity { get; init; } = 5;

    /// <summary>Charge trapped at the contact, in the middle of the layer where there is one [C/m²].</summary>
    public double TrappedCharge { get; init; }

    /// <summary>The carriers that pass when the junction moves, and how fast; none for a contact that blocks.</summary>
    public IReadOnlyList<ContactTransfer> Transfers { get; init; } = [];

    /// <summary>Resistance of an interphase grown at the contact, whatever its cause, times area [Ω m²].</summary>
    public double InterphaseResistance { get; init; }

    /// <summary>Capacitance of the layer [F/m²]; infinite without one.</summary>
    public double GapCapacitance => GapThickness > 0 ? GapPermittivity * Constant.VacuumPermittivity / GapThickness : double.PositiveInfinity;

    /// <summary>Potential of the right reference less that of the left [V].</summary>
    /// <exception cref="InvalidOperationException">A phase lacks the energy of the carrier that is exchanged.</exception>
    public double Step(JunctionPhase left, JunctionPhase right) => Kind switch
    {
        ContactKind.Electrons => Known(left, left.WorkFunction, "work function") - Known(right, right.WorkFunction, "work function"),
        ContactKind.SodiumIons => Known(left, left.SodiumIonEnergy, "energy of sodium ions") - Known(right, right.SodiumIonEnergy, "energy of sodium ions"),
        _ => Bias,
    };

    private static double Known(JunctionPhase phase, double? value, string name) =>
        value ?? throw new InvalidOperationException($"The {name} of {phase.Name} is not known.");
}

/// <summary>How fast carriers pass a contact.</summary>
/// <param name="Carrier">Name of the carrier; each phase at the contact that is no metal must have one of this name.</param>
/// <param name="ExchangeCurrent">Current that passes either way in equilibrium at the reference concentrations [A/m²], positive.</param>
/// <param name="Symmetry">Part of the electric energy that acts on the passage from left to right [-], between 0 and 1.</param>
/// <remarks>Equilibrium is where the references of both phases differ by <see cref="Contact.Step"/>.</remarks>
public sealed record ContactTransfer(string Carrier, double ExchangeCurrent, double Symmetry = 0.5);

/// <summary>What crosses a contact until it is in equilibrium.</summary>
public enum ContactKind
{
    /// <summary>Nothing: the potential between the phases is imposed.</summary>
    Blocking,

    /// <summary>Electrons: the Fermi levels become equal.</summary>
    Electrons,

    /// <summary>Sodium ions: their electrochemical potentials become equal.</summary>
    SodiumIons,
}
