namespace Interna.Models.Junctions;

/// <summary>What a phase looks like in equilibrium, node by node from left to right.</summary>
public sealed record PhaseProfile
{
    /// <summary>Index of the phase in the junction.</summary>
    public required int Phase { get; init; }

    /// <summary>Name of the phase.</summary>
    public required string Name { get; init; }

    /// <summary>Position from the left end of the junction [m].</summary>
    public required IReadOnlyList<double> Position { get; init; }

    /// <summary>Potential from the reference of the phase [V].</summary>
    public required IReadOnlyList<double> Bending { get; init; }

    /// <summary>Potential of the reference of the phase over that of the first phase [V].</summary>
    public required double Reference { get; init; }

    /// <summary>Displacement ε dφ/dx [C/m²].</summary>
    public required IReadOnlyList<double> Displacement { get; init; }

    /// <summary>Electric field −dφ/dx [V/m].</summary>
    public required IReadOnlyList<double> Field { get; init; }

    /// <summary>Charge density [C/m³].</summary>
    public required IReadOnlyList<double> ChargeDensity { get; init; }

    /// <summary>The carriers.</summary>
    public required IReadOnlyList<CarrierProfile> Carriers { get; init; }

    /// <summary>Charge of the phase per area [C/m²].</summary>
    public required double Charge { get; init; }

    /// <summary>
    /// Largest departure from the first integral (ε/2)(dφ/dx)² − Π = const, over the larger of both terms at the same node [-].
    /// </summary>
    public required double FirstIntegralError { get; init; }
}

/// <summary>One kind of carrier in a phase.</summary>
/// <param name="Name">Name.</param>
/// <param name="Charge">Charge number [-].</param>
/// <param name="Reference">Concentration at the reference potential [mol/m³].</param>
/// <param name="Concentration">Concentration at each node [mol/m³].</param>
/// <param name="Excess">Amount per area beyond the reference concentration [mol/m²].</param>
public sealed record CarrierProfile(string Name, double Charge, double Reference, IReadOnlyList<double> Concentration, double Excess);

/// <summary>What a contact does in equilibrium.</summary>
/// <param name="Step">Reference of the right phase over that of the left one [V].</param>
/// <param name="Displacement">Displacement ε dφ/dx in the contact plane, the mean of both sides where charge is trapped [C/m²].</param>
/// <param name="BendingLeft">Potential at the left face of the contact from the reference there [V].</param>
/// <param name="BendingRight">The same at the right face [V].</param>
/// <param name="Capacitance">Change of the displacement with the step, nothing else changed [F/m²].</param>
public sealed record ContactState(double Step, double Displacement, double BendingLeft, double BendingRight, double Capacitance);
