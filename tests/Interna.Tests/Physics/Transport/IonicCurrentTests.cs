using Interna.Physics.Transport;

namespace Interna.Tests.Physics.Transport;

public class IonicCurrentTests
{
    [Fact]
    public void a_falling_potential_drives_current_forward() =>
        Assert.Equal(50, Laws.Evaluate(default(IonicCurrent), 0.5, 1.1, 38.9, 1000, 0, -100), 1e-13);

    [Fact]
    public void without_current_the_potential_follows_the_salt()
    {
        // ∂φ_e/∂x = χ/f ∂ln c/∂x
        const double Chi = 1.1, F = 38.9, C = 800, Gradient = 2e6;
        Assert.Equal(0, Laws.Evaluate(default(IonicCurrent), 0.5, Chi, F, C, Gradient, Chi / F * Gradient / C), 1e-13);
    }

    [Fact]
    public void it_prints_its_equation() =>
        Assert.Equal(
            @"\kappa_\text{eff}\,\left(\frac{\chi}{f\,c}\,\frac{\partial c}{\partial x} - \frac{\partial \varphi_e}{\partial x}\right)",
            Numerics.Reals.Tex.Of(default(IonicCurrent)));
}
