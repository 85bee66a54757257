using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>Charging of double layers after a step of the potential.</summary>
public class ChargingTests(ITestOutputHelper output)
{
    private const double LeastOrder = 1.9;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void a_small_step_charges_as_the_exact_solution(double debyeOverHalf)
    {
        var cell = new SaltCell(debyeOverHalf, 1e-3, 800);
        double[] times = [0.1, 0.5, 1, 2, 5];
        double[] found = cell.HalfCharges(times, 1e-8);
        for (int i = 0; i < times.Length; i++)
        {
            double expected = cell.ExactHalfCharge(times[i]), got = found[i] / cell.ReducedVoltage;
            output.WriteLine($"λ/L = {debyeOverHalf}, t/τ = {times[i]}: {got:0.000000}, exact {expected:0.000000}, error {got / expected - 1:0.0e0}");
            Assert.Equal(expected, got, 1e-4 * expected);
        }
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(4)]
    public void the_error_falls_with_the_square_of_the_mesh(double reducedVoltage)
    {
        // The small step has an exact solution; the large one is compared with the next finer mesh.
        int[] elements = [60, 120, 240, 480];
        double[] found = [.. elements.Select(e => new SaltCell(0.05, reducedVoltage, e).HalfCharges([1], 1e-10)[0])];
        for (int i = 0; i + 2 < elements.Length; i++)
        {
            double order = Math.Log2((found[i] - found[i + 1]) / (found[i + 1] - found[i + 2]));
            output.WriteLine($"{reducedVoltage} V_T, {elements[i]} elements: {found[i]:G8}, order {order:0.00}");
            Assert.InRange(order, LeastOrder, 2.3);
        }
    }

    [Fact]
    public void a_large_step_depletes_the_salt()
    {
        // ±4 V_T at λ/L = 1/20: values of an independent finite-volume computation in Python, extrapolated from 400 and 800 volumes, good to 10⁻⁴.
        var cell = new SaltCell(0.05, 4, 400);
        double[] times = [0.5, 1, 2, 5, 10], expected = [1.60353, 2.59897, 3.75922, 5.20184, 5.96918];
        double[] found = cell.HalfCharges(times, 1e-7);
        for (int i = 0; i < times.Length; i++)
        {
            output.WriteLine($"t/τ = {times[i]}: {found[i]:0.00000}, expected {expected[i]:0.00000}");
            Assert.Equal(expected[i], found[i], 1e-3 * expected[i]);
        }

        // In a reservoir it would be that of Gouy and Chapman, 2 sinh(v/2): a finite cell does not have the salt for it.
        Assert.True(found[^1] < 0.9 * 2 * Math.Sinh(2));
    }

    [Fact]
    public void carriers_and_charge_are_kept_whatever_is_done()
    {
        var cell = new SaltCell(0.05, 4, 100, stern: 0.5);
        double thermal = SaltCell.ThermalVoltage, tau = cell.ChargingTime, current = 0.5 * cell.ChargeUnit / tau;
        var run = MotionRun.Carry(
            cell.Model,
            [
                MotionStep.Hold(8 * thermal, 3 * tau),
                MotionStep.Rest(tau),
                MotionStep.Galvanostatic(current, 2 * tau),
                MotionStep.Sweep(0, [6 * thermal, -6 * thermal, 0], thermal / tau),
            ]);
        Assert.True(run.IsComplete, run.Message);
        foreach (var state in run.States)
        {
            for (int carrier = 0; carrier < 2; carrier++)
            {
                double before = cell.Model.Amount(1, carrier, run.States[0]);
                Assert.Equal(before, cell.Model.Amount(1, carrier, state), 1e-12 * before);
            }
        }

        // What the current brings to the left metal it takes from the right one.
        foreach (var point in run.Points)
        {
            Assert.Equal(-point.LeftCharge, point.RightCharge, 1e-12 * cell.ChargeUnit);
            Assert.Equal(point.LeftCharge, point.Charge, 1e-12 * cell.ChargeUnit);
        }
    }

    [Fact]
    public void a_constant_current_brings_its_charge_and_stops_at_a_voltage()
    {
        var cell = new SaltCell(0.05, 4, 200);
        double tau = cell.ChargingTime, current = 0.5 * cell.ChargeUnit / tau;
        const double Tolerance = 1e-8;
        var run = MotionRun.Carry(
            cell.Model,
            [MotionStep.Galvanostatic(-current, tau), MotionStep.Galvanostatic(-current, 100 * tau) with { UpperVoltage = 0.1 }],
            new BdfOptions { RelativeTolerance = Tolerance, AbsoluteTolerance = Tolerance });
        Assert.True(run.IsComplete, run.Message);
        // Before the first step the integrator makes the state consistent, which moves it by a small part of that step.
        double begin = run.Points[0].Charge;
        Assert.Equal(0, begin, 1e-6 * current * tau);
        var first = run.Points.Last(p => p.Step == 0);
        Assert.Equal(tau, first.Time, 1e-9 * tau);
        Assert.Equal(-current * tau, first.Charge - begin, Tolerance * current * tau);
        var last = run.Points[^1];
        Assert.Equal(0.1, last.Voltage, 0.1 * Tolerance);
        double again = run.Points.First(p => p.Step == 1).Charge;
        Assert.Equal(-current * (last.Time - tau), last.Charge - again, Tolerance * current * last.Time);
        Assert.All(run.Points.Where(p => p.Time > 0), p => Assert.Equal(-current, p.Current, 1e-6 * current));
    }
}
