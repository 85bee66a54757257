using System.Numerics;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models;

/// <summary>A cell compiled to equations at a chosen resolution: what a simulation integrates and a report reads.</summary>
/// <remarks>Holds the working buffers of one run: not shared between threads. State vectors are the model's own layout.</remarks>
public interface ICellModel : IDaeSystem
{
    /// <summary>The cell it was compiled from.</summary>
    Cell Cell { get; }

    /// <summary>The equation that closes the circuit; set it before each protocol step.</summary>
    Control Control { get; set; }

    /// <summary>Temperature of the surroundings, and of an isothermal cell [K].</summary>
    double AmbientTemperature { get; set; }

    /// <summary>Writes the equilibrium state of the cell at its initial stoichiometries, at zero current.</summary>
    void Initialise(Span<double> y);

    /// <summary>Cell voltage [V].</summary>
    double Voltage(ReadOnlySpan<double> y);

    /// <summary>Potentials of both electrodes against Na⁺/Na in the middle of the separator [V].</summary>
    ElectrodePotentials Potentials(ReadOnlySpan<double> y);

    /// <summary>Cell current, discharge positive [A].</summary>
    double Current(ReadOnlySpan<double> y);

    /// <summary>Cell temperature [K].</summary>
    double Temperature(ReadOnlySpan<double> y);

    /// <summary>Charge passed since <see cref="Initialise"/>, discharge positive [A s]; integrated with the same formula as the state.</summary>
    double Charge(ReadOnlySpan<double> y);

    /// <summary>
    /// Limits that physics sets, whatever the protocol: event functions 0 … EventCount − 1 in order, each with a name a
    /// person understands ("electrolyte depleted at positive node 30", "negative particle surface empty").
    /// </summary>
    IReadOnlyList<string> LimitNames { get; }

    /// <summary>
    /// Whether limit <paramref name="limit"/> of <see cref="LimitNames"/> makes the voltage collapse within a moment, so that a
    /// cycler sees its own voltage limit and goes on.
    /// </summary>
    bool CollapsesVoltage(int limit) => false;

    /// <summary>Splits the voltage into equilibrium and losses.</summary>
    Overpotentials Overpotentials(ReadOnlySpan<double> y);

    /// <summary>Sodium in each place [mol], and the exact sum rule that ties them to the charge passed.</summary>
    SodiumBalance Sodium(ReadOnlySpan<double> y);

    /// <summary>Heat released in the whole cell by source [W].</summary>
    HeatSources Heat(ReadOnlySpan<double> y);

    /// <summary>The profiles the model can show, in a fixed order.</summary>
    IReadOnlyList<ProfileInfo> Profiles { get; }

    /// <summary>Writes profile <paramref name="index"/> of <see cref="Profiles"/>.</summary>
    void Profile(int index, ReadOnlySpan<double> y, Span<double> values);

    /// <summary>
    /// Small-signal impedance [Ω] of the whole cell and of its parts at state y (at rest or under bias), from the linearisation
    /// the integrator uses: α → iω.
    /// </summary>
    void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result);

    /// <summary>The parts of the model, one line each: phenomenon and the law chosen for it.</summary>
    IReadOnlyList<string> Parts { get; }

    /// <summary>The equations solved, as LaTeX, traced from the laws themselves where a law stands behind them.</summary>
    IReadOnlyList<Equation> Equations { get; }
}

/// <summary>One equation of a model.</summary>
/// <param name="Name">What it states, for instance "Salt balance in the electrolyte".</param>
/// <param name="Latex">The equation.</param>
/// <param name="Source">Citation key or words.</param>
public sealed record Equation(string Name, string Latex, string Source);

/// <summary>A field over a coordinate that a report can draw.</summary>
/// <param name="Name">File-safe name, for instance <c>electrolyte_concentration</c>.</param>
/// <param name="Label">Axis label without unit.</param>
/// <param name="Unit">Unit of the values, as shown.</param>
/// <param name="Coordinate">Label of the coordinate, for instance "x".</param>
/// <param name="CoordinateUnit">Unit of the coordinate, as shown.</param>
/// <param name="Positions">Coordinate of each value.</param>
public sealed record ProfileInfo(string Name, string Label, string Unit, string Coordinate, string CoordinateUnit, IReadOnlyList<double> Positions);

/// <summary>
/// V = equilibrium − Σ losses [V]; each loss is positive when it lowers the voltage on discharge. The parts sum to the cell
/// voltage to rounding.
/// </summary>
public readonly record struct Overpotentials(
    double Equilibrium,
    double NegativeParticle,
    double PositiveParticle,
    double NegativeReaction,
    double PositiveReaction,
    double ElectrolyteConcentration,
    double ElectrolyteOhmic,
    double SolidOhmic,
    double Contact)
{
    /// <summary>Drop in the films on the surface of the negative electrode.</summary>
    public double NegativeFilm { get; init; }

    /// <summary>Drop in the films on the surface of the positive electrode.</summary>
    public double PositiveFilm { get; init; }

    /// <summary>No loss: the least potential of the negative electrode against sodium in the electrolyte beside it; below 0 it can be plated.</summary>
    public double LowestNegativeSurface { get; init; }
}

/// <summary>Sodium by place [mol].</summary>
/// <param name="NegativeHost">In the negative host or metal; for an ideal sodium electrode minus the amount stripped.</param>
/// <param name="PositiveHost">In the positive host or metal.</param>
/// <param name="Electrolyte">In the pores of the whole cell.</param>
/// <param name="DoubleLayer">
/// Cations that balance the charge of double layers, −Σ a L A C_dl (φ_s − φ_e)/F: a layer charged by oxidation releases them.
/// </param>
public readonly record struct SodiumBalance(double NegativeHost, double PositiveHost, double Electrolyte, double DoubleLayer)
{
    /// <summary>The part of <see cref="DoubleLayer"/> that sits in the positive electrode.</summary>
    public double PositiveDoubleLayer { get; init; }

    /// <summary>
    /// Spent on films of the negative electrode since the start; negative where the electrolyte was oxidised: sodium has then gone into the
    /// host and what the oxidation set free stands for it in the electrolyte.
    /// </summary>
    public double NegativeFilm { get; init; }

    /// <summary>As <see cref="NegativeFilm"/>, of the positive electrode.</summary>
    public double PositiveFilm { get; init; }

    /// <summary>Metal plated on the particles of the negative host and in contact with them.</summary>
    public double NegativePlated { get; init; }

    /// <summary>Metal plated on the particles of the positive host and in contact with them.</summary>
    public double PositivePlated { get; init; }

    /// <summary>Metal cut off from the negative electrode.</summary>
    public double NegativeDead { get; init; }

    /// <summary>Metal cut off from the positive electrode.</summary>
    public double PositiveDead { get; init; }

    /// <summary>Stored at the surfaces of the particles of the negative electrode.</summary>
    public double NegativeSurface { get; init; }

    /// <summary>Stored at the surfaces of the particles of the positive electrode.</summary>
    public double PositiveSurface { get; init; }

    /// <summary>What the positive electrode has taken up, host, surface, film, plated and dead metal and double layer: changes by the charge passed over F.</summary>
    public double Positive => PositiveHost + PositiveSurface + PositiveFilm + PositivePlated + PositiveDead + PositiveDoubleLayer;

    /// <summary>All sodium: constant whatever happens.</summary>
    public double Total => NegativeHost + PositiveHost + NegativeSurface + PositiveSurface + NegativeFilm + PositiveFilm + NegativePlated + PositivePlated + NegativeDead + PositiveDead + Electrolyte + DoubleLayer;
}

/// <summary>Heat released [W], positive when it warms the cell.</summary>
public readonly record struct HeatSources(double Ohmic, double Reaction, double Entropic, double Contact)
{
    /// <summary>All sources.</summary>
    public double Total => Ohmic + Reaction + Entropic + Contact;
}

/// <summary>Impedance at one frequency [Ω]. The parts sum to the total.</summary>
public readonly record struct ImpedancePoint(double Frequency, Complex Total, Complex Negative, Complex Separator, Complex Positive);
