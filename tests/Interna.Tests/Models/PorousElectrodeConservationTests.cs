using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Tests.Models;

/// <summary>
/// The discrete laws: Σ host + Σ ε h c_e = constant; host change = ∓ Q/F; salt = constant. All are linear in the unknowns, so
/// they hold to rounding however loosely the rest is solved.
/// </summary>
public class PorousElectrodeConservationTests
{
    [Fact]
    public void two_hundred_cycles_keep_sodium_charge_and_salt()
    {
        var model = Make();
        var drift = Cycle(model, model, 200);
        Assert.True(drift.Sodium < 1e-10, $"sodium {drift.Sodium:E1}");
        Assert.True(drift.Charge < 1e-10, $"charge {drift.Charge:E1}");
        Assert.True(drift.Salt < 1e-10, $"salt {drift.Salt:E1}");
    }

    [Fact]
    public void a_broken_flux_is_caught()
    {
        var model = Make();
        var drift = Cycle(model, new Leak(model), 2);
        Assert.True(drift.Sodium > 1e-9, $"sodium {drift.Sodium:E1}");
        Assert.True(drift.Charge > 1e-9, $"charge {drift.Charge:E1}");
    }

    private static PorousElectrodeModel Make() =>
        new(ModelCells.Full(), new ModelOptions { NegativeCells = 8, SeparatorCells = 4, PositiveCells = 8, RadialPoints = 5 });

    // Largest relative deviations over full cycles at 1C between 3.2 V and 4.2 V.
    private static (double Sodium, double Charge, double Salt) Cycle(PorousElectrodeModel model, IDaeSystem system, int cycles)
    {
        double[] y = new double[model.Size];
        model.Initialise(y);
        var start = model.Sodium(y);
        var bdf = new Bdf(system);
        double t = 0, sodium = 0, charge = 0, salt = 0;
        for (int half = 0; half < 2 * cycles; half++)
        {
            bool discharge = half % 2 == 0;
            model.Control = new CurrentControl(discharge ? 3e-3 : -3e-3);
            Assert.True(bdf.Start(t, y).IsGood, bdf.Diagnosis());
            t = ToVoltage(model, bdf, y, discharge ? 3.2 : 4.2, discharge);
            var now = model.Sodium(y);
            sodium = Math.Max(sodium, Math.Abs(now.Total / start.Total - 1));
            charge = Math.Max(charge, Math.Abs(now.PositiveHost - start.PositiveHost - model.Charge(y) / Constant.Faraday) / start.PositiveHost);
            salt = Math.Max(salt, Math.Abs(now.Electrolyte / start.Electrolyte - 1));
        }

        return (sodium, charge, salt);
    }

    private static double ToVoltage(PorousElectrodeModel model, Bdf bdf, double[] y, double limit, bool falling)
    {
        while (true)
        {
            var outcome = bdf.Step();
            Assert.True(outcome.Kind == StepKind.Accepted, bdf.Diagnosis());
            if (Beyond(model.Voltage(bdf.State))) break;
        }

        double before = bdf.PreviousTime, after = bdf.Time;
        for (int i = 0; i < 40; i++)
        {
            double middle = 0.5 * (before + after);
            bdf.Interpolate(middle, y);
            if (Beyond(model.Voltage(y))) after = middle;
            else before = middle;
        }

        bdf.Interpolate(after, y);
        return after;

        bool Beyond(double voltage) => falling ? voltage < limit : voltage > limit;
    }

    // The model with a little sodium vanishing from one shell of one particle.
    private sealed class Leak(PorousElectrodeModel model) : IDaeSystem
    {
        public int Size => model.Size;

        public ReadOnlySpan<UnknownKind> Kinds => model.Kinds;

        public ReadOnlySpan<double> Typical => model.Typical;

        public int EventCount => model.EventCount;

        public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
        {
            var check = model.Residual(t, y, ydot, residual);
            int leaking = 0;
            while (!model.Describe(leaking).StartsWith("positive particle", StringComparison.Ordinal)) leaking++;
            residual[leaking] += 1e-9;
            return check;
        }

        public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot) => model.Linearise(t, y, ydot);

        public StateCheck Factor(double alpha) => model.Factor(alpha);

        public void Solve(Span<double> x) => model.Solve(x);

        public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values) => model.Events(t, y, ydot, values);

        public string Describe(int index) => model.Describe(index);
    }
}
