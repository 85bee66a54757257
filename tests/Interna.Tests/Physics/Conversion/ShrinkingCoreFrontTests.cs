using Interna.Physics.Conversion;

namespace Interna.Tests.Physics.Conversion;

public class ShrinkingCoreFrontTests
{
    [Fact]
    public void at_the_surface_only_reaction_hinders() => Assert.Equal(1e-3, Laws.Value(new ShrinkingCoreFront(1e-3, 1e-5, 3), 1), 1e-15);

    // ρ = ½, z = 3: ρ₂ = (3 − 2/8)^(1/3).
    [Fact]
    public void hindrances_of_reaction_and_diffusion_add_up()
    {
        double outer = Math.Cbrt(2.75), expected = 1 / (1e3 + 0.5 * (outer - 0.5) / (1e-4 * outer));
        Assert.Equal(expected, Laws.Value(new ShrinkingCoreFront(1e-3, 1e-4, 3), 0.5), 1e-12 * expected);
    }
}
