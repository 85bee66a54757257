using System.Numerics;
using Interna.Numerics.Lines;

namespace Interna.Numerics.Tests.Lines;

public class SpectralSpheresTests
{
    // Largest frequency at which so many modes follow an oscillating flux to 1e-6 of the surface's answer.
    [Theory, InlineData(4, 1.0), InlineData(5, 5.0), InlineData(6, 20.0), InlineData(8, 100.0), InlineData(12, 700.0)]
    public void oscillating_flux_is_followed_to_one_in_a_million_up_to_a_frequency(int modes, double largest)
    {
        var spheres = Spheres.Spectral(1, modes, 1.0);
        var gain = new Complex[1];
        for (double omega = 1e-3; omega <= largest; omega *= 1.2)
        {
            spheres.Response(new Complex(0, omega), gain, new Complex[1]);
            var exact = SphereCases.ExactResponse(new Complex(0, omega));
            Assert.InRange((gain[0] - exact).Magnitude / exact.Magnitude, 0, 1e-6);
        }
    }

    [Theory, InlineData(0.01), InlineData(0.1), InlineData(0.5)]
    public void surface_after_a_step_of_the_flux_converges_faster_than_any_power(double time)
    {
        var errors = FiniteVolumeSpheresTests.Refine([2, 4, 8], modes => Error(modes, time));
        double[] orders = [.. FiniteVolumeSpheresTests.Orders(errors)];
        Assert.True(orders[0] > 2);
        Assert.True(orders[1] > 1.3 * orders[0] || errors[2] < 1e-9, string.Join(' ', errors));
        Assert.InRange(errors[2], 0, 1e-5);
    }

    [Fact]
    public void six_modes_are_closer_than_thirty_shells_after_a_step()
    {
        foreach (double time in new[] { 0.01, 0.03, 0.1, 0.3 })
        {
            double shells = Math.Abs(FiniteVolumeSpheresTests.AfterStep(Spheres.FiniteVolume(1, 30, 1.0), time, 2000) - SphereCases.ExactStep(time));
            Assert.InRange(Error(6, time), 0, shells);
        }
    }

    [Fact]
    public void late_states_are_exact()
    {
        // Once the transient has died away the profile is a parabola, which any two modes hold.
        Assert.InRange(Error(3, 2), 0, 2e-7);
    }

    [Fact]
    public void varying_diffusivity_that_does_not_vary_gives_the_constant_one()
    {
        var constant = Spheres.Spectral(5, 7, 0.3);
        var flat = Spheres.Spectral(5, 7, new FlatDiffusivity(0.3e-12), 1e12);
        Assert.Equal(FiniteVolumeSpheresTests.AfterStep(constant, 0.2, 50), FiniteVolumeSpheresTests.AfterStep(flat, 0.2, 50), 1e-12);
    }

    [Fact]
    public void shells_and_modes_agree_on_a_steep_diffusivity()
    {
        // Richardson's extrapolation of 160 and 320 shells leaves fourth-order errors; a smooth drain of half the sphere.
        double coarse = Drain(Spheres.FiniteVolume(1, 160, new SteepDiffusivity(), SphereCases.Scale));
        double fine = Drain(Spheres.FiniteVolume(1, 320, new SteepDiffusivity(), SphereCases.Scale));
        double exact = fine + (fine - coarse) / 3;
        Assert.Equal(exact, Drain(Spheres.Spectral(1, 8, new SteepDiffusivity(), SphereCases.Scale)), 2e-6);
        Assert.Equal(exact, Drain(Spheres.Spectral(1, 12, new SteepDiffusivity(), SphereCases.Scale)), 5e-7);
        Assert.True(Math.Abs(fine - coarse) < 1e-3 && Math.Abs(fine - coarse) > 1e-7);
    }

    private static double Error(int modes, double time) =>
        Math.Abs(FiniteVolumeSpheresTests.AfterStep(Spheres.Spectral(1, modes, 1.0), time, 20000) - SphereCases.ExactStep(time));

    /// <summary>Surface value after a flux has grown from zero and drained θ from 0.8 to a mean of 0.4, by Newton's method on the midpoint rule.</summary>
    private static double Drain(ISpheres spheres)
    {
        const int steps = 200;
        const double time = 20;
        var q = new double[spheres.States];
        spheres.Fill(q, 0.8);
        double[] middle = new double[q.Length], rate = new double[q.Length], residual = new double[q.Length];
        double[] flux = new double[1], surface = new double[1], mean = new double[1];
        double h = time / steps;
        for (int n = 0; n < steps; n++)
        {
            flux[0] = 0.4 / 3 / time * 2 * (n + 0.5) / steps;
            q.CopyTo(middle, 0);
            for (int iteration = 0; iteration < 20; iteration++)
            {
                for (int i = 0; i < q.Length; i++) rate[i] = (middle[i] - q[i]) * 2 / h;
                spheres.Residual(middle, rate, flux, residual);
                spheres.Linearise(middle);
                spheres.Factor(2 / h);
                spheres.Reduce(residual, surface, mean);
                spheres.Complete(residual, [0.0]);
                for (int i = 0; i < q.Length; i++) middle[i] -= residual[i];
                if (residual.Max(Math.Abs) < 1e-13) break;
            }

            for (int i = 0; i < q.Length; i++) q[i] = 2 * middle[i] - q[i];
        }

        spheres.Mean(q, mean);
        Assert.Equal(0.4, mean[0], 1e-12);
        spheres.Surface(q, surface);
        return surface[0];
    }
}
