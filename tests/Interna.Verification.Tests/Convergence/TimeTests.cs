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

    // Of the allowed local error: with this the Newton iteration hides nothing of the formula.
    private const double SmallNewtonError = 0.03;

    private const int PerDecade = 8;

    private static readonly double[] Times = [.. Enumerable.Range(1, 35).Select(i => i * 100.0)];

    [Fact]
    public void error_follows_the_tolerance_over_four_decades() =>
        Assert.All(Measure("tolerance", -3, SmallNewtonError), m => Assert.InRange(m.Slope, LeastSlope, GreatestSlope));

    // Looser than the default tolerance, the default Newton iteration leaves single voltages further off: docs/verification.md.
    [Fact]
    public void error_stays_within_ten_tolerances_from_the_default_down_with_the_default_newton_iteration() =>
        Assert.Equal(Resolved.Quantities.Count, Measure("default", -4, new BdfOptions().NewtonTolerance).Count);

    // Slope of every quantity; their errors are held to the tolerance here.
    private List<(string Quantity, double Slope)> Measure(string what, int largestExponent, double newton)
    {
        var result = new List<(string, double)>();
        double[] tolerances = [.. Enumerable.Range(0, PerDecade * (largestExponent + 7) + 1).Select(i => Math.Pow(10, largestExponent - i / (double)PerDecade))];
        var exact = Discharge(1e-11, newton);
        Resolved[] solutions = [.. tolerances.Select(t => Discharge(t, newton))];
        for (var q = 0; q < Resolved.Quantities.Count; q++)
        {
            double[] errors = [.. solutions.Select(s => s.Error(q, exact))];
            double[] ratios = [.. errors.Zip(tolerances, (e, t) => e / t)];
            output.WriteLine($"{Resolved.Quantities[q]}: slope {Fit.Power(tolerances, errors):0.00}, error over tolerance {ratios.Min():0.00} to {ratios.Max():0.00}");
            for (var i = 0; i < errors.Length; i++) output.WriteLine($"order {what} {Resolved.Quantities[q]} {tolerances[i]:0.0e0} {errors[i]:0.00e0}");
            Assert.InRange(ratios.Max() / ratios.Min(), 1, Spread);
            Assert.InRange(ratios.Max(), 0, MostTolerances);
            result.Add((Resolved.Quantities[q], Fit.Power(tolerances, errors)));
        }

        return result;
    }

    private static Resolved Discharge(double tolerance, double newton) =>
        Resolved.Discharge(new ModelOptions(), Times, new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance, NewtonTolerance = newton });
}
