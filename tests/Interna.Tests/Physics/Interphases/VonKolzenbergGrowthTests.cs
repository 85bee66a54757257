using Interna.Numerics.Reals;
using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class VonKolzenbergGrowthTests
{
    private const double Exchange = 1e-7, Diffusivity = 1e-20, Concentration = 15, Conductivity = 1e-6;
    private const double Potential = 0.1;

    private static readonly VonKolzenbergGrowth Law = new(Exchange, Diffusivity, Concentration, Conductivity);
    private static readonly double Speed = GrowingFilm.Volume * Exchange * Math.Exp(-0.5 * GrowingFilm.F * Potential) / Constant.Faraday;
    private static readonly double Diffusion = Constant.Faraday * Diffusivity * Concentration / Exchange * Math.Exp(-0.5 * GrowingFilm.F * Potential);

    private static double Rate(double thickness, double current) =>
        GrowingFilm.Volume / Constant.Faraday * Law.Current(new Scalar(thickness), new(Potential), new(current), new(GrowingFilm.F)).Value;

    /// <summary>t = [L + (b/a)(L − ln(1 + aL)/a)]/v with a = −fj/(2κ), b = 1/L_d: at rest, charging and discharging.</summary>
    [Theory]
    [InlineData(0, 5e-9)]
    [InlineData(0, 200e-9)]
    [InlineData(-5, 5e-9)]
    [InlineData(-5, 500e-9)]
    [InlineData(1, 20e-9)]
    [InlineData(1, 45e-9)]
    public void thickness_integrates_to_its_closed_form(double current, double thickness)
    {
        double a = -GrowingFilm.F * current / (2 * Conductivity), b = 1 / Diffusion;
        const double Start = 1e-9;
        double Time(double l) => (l + (a == 0 ? 0.5 * b * l * l : b / a * (l - Math.Log(1 + a * l) / a))) / Speed;
        double time = Time(thickness) - Time(Start);
        double found = ScalarEquation.Integrate((_, l) => Rate(l, current), Start, time, 1e-9);
        Assert.Equal(thickness, found, 1e-4 * thickness);
    }

    [Fact]
    public void regimes_cross_over_where_their_lengths_say()
    {
        // Thin: reaction, independent of thickness.
        Assert.Equal(Speed, Rate(1e-3 * Diffusion, 0), 2e-3 * Speed);
        // Thick at rest: diffusion, 1/L.
        Assert.Equal(Speed * Diffusion / 1e-6, Rate(1e-6, 0), 2 * Diffusion / 1e-6 * Rate(1e-6, 0));
        // Thick while charging: a rate without thickness, L_d/L_m of that of the reaction.
        double migration = 2 * Conductivity / (GrowingFilm.F * 50);
        Assert.Equal(Rate(1e-6, -50), Rate(2e-6, -50), 0.01 * Rate(1e-6, -50));
        Assert.Equal(Speed / (1 + migration / Diffusion), Rate(2e-6, -50), 0.01 * Rate(2e-6, -50));
        // Thick while discharging: none.
        Assert.True(Rate(2 * migration, 50) < 1e-3 * Rate(2 * migration, 0));
    }

    [Fact]
    public void within_the_tunnelling_length_transport_costs_nothing()
    {
        var law = Law with { TunnellingLength = 10e-9 };
        double j = law.Current(new Scalar(5e-9), new(Potential), new(0), new(GrowingFilm.F)).Value;
        double reaction = Exchange * Math.Exp(-0.5 * GrowingFilm.F * Potential);
        // The rounding over 0.01 nm leaves 5·10⁻⁶ nm of path at 5 nm below the edge.
        Assert.Equal(reaction, j, 1e-4 * reaction);
    }
}
