using Interna.Models.MetalCell;
using Interna.Models.MetalHost;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models;

/// <summary>
/// A cell of sodium metal one or both of whose electrodes are porous hosts that sodium is plated into: sodium | host and host | host.
/// </summary>
/// <remarks>
/// <para>
/// Hosts and separator are one line of volumes (<see cref="HostLine"/>), a planar electrode is a <see cref="MetalSurface"/> at its end; V = φ_s at the
/// positive collector less that at the negative one, − i R_c; dQ/dt = I; dn/dt = salt pushed out of the hosts; g(t, I, V) = 0.
/// </para>
/// <para>
/// The Newton matrix is eliminated down to one equation for the current, with the blocks of the line factorised from both ends.
/// Source: Newman and Tobias, J. Electrochem. Soc. 109 (1962) 1183; Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapter 22.
/// </para>
/// </remarks>
public sealed partial class MetalHostModel : ICellModel
{
    // A volume this dilute carries no more current; a surface this bare has no sodium left.
    private const double LeastConcentration = 1e-6;
    private const double LeastSodium = 1e-12;

    private const int HeadUnknowns = 3;

    // Salt pushed out is counted in metres of electrolyte at its rest concentration.
    private const double TypicalDisplacement = 1e-6;

    private readonly HostLine line;
    private readonly MetalSurface? negative;
    private readonly MetalSurface? positive;
    private readonly HostFactors<double> factors;
    private readonly double typicalCurrent;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly int negativeAt;
    private readonly int positiveAt;
    private readonly int headAt;
    private ControlResidual closure;
    private double determinant;
    private double alpha;

    /// <summary>Compiles a cell.</summary>
    /// <param name="cell">The cell; its electrodes are <see cref="PorousMetalHost"/> or <see cref="SodiumMetal"/>, one at least the former.</param>
    /// <param name="options">Resolution of the hosts and of the separator.</param>
    /// <exception cref="ArgumentException">An electrode is of another kind, none is a host, a host is full to begin with, or a lumped temperature is asked for.</exception>
    public MetalHostModel(Cell cell, ModelOptions options)
    {
        if (options.Thermal != ThermalKind.Isothermal) throw new ArgumentException("A cell of metal electrodes is isothermal: give it no lumped temperature.", nameof(options));
        Cell = cell;
        AmbientTemperature = cell.Temperature;
        typicalCurrent = cell.NominalCapacity / 3600 / cell.Area;
        negative = Metal(cell.Negative) is { } n ? new MetalSurface(n, 1, typicalCurrent) : null;
        positive = Metal(cell.Positive) is { } p ? new MetalSurface(p, -1, typicalCurrent) : null;
        if (negative is not null && positive is not null) throw new ArgumentException("Neither electrode is a host.", nameof(cell));
        line = new HostLine(cell, options, typicalCurrent);
        factors = new HostFactors<double>(line, negative, positive, typicalCurrent);
        negativeAt = line.States;
        positiveAt = negativeAt + (negative?.States ?? 0);
        headAt = positiveAt + (positive?.States ?? 0);
        Size = (headAt + HeadUnknowns + 7) / 8 * 8;
        kinds = new UnknownKind[Size];
        typical = new double[Size];
        typical.AsSpan().Fill(1);
        Classify();
        LimitNames = NameLimits();
    }

    /// <inheritdoc/>
    public Cell Cell { get; }

    /// <inheritdoc/>
    public Control Control { get; set; } = new CurrentControl(0);

    /// <inheritdoc/>
    public double AmbientTemperature { get; set; }

    /// <inheritdoc/>
    public int Size { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => typical;

    /// <inheritdoc/>
    public int EventCount => LimitNames.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> LimitNames { get; }

    private int CurrentAt => headAt;

    private int ChargeAt => headAt + 1;

    private int DisplacedAt => headAt + 2;

    /// <inheritdoc/>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        line.Initialise(y[..negativeAt]);
        negative?.Initialise(y[negativeAt..positiveAt]);
        positive?.Initialise(y[positiveAt..headAt]);
    }

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = typicalCurrent * y[CurrentAt];
        var check = Evaluate(y, i);
        if (!check.IsGood) return check;
        line.Residual(y[..negativeAt], ydot[..negativeAt], residual[..negativeAt]);
        negative?.Residual(y[negativeAt..positiveAt], ydot[negativeAt..positiveAt], i, residual[negativeAt..positiveAt]);
        positive?.Residual(y[positiveAt..headAt], ydot[positiveAt..headAt], i, residual[positiveAt..headAt]);
        residual[CurrentAt] = Control.Evaluate(t, i * Cell.Area, VoltageOf(y, i)).Value;
        residual[ChargeAt] = ydot[ChargeAt] - y[CurrentAt] / 3600;
        residual[DisplacedAt] = ydot[DisplacedAt] - line.Displaced / TypicalDisplacement;
        residual[(headAt + HeadUnknowns)..].Clear();
        for (int k = 0; k < residual.Length; k++)
        {
            if (!double.IsFinite(residual[k])) return new StateCheck(StateFault.NotFinite, k);
        }

        return StateCheck.Good;
    }

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        double i = typicalCurrent * y[CurrentAt];
        var check = line.Linearise(y[..negativeAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        if (negative is not null && !(check = negative.Linearise(y[negativeAt..positiveAt], line.NegativeEnd.Surface, AmbientTemperature)).IsGood) return Shifted(check, negativeAt);
        if (positive is not null && !(check = positive.Linearise(y[positiveAt..headAt], line.PositiveEnd.Surface, AmbientTemperature)).IsGood) return Shifted(check, positiveAt);
        closure = Control.Evaluate(t, i * Cell.Area, VoltageOf(y, i));
        return StateCheck.Good;
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        this.alpha = alpha;
        var check = factors.Factor(alpha);
        if (!check.IsGood) return check;
        double byCurrent = factors.Positive + factors.Negative + factors.Separator - typicalCurrent * Cell.ContactResistance;
        determinant = closure.ByCurrent * typicalCurrent * Cell.Area + closure.ByVoltage * byCurrent;
        return determinant == 0 || !double.IsFinite(determinant) ? new StateCheck(StateFault.Singular, CurrentAt) : StateCheck.Good;
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x)
    {
        Span<double> states = x[..negativeAt], n = x[negativeAt..positiveAt], p = x[positiveAt..headAt];
        var (voltage, displaced) = factors.Reduce(states, n, p);
        double current = (x[CurrentAt] - closure.ByVoltage * voltage) / determinant;
        factors.Complete(states, n, p, current);
        x[CurrentAt] = current;
        x[ChargeAt] = (x[ChargeAt] + current / 3600) / alpha;
        x[DisplacedAt] = (x[DisplacedAt] + (displaced + factors.Displaced * current) / TypicalDisplacement) / alpha;
        x[(headAt + HeadUnknowns)..].Clear();
    }

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        double i = typicalCurrent * y[CurrentAt];
        var mesh = line.Mesh;
        bool good = line.Evaluate(y[..negativeAt], i, AmbientTemperature).IsGood;
        int e = 0;
        foreach (var host in line.Hosts) values[e++] = line.LeastSalt(y, host.First, host.Cells) - LeastConcentration;
        values[e++] = line.LeastSalt(y, mesh.NegativeCells, mesh.SeparatorCells) - LeastConcentration;
        if (negative is not null) e = Planar(negative, y[negativeAt..positiveAt], good ? line.NegativeEnd.Surface : 0, values, e);
        if (positive is not null) e = Planar(positive, y[positiveAt..headAt], good ? line.PositiveEnd.Surface : 0, values, e);
        foreach (var host in line.Hosts)
        {
            for (int k = host.First; k < host.First + host.Cells; k++) values[e++] = line.PorosityAt(y, k) - host.Host.LeastPorosity;
        }
    }

    /// <inheritdoc/>
    public string Describe(int index)
    {
        if (index < negativeAt) return line.Describe(index);
        if (index < positiveAt) return negative!.Describe(index - negativeAt);
        if (index < headAt) return positive!.Describe(index - positiveAt);
        return (index - headAt) switch { 0 => "cell current", 1 => "charge passed", _ => "salt pushed out of the hosts" };
    }

    private static int Planar(MetalSurface surface, ReadOnlySpan<double> y, double salt, Span<double> values, int e)
    {
        values[e] = salt - LeastConcentration;
        // A collector may be bare, what it does then is a matter of its voltage.
        values[e + 1] = surface.Electrode.Thickness > 0 ? (surface.SodiumThickness(y) - LeastSodium) / MetalSurface.SodiumScale : 1;
        return e + 2;
    }

    private StateCheck Evaluate(ReadOnlySpan<double> y, double i)
    {
        var check = line.Evaluate(y[..negativeAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        if (negative is not null && !(check = negative.Evaluate(y[negativeAt..positiveAt], line.NegativeEnd.Surface, AmbientTemperature)).IsGood) return Shifted(check, negativeAt);
        if (positive is not null && !(check = positive.Evaluate(y[positiveAt..headAt], line.PositiveEnd.Surface, AmbientTemperature)).IsGood) return Shifted(check, positiveAt);
        return StateCheck.Good;
    }

    private double VoltageOf(ReadOnlySpan<double> y, double i)
    {
        var (n, s, p) = line.Voltages(y[..negativeAt], i);
        if (negative is not null) n -= y[negativeAt];
        if (positive is not null) p += y[positiveAt];
        return n + s + p - i * Cell.ContactResistance;
    }

    private void Classify()
    {
        line.Classify(kinds.AsSpan(0, negativeAt), typical.AsSpan(0, negativeAt));
        negative?.Classify(kinds.AsSpan(negativeAt, negative.States), typical.AsSpan(negativeAt, negative.States));
        positive?.Classify(kinds.AsSpan(positiveAt, positive.States), typical.AsSpan(positiveAt, positive.States));
        kinds[CurrentAt] = UnknownKind.Algebraic;
        kinds[ChargeAt] = kinds[DisplacedAt] = UnknownKind.Differential;
    }

    private string[] NameLimits()
    {
        var names = new List<string>();
        foreach (var host in line.Hosts) names.Add(host.Sign > 0 ? LimitName.DepletedInNegative : LimitName.DepletedInPositive);
        names.Add(LimitName.DepletedInSeparator);
        if (negative is not null) names.AddRange([LimitName.DepletedAtNegative, LimitName.NegativeSodiumUsedUp]);
        if (positive is not null) names.AddRange([LimitName.DepletedAtPositive, LimitName.PositiveSodiumUsedUp]);
        foreach (var host in line.Hosts)
        {
            for (int k = 0; k < host.Cells; k++)
                names.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{LimitName.HostCloggedAt} {1e6 * host.Depth(line.Mesh, k):0.##} µm from the separator, {Side(host)} electrode"));
        }

        return [.. names];
    }

    private static string Side(HostRegion host) => host.Sign > 0 ? "negative" : "positive";

    // The planar metal of an electrode; null for a host.
    private static SodiumMetal? Metal(Electrode electrode) => electrode switch
    {
        SodiumMetal metal => metal,
        PorousMetalHost { Room: > 0 } => null,
        PorousMetalHost host => throw new ArgumentException($"{host.Name} has no room for sodium: its pores hold less than what is in them at the start.", nameof(electrode)),
        _ => throw new ArgumentException($"{electrode.Name} is neither sodium metal nor a host for it.", nameof(electrode)),
    };

    private static StateCheck Shifted(StateCheck check, int offset) => check with { Index = check.Index + offset };
}
