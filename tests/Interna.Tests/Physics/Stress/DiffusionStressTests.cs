using Interna.Numerics.Lines;
using Interna.Physics.Stress;

namespace Interna.Tests.Physics.Stress;

public class DiffusionStressTests
{
    private static readonly SwellingSolid Solid = new(10e9, 0.3, 3.497e-6, 2.29e4);

    [Fact]
    public void an_even_filling_has_no_stress()
    {
        var particles = Spheres.Spectral(1, 6, 1.0);
        var state = new double[particles.States];
        particles.Fill(state, 0.4);
        Assert.InRange(DiffusionStress.Of(Solid, particles, state).Largest, 0, 1e-9 * Solid.FullStress);
    }

    // For c = ρ²: c̄ = 3ρ²/5, σ_r = (2/15)(1 − ρ²)·3u, σ_θ = (2/15)(3 − 6ρ²)u with u = ΩE c_max/(9(1 − ν))·3.
    [Fact]
    public void a_parabola_has_the_stress_on_paper()
    {
        var particles = Spheres.Spectral(1, 6, 1.0);
        var state = Parabola(particles);
        var stress = DiffusionStress.Of(Solid, particles, state);
        double unit = Solid.FullStress / 3;
        for (int i = 0; i < stress.Position.Count; i++)
        {
            double r = stress.Position[i];
            Assert.Equal(2 * unit * 0.6 * (1 - r * r), stress.Radial[i], 1e-9 * unit);
            Assert.Equal(unit * (1.2 + 0.6 * r * r - 3 * r * r), stress.Hoop[i], 1e-9 * unit);
        }

        Assert.Equal(1.2 * unit, stress.Tension, 1e-9 * unit); // at the centre, on filling
        Assert.Equal(0, stress.Radial[^1], 1e-9 * unit);
        // The mean of the hydrostatic stress over the volume vanishes.
        var hydrostatic = stress.Hydrostatic.ToList();
        double sum = 0;
        for (int i = 1; i < hydrostatic.Count; i++)
        {
            double a = stress.Position[i - 1], b = stress.Position[i];
            sum += 0.5 * (hydrostatic[i - 1] * a * a + hydrostatic[i] * b * b) * (b - a);
        }

        Assert.Equal(0, sum, 1e-3 * unit);
    }

    [Fact]
    public void plates_are_refused()
    {
        var plates = Spheres.Spectral(1, 6, 1.0, ParticleShape.Plate);
        Assert.Throws<ArgumentException>(() => DiffusionStress.Of(Solid, plates, new double[plates.States]));
    }

    // The state whose profile is ρ²: fitted by least squares over its own modes, which hold it exactly.
    private static double[] Parabola(ISpheres particles)
    {
        int n = particles.States;
        double[] rho = [.. Enumerable.Range(0, n).Select(i => (i + 0.5) / n)], column = new double[n];
        var lu = new Interna.Numerics.LinearAlgebra.DenseLu(n);
        for (int s = 0; s < n; s++)
        {
            var unit = new double[n];
            unit[s] = 1;
            particles.Profile(unit, 0, rho, column);
            for (int i = 0; i < n; i++) lu.Matrix[n * i + s] = column[i];
        }

        Assert.True(lu.Factor() < 0);
        double[] state = [.. rho.Select(r => r * r)];
        lu.Solve(state);
        return state;
    }
}
