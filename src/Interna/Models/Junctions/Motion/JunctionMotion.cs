using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.Junctions.Motion;

/// <summary>
/// A junction whose carriers move: Poisson–Nernst–Planck equations on a line between two terminals, closed by what the instrument holds.
/// </summary>
/// <remarks>
/// <para>∂c_i/∂t = −∂N_i/∂x, N_i = −D_i (∂c_i/∂x + z_i c_i F/RT ∂φ/∂x + c_i ∂ln γ_i/∂x), ∂D/∂x = −ρ with D = ε ∂φ/∂x;
/// fluxes after Scharfetter and Gummel, in a phase by diffusion and drift, through a contact by activated transfer or not at all.</para>
/// <para>
/// Unknowns per point: u = φ/V_T, D of the stretch or contact to its right, c̃ = c/c_∞ of each carrier. The current density is that of
/// carriers and displacement, i = F Σ z_i N_i − ∂D/∂t, the same through every face; it is positive from left to right,
/// voltage is right less left: current and voltage have the signs of a cell, whose discharge current is positive. All quantities are
/// per area. Amounts of carriers, and charge, are kept to rounding. Source: Bazant, Thornton and Ajdari, Phys. Rev. E 70
/// (2004) 021506; Kilic, Bazant and Ajdari, Phys. Rev. E 75 (2007) 021503.
/// </para>
/// <para>Holds the working buffers of one run: not shared between threads.</para>
/// </remarks>
public sealed partial class JunctionMotion : IDaeSystem
{
    private readonly MotionLine line;
    private readonly CarrierFluxes fluxes;
    private readonly BlockTridiagonal<double> matrix;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical, trapped, diagonal, mass;
    private readonly int n, unknowns;
    private readonly double thermalVoltage, displacementScale;
    private Control control = new VoltageControl(0);
    private ControlResidual closure;

    /// <summary>Lays out a junction.</summary>
    /// <param name="junction">The junction: every phase with a thickness, every carrier with a diffusivity, metals only at the ends.</param>
    /// <param name="options">Resolution.</param>
    /// <exception cref="InvalidOperationException">The junction cannot be followed in time; the message says why and what would help.</exception>
    public JunctionMotion(Junction junction, MotionOptions? options = null)
    {
        Junction = junction;
        line = new MotionLine(junction, options ?? new MotionOptions());
        fluxes = new CarrierFluxes(line);
        n = line.Nodes;
        unknowns = 2 + line.MostCarriers;
        thermalVoltage = junction.ThermalVoltage;
        displacementScale = Enumerable.Range(0, line.Carriers.Count).Where(p => line.Carriers[p] is not null).Max(Scale);
        matrix = new BlockTridiagonal<double>(n, unknowns);
        kinds = new UnknownKind[Size];
        typical = new double[Size];
        diagonal = new double[Size];
        mass = new double[Size];
        trapped = [.. Enumerable.Range(0, n).Select(k => MotionStart.Trapped(line, k))];
        typical.AsSpan().Fill(1);
        Classify();
        Control = control;
    }

    /// <summary>The junction.</summary>
    public Junction Junction { get; }

    /// <summary>The equation that closes the circuit, per area: current density [A/m²], voltage [V]; set it before each step.</summary>
    public Control Control
    {
        get => control;
        set
        {
            control = value;
            // Where the current enters, the displacement through the last stretch is what it charges.
            kinds[n + n - 2] = value.Evaluate(0, 0, 0).ByCurrent != 0 ? UnknownKind.Differential : UnknownKind.Algebraic;
        }
    }

    /// <summary>Voltage below which a run ends [V].</summary>
    public double LowerVoltage { get; set; } = double.NegativeInfinity;

    /// <summary>Voltage above which a run ends [V].</summary>
    public double UpperVoltage { get; set; } = double.PositiveInfinity;

    /// <summary>Number of points.</summary>
    public int Points => n;

    /// <inheritdoc/>
    public int Size => unknowns * n;

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => typical;

    /// <inheritdoc/>
    public int EventCount => 2;

    /// <summary>Writes the state at rest: every carrier and every contact in equilibrium, the terminals at the voltage of the contacts.</summary>
    /// <exception cref="InvalidOperationException">No equilibrium was found.</exception>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        MotionStart.Find(line, y);
        for (int k = 0; k < n - 1; k++) y[n + k] = Displacement(k, y) / displacementScale;
        // Through a contact without a layer no potential drops: what is displaced there follows from the charge beside it.
        for (int k = 1; k < n - 1; k++)
            if (Elastance(k) == 0) y[n + k] = y[n + k - 1] - (line.Volume[k] * ChargeDensity(k, y) + trapped[k]) / displacementScale;
    }

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        values[0] = Voltage(y) - LowerVoltage;
        values[1] = UpperVoltage - Voltage(y);
    }

    /// <inheritdoc/>
    public string Describe(int index)
    {
        int k = index % n, i = index / n, p = line.PhaseOf[k];
        string place = $"point {k + 1} of {n}, in {Junction.Phases[p].Name}";
        return i switch
        {
            0 => $"potential at {place}",
            1 => k == n - 1 ? "charge that carriers have brought to the right terminal" : $"displacement right of {place}",
            _ => $"concentration of {CarriersOf(p).ElementAtOrDefault(i - 2)?.Name ?? "nothing"} at {place}",
        };
    }

    // The displacement over one screening length at one thermal voltage.
    private double Scale(int p)
    {
        double debye = line.Media[p]!.DebyeLength, thickness = ((SpaceChargePhase)Junction.Phases[p]).Thickness!.Value;
        return line.Permittivity[p] * thermalVoltage / (double.IsFinite(debye) ? Math.Min(debye, thickness) : thickness);
    }

    // Volts over coulombs per square metre.
    private double Elastance(int k) => line.ContactOf[k] is >= 0 and var c ? 1 / Junction.Contacts[c].GapCapacitance : line.Width[k] / line.Permittivity[line.PhaseOf[k]];

    private double Gain(int k) => line.ContactOf[k] is >= 0 and var c ? Junction.Contacts[c].Dipole : 0;

    private double Displacement(int k, ReadOnlySpan<double> y) =>
        Elastance(k) == 0 ? 0 : ((y[k + 1] - y[k]) * thermalVoltage - Gain(k)) / Elastance(k);

    private double ChargeDensity(int k, ReadOnlySpan<double> y)
    {
        if (line.Carriers[line.PhaseOf[k]] is not { } carriers) return 0;
        double sum = 0;
        for (int j = 0; j < carriers.Count; j++) sum += carriers.Charge[j] * carriers.Reference[j] * (y[(2 + j) * n + k] - 1);
        return Constant.Faraday * sum + line.Media[line.PhaseOf[k]]!.NetCharge;
    }

    private bool IsHeld(int k) => (k == 0 && line.LeftEnd == EndKind.Ohmic) || (k == n - 1 && line.RightEnd == EndKind.Ohmic);

    private void Classify()
    {
        kinds.AsSpan().Clear();
        kinds.AsSpan(0, 2 * n).Fill(UnknownKind.Algebraic);
        kinds[2 * n - 1] = UnknownKind.Differential;
        for (int k = 0; k < n; k++)
        {
            int count = line.Carriers[line.PhaseOf[k]]?.Count ?? 0;
            for (int j = 0; j < count; j++) kinds[(2 + j) * n + k] = IsHeld(k) ? UnknownKind.Algebraic : UnknownKind.Differential;
        }
    }
}
