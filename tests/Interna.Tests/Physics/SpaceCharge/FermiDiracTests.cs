using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class FermiDiracTests
{
    [Theory]
    [InlineData(-12)]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(90)]
    public void value_excess_and_pressure_belong_together(double level) => Identities.Hold(new FermiDirac(level));

    [Theory]
    [InlineData(-25)]
    [InlineData(-6)]
    [InlineData(-3.3)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8.7)]
    [InlineData(33)]
    [InlineData(120)]
    [InlineData(900)]
    public void integrals_equal_the_trapezoidal_rule_in_the_root_of_energy(double eta)
    {
        Assert.Equal(1, FermiDiracIntegral.Half(new Scalar(eta)).Value / Quadrature(2, eta, Math.Sqrt(Math.PI) / 2), 1e-12);
        Assert.Equal(1, FermiDiracIntegral.ThreeHalves(new Scalar(eta)).Value / Quadrature(4, eta, 0.75 * Math.Sqrt(Math.PI)), 1e-12);
    }

    [Theory]
    [InlineData(1e-8)]
    [InlineData(0.3)]
    [InlineData(40)]
    [InlineData(2000)]
    public void filling_gives_the_level_back(double filling) =>
        Assert.Equal(filling, FermiDiracIntegral.Half(new Scalar(FermiDirac.OfFilling(filling).FermiLevel)).Value, 1e-12 * filling);

    [Theory]
    [InlineData(0.05)]
    [InlineData(1)]
    [InlineData(5)]
    public void agrees_with_joyce_and_dixon_within_their_error(double r)
    {
        // η = ln r + Σ Aₖ rᵏ (Joyce and Dixon 1977); four terms err by less than 4·10⁻³ up to η ≈ 8.
        double eta = Math.Log(r) + r * (0.353553390593 + r * (-4.95008897e-3 + r * (1.48385771e-4 - r * 4.42563e-6)));
        Assert.Equal(eta, FermiDirac.OfFilling(r).FermiLevel, 4e-3);
    }

    [Fact]
    public void a_nearly_empty_band_is_dilute() => Assert.Equal(Math.E, Laws.Value(new FermiDirac(-20), -1), 1e-8);

    // Converges as exp(−2π h⁻¹ Im √(η + iπ)), and no slower than exp(−π²/h²).
    private static double Quadrature(int power, double eta, double gamma)
    {
        double distance = Math.Sqrt((Math.Sqrt(eta * eta + Math.PI * Math.PI) - eta) / 2), h = Math.Min(0.2, 2 * Math.PI * distance / 40), sum = 0;
        for (double t = h; t * t - eta < 60 + Math.Max(0, -eta); t += h)
            sum += Math.Pow(t, power) * (t * t > eta ? Math.Exp(eta - t * t) / (1 + Math.Exp(eta - t * t)) : 1 / (1 + Math.Exp(t * t - eta)));
        return 2 * h * sum / gamma;
    }
}
