using Interna.Physics.SpaceCharge;

namespace Interna.Tests.Physics.SpaceCharge;

public class BikermanTests
{
    [Fact]
    public void value_excess_and_pressure_belong_together()
    {
        Identities.Hold(new Bikerman([1, 0.05, -1, 0.05]));
        Identities.Hold(new Bikerman([1, 0.2, -2, 0.1]));
        Identities.Hold(new Bikerman([2, 1e-5, 1, 0.6]));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(-6)]
    [InlineData(25)]
    public void two_equal_ions_follow_the_formula_with_two_nu(double u)
    {
        // ρ = −2 F c_∞ sinh u / (1 + 2ν sinh²(u/2)) (Kilic, Bazant and Ajdari 2007), per site: c_∞ → θ = ν/2.
        const double Nu = 0.1;
        double expected = -Nu * Math.Sinh(u) / (1 + 2 * Nu * Math.Pow(Math.Sinh(u / 2), 2));
        Assert.Equal(expected, Laws.Value(new Bikerman([1, Nu / 2, -1, Nu / 2]), u), 1e-13 * Math.Abs(expected));
    }

    [Fact]
    public void one_ion_alone_is_a_lattice_gas() =>
        Assert.Equal(0.2 * Laws.Value(new LatticeGas(0.2), -1.1), Laws.Value(new Bikerman([1, 0.2]), -1.1), 1e-15);

    [Fact]
    public void occupations_make_up_the_charge()
    {
        var law = new Bikerman([1, 0.2, -2, 0.1]);
        Assert.Equal(Laws.Value(law, 0.7), law.Occupation(0, 0.7) - 2 * law.Occupation(1, 0.7), 1e-15);
        Assert.InRange(law.Occupation(0, -60) + law.Occupation(1, -60), 0.999999, 1);
    }
}
