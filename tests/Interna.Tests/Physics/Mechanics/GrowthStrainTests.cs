using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class GrowthStrainTests
{
    [Fact]
    public void volume_cap_and_roughness_stretch_a_film()
    {
        Assert.Equal(0.1, GrowthStrain.OfVolume(1.331), 1e-12);
        Assert.Equal(0.5, GrowthStrain.OfCap(10e-6, 15e-6), 1e-12);
    }

    /// <summary>Arc length of a sine wave by quadrature: ε = (πA/λ)² to the fourth order in A/λ.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    public void roughness_strain_is_the_arc_length_of_a_sine_wave(double amplitude)
    {
        const int Points = 1000;
        double length = 0;
        for (int i = 0; i < Points; i++)
        {
            double slope = 2 * Math.PI * amplitude * Math.Cos(2 * Math.PI * (i + 0.5) / Points);
            length += Math.Sqrt(1 + slope * slope) / Points;
        }

        double strain = GrowthStrain.OfRoughness(amplitude, 1);
        // Next term of the expansion: −(3/4)(πA/λ)⁴.
        Assert.Equal(strain, length - 1, strain * strain);
    }

    /// <summary>1 mAh/cm² under a nucleus of 10 µm: 8.86 µm of sodium, a strain of order one; no rigid film bears it.</summary>
    [Fact]
    public void a_milliampere_hour_under_a_nucleus_strains_its_film_by_order_one()
    {
        double thickness = 3.6e4 * Sodium.MolarVolume / Constant.Faraday;
        Assert.Equal(8.861e-6, thickness, 1e-9);
        Assert.InRange(GrowthStrain.OfCap(10e-6, 10e-6 + thickness), 0.5, 2);
    }
}
