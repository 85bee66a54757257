using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class InterfaceStressTests
{
    /// <summary>Sodium of 1.5, 1.76 and, as a handbook says, 3.3 GPa.</summary>
    [Theory]
    [InlineData(1.5, 2.7, 3.3)]
    [InlineData(1.76, 3.2, 3.9)]
    [InlineData(3.3, 5.9, 7.3)]
    public void a_separator_needs_about_twice_the_shear_modulus_of_the_metal(double metal, double least, double largest)
    {
        var range = InterfaceStress.LeastShearModulus(1e9 * metal);
        Assert.Equal(least, 1e-9 * range.Least, 0.05);
        Assert.Equal(largest, 1e-9 * range.Largest, 0.05);
    }

    /// <summary>E = 3.9 to 4.6 GPa and ν = 0.31 give 1.5 to 1.8 GPa; 3.3 GPa with E = 3.9 GPa would need ν = −0.41.</summary>
    [Fact]
    public void sodium_is_softer_in_shear_than_a_handbook_says()
    {
        Assert.Equal(1.49e9, InterfaceStress.ShearModulus(3.9e9, 0.31), 0.01e9);
        Assert.Equal(1.76e9, InterfaceStress.ShearModulus(4.6e9, 0.31), 0.01e9);
        Assert.Equal(3.3e9, InterfaceStress.ShearModulus(3.9e9, -0.41), 0.01e9);
    }

    [Fact]
    public void without_stress_only_capillarity_acts_and_slows_or_speeds_by_its_sign()
    {
        var stress = new InterfaceStress(Sodium.MolarVolume, 0, 0.6);
        double curvature = 1e6;
        Assert.Equal(0.5 * Sodium.MolarVolume * 0.2 * curvature, stress.PotentialChange(curvature, 0.2, 0, 0), 1e-9);
        // Compression of both sides drives plating away, compression against deviatoric stress of the same size cancels.
        Assert.Equal(0, stress.PotentialChange(0, 0, 1e6, 1e6), 1e-12);
        Assert.Equal(1, InterfaceStress.RateRatio(0), 1e-15);
        Assert.Equal(Math.Exp(-0.5), InterfaceStress.RateRatio(-Constant.Gas * 298.15), 1e-12);
    }
}
