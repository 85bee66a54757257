using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Convergence;

/// <summary>Whether the tolerance that is asked for is the error that is got.</summary>
public class TimeTests(ITestOutputHelper output)
{
    // A formula of fixed order k whose local error is held at the tolerance leaves a global error like its power k/(k + 1), 0.75 to
    // 0.83 for the orders in use; that tighter tolerances use higher orders makes it steeper. Proportional is 1.
    private const double LeastSlope = 0.8, GreatestSlope = 1.2;

    // A slope off by 0.2 is a factor of six over four decades; the discrete choice of step and order scatters by three more.
    private const double Spread = 20;

    // Local errors are controlled, in the mean over all unknowns: no single field may be this many tolerances off.
    private const double MostTolerances = 10;

    private static readonly double[] Tolerances = [.. Enumerable.Range(0, 17).Select(i => Math.Pow(10, -3 - 0.25 * i))];

    private static readonly double[] Times = [.. Enumerable.Range(1, 35).Select(i => i * 100.0)];

    [Fact]
    public void error_follows_the_tolerance_over_four_decades()
    {
        var exact = Discharge(1e-11);
        Resolved[] solutions = [.. Tolerances.Select(Discharge)];
        for (var q = 0; q < Resolved.Quantities.Count; q++)
        {
            double[] errors = [.. solutions.Select(s => s.Error(q, exact))];
            double[] ratios = [.. errors.Zip(Tolerances, (e, t) => e / t)];
            output.WriteLine($"{Resolved.Quantities[q]}: slope {Fit.Power(Tolerances, errors):0.00}, error over tolerance {ratios.Min():0.00} to {ratios.Max():0.00}");
            for (var i = 0; i < errors.Length; i++) output.WriteLine($"order tolerance {Resolved.Quantities[q]} {Tolerances[i]:0.0e0} {errors[i]:0.00e0}");
            Assert.InRange(Fit.Power(Tolerances, errors), LeastSlope, GreatestSlope);
            Assert.InRange(ratios.Max() / ratios.Min(), 1, Spread);
            Assert.InRange(ratios.Max(), 0, MostTolerances);
        }
    }

    private static Resolved Discharge(double tolerance) =>
        Resolved.Discharge(new ModelOptions(), Times, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance });
}
