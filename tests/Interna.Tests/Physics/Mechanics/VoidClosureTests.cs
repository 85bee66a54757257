using Interna.Physics.Mechanics;

namespace Interna.Tests.Physics.Mechanics;

public class VoidClosureTests
{
    [Theory]
    [InlineData(0.2, 5.4e-7, 1.9e-6)]
    [InlineData(0.5, 5.3e-5, 1.9e-4)]
    [InlineData(1.0, 1.7e-3, 6.0e-3)]
    public void voids_in_sodium_close_under_pressure(double megapascal, double sphere, double cylinder)
    {
        var closure = new VoidClosure(PowerLawCreep.Sodium);
        Assert.Equal(-sphere, closure.Sphere(1e6 * megapascal), 0.02 * sphere);
        Assert.Equal(-cylinder, closure.Cylinder(1e6 * megapascal), 0.02 * cylinder);
    }

    /// <summary>n = 1 with A = 1/3µ: −p/4µ and −p/2µ, exact for a Newtonian liquid.</summary>
    [Fact]
    public void a_newtonian_liquid_is_the_case_n_equal_to_one()
    {
        const double Viscosity = 2e9, Pressure = 1e6;
        var liquid = new VoidClosure(new PowerLawCreep(1, 0, Pressure / (3 * Viscosity), Pressure));
        Assert.Equal(-Pressure / (4 * Viscosity), liquid.Sphere(Pressure), 1e-18);
        Assert.Equal(-Pressure / (2 * Viscosity), liquid.Cylinder(Pressure), 1e-18);
    }

    /// <summary>
    /// The sphere from the stress field itself: dσ_r/dr = 2(σ_θ − σ_r)/r with σ_θ − σ_r = −(2|u_a|a²/(A r³))^(1/n), integrated from
    /// σ_r(a) = 0, must come to −p far away.
    /// </summary>
    [Fact]
    public void the_closing_sphere_balances_the_pressure_far_away()
    {
        const double Pressure = 0.5e6;
        var creep = PowerLawCreep.Sodium;
        double rate = -new VoidClosure(creep).Sphere(Pressure), sum = 0;
        // In s = ln r/a: dσ_r/ds = −2 σ_e, σ_e = flow stress at the strain rate 2 rate e^(−3s); 0 to 60/3·n suffices.
        const int Steps = 200_000;
        const double End = 40;
        for (int i = 0; i < Steps; i++)
            sum += 2 * creep.FlowStress(2 * rate * Math.Exp(-3 * (i + 0.5) * End / Steps), 298.15) * End / Steps;
        Assert.Equal(Pressure, sum, 1e-6 * Pressure);
    }

    [Fact]
    public void the_radius_integrates_to_an_exponential()
    {
        double rate = new VoidClosure(PowerLawCreep.Sodium, 333.15).Sphere(1e6);
        double radius = ScalarEquation.Integrate((_, a) => rate * a, 10e-6, 100, 1e-6);
        Assert.Equal(10e-6 * Math.Exp(100 * rate), radius, 1e-10);
    }

    [Fact]
    public void flow_into_voids_carries_a_current()
    {
        var closure = new VoidClosure(PowerLawCreep.Sodium);
        // 10 µm voids under 1 MPa: F/Ω · 10⁻⁵ m · 1.695·10⁻³ 1/s = 68.8 A/m².
        Assert.Equal(68.8, closure.ReplenishingCurrent(1e6, 10e-6), 0.2);
    }
}
