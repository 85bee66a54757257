using Interna.Physics.Gas;

namespace Interna.Tests.Physics.Gas;

public class BubbleCoverageTests
{
    [Theory]
    [InlineData(10, 0.046)]
    [InlineData(50, 0.074)]
    [InlineData(100, 0.092)]
    public void coverage_measured_in_water(double current, double expected) => Assert.Equal(expected, BubbleCoverage.OfGasCurrent(current), 5e-4);

    [Fact]
    public void coverage_integrates_to_its_closed_form()
    {
        var bubbles = new BubbleCoverage(2e4, 1e-3);
        const double Gas = 1e-7;
        foreach (double time in (double[])[10, 300, 5000])
        {
            double expected = bubbles.Coverage(0.1, Gas, time);
            Assert.Equal(expected, ScalarEquation.Integrate((_, theta) => bubbles.Rate(theta, Gas), 0.1, time, 0.1), 1e-4 * expected);
        }

        Assert.Equal(2.0 / 3, bubbles.Steady(Gas), 1e-12);
        Assert.Equal(30, BubbleCoverage.FreeCurrent(10, bubbles.Steady(Gas)), 1e-9);
    }
}
