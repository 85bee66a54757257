using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Benchmarks;

/// <summary>A discharge at constant current to a cut-off voltage that is located, with everything reserved beforehand.</summary>
internal sealed class Discharge
{
    private const double Longest = 1e6;

    private readonly CutOff system;
    private readonly Bdf bdf;
    private readonly double[] start, state;

    /// <summary>Reserves what the discharge needs.</summary>
    /// <param name="model">The cell, compiled.</param>
    /// <param name="current">Current [A].</param>
    /// <param name="relative">Relative tolerance [-]; the absolute one is a hundredth.</param>
    public Discharge(ICellModel model, double current, double relative = 1e-4)
    {
        model.Control = new CurrentControl(current);
        system = new CutOff(model);
        bdf = new Bdf(system, new BdfOptions { RelativeTolerance = relative, AbsoluteTolerance = relative / 100 });
        start = new double[model.Size];
        state = new double[model.Size];
        model.Initialise(start);
    }

    /// <summary>Unknowns, padding excluded.</summary>
    public int Unknowns => system.Kinds.Length - system.Kinds.Count(UnknownKind.Padding);

    /// <summary>Work done since construction.</summary>
    public IntegratorStatistics Work => bdf.Statistics;

    /// <summary>Discharges once; allocates nothing.</summary>
    /// <returns>Time of the end [s].</returns>
    public double Run()
    {
        Start();
        return End(bdf.Advance(Longest));
    }

    /// <summary>Discharges once and reads the voltage at given times from the dense output.</summary>
    /// <param name="times">Ascending times before the cut-off [s].</param>
    /// <returns>Time of the end [s] and the voltages [V].</returns>
    public (double End, double[] Voltage) Sample(ReadOnlySpan<double> times)
    {
        var voltage = new double[times.Length];
        var next = 0;
        Start();
        StepOutcome outcome;
        do
        {
            outcome = bdf.Step();
            for (; next < times.Length && times[next] <= bdf.Time; next++)
            {
                bdf.Interpolate(times[next], state);
                voltage[next] = system.Model.Voltage(state);
            }
        }
        while (outcome.Kind == StepKind.Accepted);
        return (End(outcome), voltage);
    }

    private void Start()
    {
        bdf.StopTime = Longest;
        if (!bdf.Start(0, start).IsGood) throw new InvalidOperationException(bdf.Diagnosis());
    }

    // Some cells of an ensemble meet a limit of physics, such as an empty particle surface, just before the cut-off.
    private double End(StepOutcome outcome) => outcome.Kind == StepKind.Event
        ? outcome.Time
        : throw new InvalidOperationException($"The discharge met no limit: {bdf.Diagnosis()}");

    /// <summary>A model with its lower voltage limit as one more event.</summary>
    private sealed class CutOff(ICellModel model) : IDaeSystem
    {
        public ICellModel Model => model;

        public int Size => model.Size;

        public ReadOnlySpan<UnknownKind> Kinds => model.Kinds;

        public ReadOnlySpan<double> Typical => model.Typical;

        public int EventCount => model.EventCount + 1;

        public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual) => model.Residual(t, y, ydot, residual);

        public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot) => model.Linearise(t, y, ydot);

        public StateCheck Factor(double alpha) => model.Factor(alpha);

        public void Solve(Span<double> x) => model.Solve(x);

        public string Describe(int index) => model.Describe(index);

        public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
        {
            model.Events(t, y, ydot, values[..^1]);
            values[^1] = model.Voltage(y) - model.Cell.LowerVoltage;
        }
    }
}
