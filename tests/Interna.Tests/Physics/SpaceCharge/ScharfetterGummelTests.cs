using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class ScharfetterGummelTests
{
    [Fact]
    public void without_drift_it_is_diffusion() => Assert.Equal(3, Laws.Evaluate(default(ScharfetterGummel), 5, 2, 0));

    [Theory]
    [InlineData(-12)]
    [InlineData(-0.3)]
    [InlineData(0.01)]
    [InlineData(12)]
    public void nothing_flows_in_equilibrium(double d)
    {
        double b = 7 * Math.Exp(-d);
        Assert.Equal(0, Laws.Evaluate(default(ScharfetterGummel), 7, b, d), 1e-14 * (7 + b) * (1 + Math.Abs(d)));
    }

    [Fact]
    public void strong_drift_carries_what_lies_upstream()
    {
        Assert.Equal(30 * 2, Laws.Evaluate(default(ScharfetterGummel), 2, 5, -30), 1e-10);
        Assert.Equal(-30 * 5, Laws.Evaluate(default(ScharfetterGummel), 2, 5, 30), 1e-10);
    }

    [Fact]
    public void the_flux_is_that_of_the_stretch_cut_in_two()
    {
        // Exact for a uniform force: through both halves, with the concentration between them that makes them equal.
        const double A = 3, B = 0.7, D = 1.9;
        double middle = (A * Math.Exp(-D / 2) + B * 1) / (1 + Math.Exp(-D / 2));
        double whole = Laws.Evaluate(default(ScharfetterGummel), A, B, D);
        Assert.Equal(whole, 2 * Laws.Evaluate(default(ScharfetterGummel), A, middle, D / 2), 1e-14);
        Assert.Equal(whole, 2 * Laws.Evaluate(default(ScharfetterGummel), middle, B, D / 2), 1e-14);
    }
}
