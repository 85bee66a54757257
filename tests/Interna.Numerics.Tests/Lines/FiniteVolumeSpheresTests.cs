using System.Numerics;
using Interna.Numerics.Lines;

namespace Interna.Numerics.Tests.Lines;

public class FiniteVolumeSpheresTests
{
    [Theory, InlineData(1.0), InlineData(10.0)]
    public void surface_under_an_oscillating_flux_converges_with_second_order(double omega)
    {
        var errors = Refine([20, 40, 80], shells =>
        {
            var spheres = Spheres.FiniteVolume(1, shells, 1.0);
            var gain = new Complex[1];
            spheres.Response(new Complex(0, omega), gain, new Complex[1]);
            return (gain[0] - SphereCases.ExactResponse(new Complex(0, omega))).Magnitude;
        });
        Assert.All(Orders(errors), order => Assert.InRange(order, 1.9, 2.2));
    }

    [Theory, InlineData(0.1), InlineData(0.3)]
    public void surface_after_a_step_of_the_flux_converges_with_second_order(double time)
    {
        var errors = Refine([80, 160], shells => Math.Abs(AfterStep(Spheres.FiniteVolume(1, shells, 1.0), time, 4000) - SphereCases.ExactStep(time)));
        Assert.All(Orders(errors), order => Assert.InRange(order, 1.9, 2.2));
    }

    [Fact]
    public void twenty_shells_beat_linear_extrapolation_fourfold_after_a_step()
    {
        // The figures of linear extrapolation of the last two shells: 4.25e-3, 2.05e-3, 7.8e-4, 4.3e-4 of φ/k.
        foreach (var (time, linear) in new[] { (0.01, 4.25e-3), (0.03, 2.05e-3), (0.1, 7.8e-4), (0.3, 4.3e-4) })
            Assert.InRange(Math.Abs(AfterStep(Spheres.FiniteVolume(1, 20, 1.0), time, 4000) - SphereCases.ExactStep(time)), 0, linear / 4);
    }

    [Fact]
    public void varying_diffusivity_that_does_not_vary_gives_the_constant_one()
    {
        var constant = Spheres.FiniteVolume(5, 12, 0.3);
        var flat = Spheres.FiniteVolume(5, 12, new FlatDiffusivity(0.3e-12), 1e12);
        Assert.Equal(AfterStep(constant, 0.2, 50), AfterStep(flat, 0.2, 50), 1e-13);
    }

    /// <summary>Surface value at time t after a unit flux was switched on, by the implicit midpoint rule through the solver itself.</summary>
    internal static double AfterStep(ISpheres spheres, double time, int steps)
    {
        int stride = spheres.Stride;
        var q = new double[spheres.States * stride];
        var x = new double[q.Length];
        var flux = new double[stride];
        var (surface, mean) = (new double[stride], new double[stride]);
        flux.AsSpan().Fill(1);
        spheres.Linearise(q);

        // The flux jumps at t = 0: steps grow quadratically, so that the boundary layer is followed from the start.
        for (int n = 0; n < steps; n++)
        {
            double h = time * ((n + 1.0) * (n + 1.0) - (double)n * n) / ((double)steps * steps);
            spheres.Factor(2 / h);
            for (int i = 0; i < q.Length; i++) x[i] = 2 / h * q[i];
            spheres.Reduce(x, surface, mean);
            spheres.Complete(x, flux);
            for (int i = 0; i < q.Length; i++) q[i] = 2 * x[i] - q[i];
        }

        spheres.Surface(q, surface);
        return surface[0];
    }

    internal static double[] Refine(int[] sizes, Func<int, double> error) => [.. sizes.Select(error)];

    internal static IEnumerable<double> Orders(double[] errors) => errors.Skip(1).Select((e, i) => Math.Log2(errors[i] / e));
}
