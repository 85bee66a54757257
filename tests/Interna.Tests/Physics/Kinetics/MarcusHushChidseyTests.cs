using Interna.Physics.Kinetics;

namespace Interna.Tests.Physics.Kinetics;

public class MarcusHushChidseyTests
{
    [Theory]
    [InlineData(0.2, 0, 0.11)]
    [InlineData(0.3, -0.001, 0.04)]
    [InlineData(0.4, -0.07, 0)]
    [InlineData(0.5, -0.12, 0)]
    [InlineData(1.0, -0.29, 0)]
    public void closed_form_stays_near_the_integral(double reorganisation, double lowest, double highest)
    {
        double lambda = Laws.F * reorganisation, slope = Integral(lambda, 0);
        for (double eta = -1; eta <= 1; eta += 0.08)
        {
            double x = Laws.F * eta;
            double expected = 0.5 * (Integral(lambda, -x) - Integral(lambda, x)) / slope;
            double found = Laws.Rate(new MarcusHushChidsey(reorganisation), 1, 0.5, 0.5, eta);
            Assert.InRange(Math.Abs(found / expected) - 1, lowest, highest);
            Assert.Equal(Math.Sign(eta), Math.Sign(found));
        }
    }

    [Fact]
    public void small_overpotential_gives_butler_volmer()
    {
        const double Eta = 1e-6;
        Assert.Equal(
            1,
            Laws.Rate(new MarcusHushChidsey(0.4), 0.8, 0.3, 0.5, Eta) / Laws.Rate(default(ButlerVolmer), 0.8, 0.3, 0.5, Eta),
            1e-8);
    }

    [Fact]
    public void the_rate_levels_off_far_beyond_the_reorganisation_energy()
    {
        var law = new MarcusHushChidsey(0.3);
        Assert.Equal(1, Laws.Rate(law, 1, 0.5, 0.5, 2) / Laws.Rate(law, 1, 0.5, 0.5, 1.5), 1e-6);
        Assert.True(Laws.Rate(law, 1, 0.5, 0.5, 2) < Laws.Rate(default(ButlerVolmer), 1, 0.5, 0.5, 2));
    }

    /// <summary>∫ exp(−(y − λ − x)²/4λ)/(1 + e^y) dy by the trapezoidal rule, which converges exponentially here.</summary>
    private static double Integral(double lambda, double x)
    {
        const double Step = 0.05;
        double sum = 0;
        for (double y = -300; y <= 300; y += Step)
            sum += Math.Exp(-Math.Pow(y - lambda - x, 2) / (4 * lambda)) / (1 + Math.Exp(y));
        return sum * Step;
    }
}
