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

    /// <summary>A liquid over a curved metal: p_s − p_e = γK, and the metal costs V γK more (Kelvin), as the ripple of a front does.</summary>
    [Fact]
    public void capillarity_makes_a_peak_plate_slower()
    {
        const double Curvature = 1e6, Energy = 0.2;
        var stress = new InterfaceStress(Sodium.MolarVolume, 0, 0.6);
        double change = stress.PotentialChange(Curvature, Energy, 0, Energy * Curvature);
        Assert.Equal(Sodium.MolarVolume * Energy * Curvature, change, 1e-12);
        // The overpotential Γ K of the flat front's stability, in joule per mole.
        Assert.Equal(Constant.Faraday * new PlanarFront(10, 1, 0, Energy).Capillarity * Curvature, change, 1e-9);
        Assert.True(InterfaceStress.RateRatio(change) < 1);
        Assert.Equal(1, InterfaceStress.RateRatio(0), 1e-15);
        Assert.Equal(Math.Exp(-0.5), InterfaceStress.RateRatio(Constant.Gas * 298.15), 1e-12);
    }

    /// <summary>With normal forces in balance it is V_M p_s − t₋V_s p_e, whatever the deviatoric stress.</summary>
    [Theory]
    [InlineData(0, 2e6, 1e6)]
    [InlineData(1e6, 2e6, -3e6)]
    [InlineData(1e5, -1e6, 5e6)]
    public void forces_in_balance_leave_the_work_of_the_pressures(double curvature, double metal, double electrolyte)
    {
        const double Energy = 0.2, SaltVolume = 4e-5, Anion = 0.6;
        double jump = Energy * curvature - (metal - electrolyte);
        double change = new InterfaceStress(Sodium.MolarVolume, SaltVolume, Anion).PotentialChange(curvature, Energy, jump, metal + electrolyte);
        Assert.Equal(Sodium.MolarVolume * metal - Anion * SaltVolume * electrolyte, change, 1e-9);
    }
}
