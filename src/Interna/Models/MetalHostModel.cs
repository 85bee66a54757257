using Interna.Models.MetalHost;
using Interna.Models.SingleParticle;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models;

/// <summary>
/// A cell one or both of whose electrodes are porous hosts that sodium is plated into: sodium | host, host | host and host | insertion cathode.
/// </summary>
/// <remarks>
/// <para>
/// Hosts, separator and a porous cathode with its particles (<see cref="ParticleRegion"/>) are one line of volumes (<see cref="HostLine"/>), a planar electrode is a <see cref="UniformMetal"/> at its end; V = φ_s at the
/// positive collector less that at the negative one, − i R_c; dQ/dt = I; dn/dt = salt pushed out of the hosts; g(t, I, V) = 0.
/// </para>
/// <para>
/// The Newton matrix is eliminated down to one equation for the current, with the blocks of the line factorised from both ends.
/// Source: Newman and Tobias, J. Electrochem. Soc. 109 (1962) 1183; Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapter 22.
/// </para>
/// </remarks>
public sealed partial class MetalHostModel : ICellModel
{
    // A volume this dilute carries no more current; a surface this close to empty or full neither.
    private const double LeastConcentration = 1e-6, SurfaceMargin = 1e-6;

    private const int HeadUnknowns = 3;

    // Salt pushed out is counted in metres of electrolyte at its rest concentration.
    private const double TypicalDisplacement = 1e-6;

    private readonly HostLine line;
    private readonly UniformMetal? metal;
    private readonly ParticleRegion? particles;
    private readonly UniformReservoirs? reservoirs;
    private readonly HostFactors<double> factors;
    private readonly double typicalCurrent;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly int metalAt;
    private readonly int headAt;
    private ControlResidual closure;
    private double determinant;
    private double alpha;

    /// <summary>Compiles a cell.</summary>
    /// <param name="cell">The cell; its electrodes are <see cref="PorousMetalHost"/> or <see cref="SodiumMetal"/>, one at least the former, or an <see cref="InsertionElectrode"/> opposite a negative host.</param>
    /// <param name="options">Resolution of the hosts and of the separator.</param>
    /// <exception cref="ArgumentException">An electrode is of another kind, none is a host, a host is full to begin with, or a lumped temperature is asked for.</exception>
    public MetalHostModel(Cell cell, ModelOptions options)
    {
        if (options.Thermal != ThermalKind.Isothermal) throw new ArgumentException("A cell of metal electrodes is isothermal: give it no lumped temperature.", nameof(options));
        Cell = cell;
        AmbientTemperature = cell.Temperature;
        typicalCurrent = cell.NominalCapacity / 3600 / cell.Area;
        bool cathode = cell is { Negative: PorousMetalHost, Positive: InsertionElectrode };
        if (cathode && cell.PositiveHost.Films.Any(f => f.Reactant is not null || f.Product is not null))
            throw new ArgumentException($"Films on the particles of {cell.Positive.Name}, opposite a porous host, draw on no reservoir and fill none: give them no reactant and no product.", nameof(cell));
        (SodiumMetal? negative, SodiumMetal? positive) = (Planar(cell.Negative), cathode ? null : Planar(cell.Positive));
        if (negative is not null && positive is not null) throw new ArgumentException("Neither electrode is a host.", nameof(cell));
        if ((negative ?? positive) is { } planar) metal = new UniformMetal(planar, cell, typicalCurrent, negative is null ? -1 : 1);
        if (metal is not null && cell.Reservoirs.Count > 0) reservoirs = new UniformReservoirs(cell.Reservoirs, negative is null ? metal : null, negative is null ? null : metal);
        line = new HostLine(cell, options, typicalCurrent);
        particles = line.Particles;
        factors = new HostFactors<double>(line, typicalCurrent, particles is null ? null : particles.React);
        metalAt = line.States;
        headAt = metalAt + (metal?.States ?? particles?.States ?? 0);
        Size = (ReservoirsAt + Count + 7) / 8 * 8;
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

    private int ReservoirsAt => headAt + HeadUnknowns;

    // Of the reservoirs.
    private int Count => reservoirs?.Levels.Count ?? 0;

    /// <inheritdoc/>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        line.Initialise(y[..metalAt]);
        particles?.Initialise(y[..metalAt], y[metalAt..headAt], AmbientTemperature);
        metal?.Initialise(y[metalAt..headAt]);
        reservoirs?.Levels.Initialise(y[ReservoirsAt..]);
    }

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = typicalCurrent * y[CurrentAt];
        var check = line.Evaluate(y[..metalAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        line.Residual(y[..metalAt], ydot[..metalAt], residual[..metalAt]);
        if (particles is not null)
        {
            check = particles.Evaluate(y[metalAt..headAt], y[..metalAt], line.U, AmbientTemperature, linearise: false);
            if (!check.IsGood) return Shifted(check);
            particles.Residual(y[metalAt..headAt], ydot[metalAt..headAt], ydot[..metalAt], line.Ionic, residual[metalAt..headAt], residual[..metalAt]);
        }

        if (metal is not null)
        {
            check = metal.Residual(y[metalAt..headAt], ydot[metalAt..headAt], i, line.End.Surface, Levels(y), AmbientTemperature, residual[metalAt..headAt]);
            if (!check.IsGood) return Shifted(check);
            if (reservoirs is not null)
            {
                reservoirs.Levels.Residual(Levels(ydot), residual.Slice(ReservoirsAt, Count));
                reservoirs.Levels.Add(metal.Surface, residual.Slice(ReservoirsAt, Count));
            }
        }

        residual[CurrentAt] = Control.Evaluate(t, i * Cell.Area, VoltageOf(y, i)).Value;
        residual[ChargeAt] = ydot[ChargeAt] - y[CurrentAt] / 3600;
        residual[DisplacedAt] = ydot[DisplacedAt] - line.Displaced / TypicalDisplacement;
        residual[(ReservoirsAt + Count)..].Clear();
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
        var check = line.Linearise(y[..metalAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        if (particles is not null)
        {
            check = particles.Evaluate(y[metalAt..headAt], y[..metalAt], line.U, AmbientTemperature, linearise: true);
            if (!check.IsGood) return Shifted(check);
        }

        if (metal is not null)
        {
            check = metal.Linearise(y[metalAt..headAt], line.End.Surface, Levels(y), AmbientTemperature);
            if (!check.IsGood) return Shifted(check);
        }

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
        if (metal is not null)
        {
            if (!metal.Factor(alpha, factors.Surface / typicalCurrent)) return new StateCheck(StateFault.Singular, metalAt);
            byCurrent -= metal.Surface.Sign * metal.DropByCurrent * typicalCurrent;
            if (reservoirs is not null)
            {
                if (!reservoirs.Factor(alpha)) return new StateCheck(StateFault.Singular, ReservoirsAt);
                byCurrent += UniformReservoirs.Dot(reservoirs.VoltageByLevel, reservoirs.ByCurrent) * typicalCurrent;
            }
        }

        determinant = closure.ByCurrent * typicalCurrent * Cell.Area + closure.ByVoltage * byCurrent;
        return determinant == 0 || !double.IsFinite(determinant) ? new StateCheck(StateFault.Singular, CurrentAt) : StateCheck.Good;
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x)
    {
        particles?.Reduce(x[metalAt..headAt], x[..metalAt]);
        var (voltage, surface, displaced) = factors.Reduce(x[..metalAt]);
        if (metal is not null) voltage -= metal.Surface.Sign * metal.Reduce(x[metalAt..headAt], surface);
        if (reservoirs is not null)
        {
            reservoirs.Reduce(x[ReservoirsAt..]);
            voltage += UniformReservoirs.Dot(reservoirs.VoltageByLevel, reservoirs.Own);
        }

        double current = (x[CurrentAt] - closure.ByVoltage * voltage) / determinant;
        factors.Complete(x[..metalAt], current);
        particles?.Complete(x[metalAt..headAt], x[..metalAt]);
        reservoirs?.Complete(x[ReservoirsAt..], current * typicalCurrent, 0);
        metal?.Complete(x[metalAt..headAt], current * typicalCurrent, reservoirs is null ? [] : reservoirs.Change);
        x[CurrentAt] = current;
        x[ChargeAt] = (x[ChargeAt] + current / 3600) / alpha;
        x[DisplacedAt] = (x[DisplacedAt] + (displaced + factors.Displaced * current) / TypicalDisplacement) / alpha;
        x[(ReservoirsAt + Count)..].Clear();
    }

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        double i = typicalCurrent * y[CurrentAt];
        var mesh = line.Mesh;
        bool good = Evaluate(y, i).IsGood;
        int e = 0;
        foreach (var host in line.Hosts) values[e++] = line.LeastSalt(y, host.First, host.Cells) - LeastConcentration;
        values[e++] = line.LeastSalt(y, mesh.NegativeCells, mesh.SeparatorCells) - LeastConcentration;
        if (particles is not null)
        {
            values[e++] = line.LeastSalt(y, mesh.PositiveFirst, mesh.PositiveCells) - LeastConcentration;
            var (least, greatest) = particles.Surface(y[metalAt..headAt]);
            values[e++] = least - SurfaceMargin;
            values[e++] = 1 - SurfaceMargin - greatest;
        }

        if (metal is not null)
        {
            metal.Events(y[metalAt..headAt], good ? line.End.Surface - LeastConcentration : -1, values[e..]);
            e += metal.LimitNames.Count;
        }

        if (reservoirs is not null)
        {
            reservoirs.Levels.Events(y[ReservoirsAt..], values[e..]);
            e += reservoirs.Levels.LimitNames.Count;
        }

        foreach (var host in line.Hosts)
        {
            for (int k = host.First; k < host.First + host.Cells; k++) values[e++] = line.PorosityAt(y, k) - host.Host.LeastPorosity;
        }
    }

    /// <inheritdoc/>
    public string Describe(int index)
    {
        if (index < metalAt) return line.Describe(index);
        if (index < headAt) return metal?.Describe(index - metalAt) ?? particles!.Describe(index - metalAt);
        return (index - headAt) switch { 0 => "cell current", 1 => "charge passed", 2 => "salt pushed out of the hosts", var k when k < HeadUnknowns + Count => reservoirs!.Levels.Describe(k - HeadUnknowns), _ => "padding" };
    }

    private StateCheck Evaluate(ReadOnlySpan<double> y, double i)
    {
        var check = line.Evaluate(y[..metalAt], i, AmbientTemperature);
        if (!check.IsGood || (metal is null && particles is null)) return check;
        check = metal?.Evaluate(y[metalAt..headAt], line.End.Surface, Levels(y), AmbientTemperature) ?? particles!.Evaluate(y[metalAt..headAt], y[..metalAt], line.U, AmbientTemperature, linearise: false);
        return check.IsGood ? check : Shifted(check);
    }

    private ReadOnlySpan<double> Levels(ReadOnlySpan<double> y) => y.Slice(ReservoirsAt, Count);

    private double VoltageOf(ReadOnlySpan<double> y, double i)
    {
        var (n, s, p) = line.Voltages(y[..metalAt], i);
        return n + s + p - (metal is null ? 0 : metal.Surface.Sign * y[metalAt]) - i * Cell.ContactResistance;
    }

    private void Classify()
    {
        line.Classify(kinds.AsSpan(0, metalAt), typical.AsSpan(0, metalAt));
        particles?.Classify(kinds.AsSpan(0, metalAt), kinds.AsSpan(metalAt, particles.States), typical.AsSpan(metalAt, particles.States));
        metal?.Classify(kinds.AsSpan(metalAt, metal.States), typical.AsSpan(metalAt, metal.States));
        kinds[CurrentAt] = UnknownKind.Algebraic;
        kinds[ChargeAt] = kinds[DisplacedAt] = UnknownKind.Differential;
        kinds.AsSpan(ReservoirsAt, Count).Fill(UnknownKind.Differential);
    }

    private string[] NameLimits()
    {
        var names = new List<string>();
        foreach (var host in line.Hosts) names.Add(host.Sign > 0 ? LimitName.DepletedInNegative : LimitName.DepletedInPositive);
        names.Add(LimitName.DepletedInSeparator);
        if (particles is not null) names.AddRange([LimitName.DepletedInPositive, LimitName.PositiveSurfaceEmpty, LimitName.PositiveSurfaceFull]);
        if (metal is not null) names.AddRange(metal.LimitNames);
        if (reservoirs is not null) names.AddRange(reservoirs.Levels.LimitNames);
        foreach (var host in line.Hosts)
        {
            for (int k = 0; k < host.Cells; k++)
                names.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{LimitName.HostCloggedAt} {1e6 * host.Depth(line.Mesh, k):0.##} µm from the separator, {Side(host)} electrode"));
        }

        return [.. names];
    }

    private static string Side(HostRegion host) => host.Sign > 0 ? "negative" : "positive";

    // The planar metal of an electrode; null for a host.
    private static SodiumMetal? Planar(Electrode electrode) => electrode switch
    {
        SodiumMetal metal => metal,
        PorousMetalHost { Film.IsPlain: false } host =>
            throw new ArgumentException($"The film in {host.Name} grows by one reduction without onset or end, and stays: it has no reactant, gas, onset or dissolution.", nameof(electrode)),
        PorousMetalHost { Room: > 0 } => null,
        PorousMetalHost host => throw new ArgumentException($"{host.Name} has no room for sodium: its pores hold less than what is in them at the start.", nameof(electrode)),
        _ => throw new ArgumentException($"{electrode.Name} is neither sodium metal nor a host for it; particles stand opposite a negative host alone.", nameof(electrode)),
    };

    private StateCheck Shifted(StateCheck check) => check with { Index = check.Index + metalAt };
}
