using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>Keeps what a run shows: samples by rule, snapshots spread over each step, step records, spectra, warnings.</summary>
internal sealed class Recorder(ICellModel model)
{
    private const int Bisections = 30;

    private readonly double[] scratch = new double[model.Size];
    private readonly List<(double Time, double[] State)> candidates = [];
    private readonly DomainWatch domains = new(model);
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);
    private int stride = 1;
    private int offered;
    private double stepStart;
    private double lastTime;
    private double lastVoltage;
    private Sampling sampling = new();

    public List<Sample> Samples { get; } = [];

    public List<StepRecord> Steps { get; } = [];

    public List<Snapshot> Snapshots { get; } = [];

    public List<Spectrum> Spectra { get; } = [];

    public List<string> Warnings { get; } = [];

    public int StepIndex { get; set; }

    public int Cycle { get; set; } = 1;

    /// <summary>Entries of the samples, steps, snapshots and spectra so far.</summary>
    public (int Samples, int Steps, int Snapshots, int Spectra) Lengths => (Samples.Count, Steps.Count, Snapshots.Count, Spectra.Count);

    /// <summary>Forgets what came after.</summary>
    public void Shorten((int Samples, int Steps, int Snapshots, int Spectra) lengths)
    {
        Samples.RemoveRange(lengths.Samples, Samples.Count - lengths.Samples);
        Steps.RemoveRange(lengths.Steps, Steps.Count - lengths.Steps);
        Snapshots.RemoveRange(lengths.Snapshots, Snapshots.Count - lengths.Snapshots);
        Spectra.RemoveRange(lengths.Spectra, Spectra.Count - lengths.Spectra);
    }

    public void Warn(string message)
    {
        if (warned.Add(message)) Warnings.Add(message);
    }

    /// <summary>Begins a step at a global time and records its first instant.</summary>
    public void Begin(double start, double local, ReadOnlySpan<double> y, Sampling rules)
    {
        stepStart = start;
        sampling = rules;
        candidates.Clear();
        (stride, offered) = (1, 0);
        Add(local, y);
        Offer(local, y);
    }

    /// <summary>Records what falls due between two points of the dense output (times local to the step).</summary>
    public void Through(Bdf bdf, double from, double to)
    {
        while (true)
        {
            var due = double.PositiveInfinity;
            if (sampling.Period > 0) due = lastTime + sampling.Period;
            if (sampling.VoltageChange is { } change && VoltageDue(bdf, Math.Max(from, lastTime), Math.Min(to, due), change) is { } moved) due = moved;
            if (!(due < to)) break;
            bdf.Interpolate(due, scratch);
            Add(due, scratch);
            Offer(due, scratch);
        }

        bdf.Interpolate(to, scratch);
        Offer(to, scratch);
    }

    /// <summary>Records the last instant of a step and its snapshots.</summary>
    public void End(double local, ReadOnlySpan<double> y)
    {
        if (local > lastTime) Add(local, y);
        candidates.Add((local, y.ToArray()));
        var count = Math.Min(sampling.Profiles, candidates.Count);
        var previous = -1;
        for (var i = 0; i < count; i++)
        {
            var wanted = count == 1 ? local : candidates[0].Time + (local - candidates[0].Time) * i / (count - 1);
            var nearest = i == count - 1 ? candidates.Count - 1 : Nearest(wanted);
            if (nearest <= previous) continue;
            previous = nearest;
            var profiles = Profiles(candidates[nearest].State);
            foreach (var warning in domains.Check(profiles)) Warn(warning);
            Snapshots.Add(new Snapshot(stepStart + candidates[nearest].Time, StepIndex, profiles));
        }

        candidates.Clear();
    }

    /// <summary>Records one instant.</summary>
    public void Add(double local, ReadOnlySpan<double> y)
    {
        lastTime = local;
        lastVoltage = model.Voltage(y);
        Samples.Add(new Sample(
            stepStart + local,
            StepIndex,
            Cycle,
            lastVoltage,
            model.Current(y),
            model.Temperature(y),
            model.Charge(y),
            model.Overpotentials(y),
            model.Sodium(y),
            model.Heat(y))
        {
            Potentials = model.Potentials(y),
        });
    }

    /// <summary>Gives the samples of a step another cycle number.</summary>
    public void Renumber(int step, int cycle)
    {
        for (var i = Samples.Count - 1; i >= 0 && Samples[i].Step == step; i--) Samples[i] = Samples[i] with { Cycle = cycle };
    }

    private double[][] Profiles(double[] y)
    {
        var values = new double[model.Profiles.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = new double[model.Profiles[i].Positions.Count];
            model.Profile(i, y, values[i]);
        }

        return values;
    }

    // Keeps at most a few times as many states as will be shown, evenly thinned, because the end of the step is not known.
    private void Offer(double local, ReadOnlySpan<double> y)
    {
        if (sampling.Profiles < 1 || offered++ % stride != 0) return;
        candidates.Add((local, y.ToArray()));
        if (candidates.Count < 8 * sampling.Profiles) return;
        for (var i = candidates.Count - 1; i > 0; i -= 2) candidates.RemoveAt(i);
        stride *= 2;
    }

    private int Nearest(double time)
    {
        var nearest = 0;
        for (var i = 1; i < candidates.Count; i++)
            if (Math.Abs(candidates[i].Time - time) < Math.Abs(candidates[nearest].Time - time)) nearest = i;
        return nearest;
    }

    // The first time in [from, to] at which the voltage has moved by the given change; monotonic within a step of the integrator.
    private double? VoltageDue(Bdf bdf, double from, double to, double change)
    {
        if (!(to > from) || Math.Abs(VoltageAt(bdf, to) - lastVoltage) < change) return null;
        double low = from, high = to;
        for (var i = 0; i < Bisections && high - low > 1e-9 * high; i++)
        {
            var middle = 0.5 * (low + high);
            if (Math.Abs(VoltageAt(bdf, middle) - lastVoltage) < change) low = middle;
            else high = middle;
        }

        return high > lastTime ? high : null;
    }

    private double VoltageAt(Bdf bdf, double t)
    {
        bdf.Interpolate(t, scratch);
        return model.Voltage(scratch);
    }
}
