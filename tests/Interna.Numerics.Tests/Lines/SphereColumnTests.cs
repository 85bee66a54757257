using System.Numerics;
using Interna.Numerics.Lines;

namespace Interna.Numerics.Tests.Lines;

public class SphereColumnTests
{
    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void mean_changes_by_the_surface_flux_alone(string name)
    {
        var spheres = SphereCases.Make(name);
        var q = SphereCases.Bent(spheres, 1);
        var flux = SphereCases.Varied(spheres.Stride, 2, 0, 1);
        var residual = new double[q.Length];
        var rate = new double[spheres.Stride];
        spheres.Residual(q, new double[q.Length], flux, residual);
        spheres.Mean(residual, rate);
        for (int e = 0; e < spheres.Stride; e++) Assert.Equal(3 * flux[e], rate[e], 1e-14);
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void uniform_sphere_without_flux_stays_as_it_is(string name)
    {
        var spheres = SphereCases.Make(name);
        var q = new double[spheres.States * spheres.Stride];
        var residual = new double[q.Length];
        var (surface, mean) = (new double[spheres.Stride], new double[spheres.Stride]);
        spheres.Fill(q, 0.37);
        spheres.Residual(q, new double[q.Length], new double[spheres.Stride], residual);
        spheres.Surface(q, surface);
        spheres.Mean(q, mean);
        Assert.All(residual, r => Assert.Equal(0, r, 1e-16));
        Assert.All(surface.Concat(mean), v => Assert.Equal(0.37, v, 1e-15));
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void solution_equals_a_dense_solve(string name)
    {
        var spheres = SphereCases.Make(name);
        int n = spheres.States, stride = spheres.Stride;
        var q = SphereCases.Bent(spheres, 3);
        var right = SphereCases.Varied(q.Length, 4, 0, 1);
        var flux = SphereCases.Varied(stride, 5, 0, 1);
        const double alpha = 0.7 * SphereCases.Rate;
        spheres.RateFactor = 1.3;
        spheres.Linearise(q);
        spheres.Factor(alpha);
        var x = (double[])right.Clone();
        var (surface, mean) = (new double[stride], new double[stride]);
        spheres.Reduce(x, surface, mean);
        spheres.Complete(x, flux);
        var (fluxSurface, fluxMean) = (new double[stride], new double[stride]);
        spheres.Surface(x, fluxSurface);
        spheres.Mean(x, fluxMean);
        for (int e = 0; e < spheres.Count; e++)
        {
            var matrix = SphereCases.Shifted(SphereCases.Jacobian(spheres, q, e), alpha);
            var b = SphereCases.FluxColumn(spheres, q, e);
            var expected = SphereCases.Solve(matrix, [.. b.Select((v, i) => (Complex)(right[i * stride + e] - v * flux[e]))]);
            for (int i = 0; i < n; i++) Assert.Equal(expected[i].Real, x[i * stride + e], 1e-7 / alpha);
            Assert.Equal(fluxSurface[e], surface[e] + spheres.SurfaceGain[e] * flux[e], 1e-12 / alpha);
            Assert.Equal(fluxMean[e], mean[e] + spheres.MeanGain[e] * flux[e], 1e-12 / alpha);
            Assert.True(spheres.SurfaceGain[e] < 0);
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void response_equals_a_dense_complex_solve(string name)
    {
        var spheres = SphereCases.Make(name);
        int n = spheres.States, stride = spheres.Stride;
        var q = SphereCases.Bent(spheres, 6);
        spheres.RateFactor = 0.8;
        spheres.Linearise(q);
        var s = new Complex(0, 4 * SphereCases.Rate);
        var (surfaceGain, meanGain) = (new Complex[stride], new Complex[stride]);
        spheres.Response(s, surfaceGain, meanGain);
        var (part, surface, mean) = (new double[q.Length], new double[stride], new double[stride]);
        for (int e = 0; e < spheres.Count; e++)
        {
            var b = SphereCases.FluxColumn(spheres, q, e);
            var z = SphereCases.Solve(SphereCases.Shifted(SphereCases.Jacobian(spheres, q, e), s), [.. b.Select(v => (Complex)(-v))]);
            for (int i = 0; i < n; i++) part[i * stride + e] = z[i].Real;
            spheres.Surface(part, surface);
            spheres.Mean(part, mean);
            double scale = surfaceGain[e].Magnitude;
            Assert.Equal(surface[e] / scale, surfaceGain[e].Real / scale, 1e-8);
            Assert.Equal(mean[e] / scale, meanGain[e].Real / scale, 1e-8);
            for (int i = 0; i < n; i++) part[i * stride + e] = z[i].Imaginary;
            spheres.Surface(part, surface);
            spheres.Mean(part, mean);
            Assert.Equal(surface[e] / scale, surfaceGain[e].Imaginary / scale, 1e-8);
            Assert.Equal(mean[e] / scale, meanGain[e].Imaginary / scale, 1e-8);
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void factorised_matrix_is_the_derivative_of_the_residual(string name)
    {
        var spheres = SphereCases.Make(name);
        int n = spheres.States, stride = spheres.Stride;
        var q = SphereCases.Bent(spheres, 7);
        const double alpha = SphereCases.Rate;
        spheres.Linearise(q);
        spheres.Factor(alpha);

        // (α − ∂A/∂q)⁻¹ applied to (α − ∂A/∂q) v by differences must give v back.
        var v = SphereCases.Varied(q.Length, 8, 0, 1);
        const double h = 1e-5;
        var (plus, minus) = (new double[q.Length], new double[q.Length]);
        double[] zero = new double[q.Length], flux = new double[stride];
        spheres.Residual([.. q.Select((value, i) => value + h * v[i])], zero, flux, plus);
        spheres.Residual([.. q.Select((value, i) => value - h * v[i])], zero, flux, minus);
        double[] x = [.. v.Select((value, i) => alpha * value + (plus[i] - minus[i]) / (2 * h))];
        spheres.Reduce(x, new double[stride], new double[stride]);
        spheres.Complete(x, flux);
        for (int i = 0; i < n; i++)
        {
            for (int e = 0; e < spheres.Count; e++) Assert.Equal(v[i * stride + e], x[i * stride + e], 1e-6);
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void derivative_by_the_rate_factor_is_that_of_the_residual(string name)
    {
        var spheres = SphereCases.Make(name);
        var q = SphereCases.Bent(spheres, 9);
        var column = new double[q.Length];
        spheres.RateFactor = 1.1;
        spheres.Linearise(q);
        spheres.ByRateFactor(q, column);
        double[] zero = new double[q.Length], flux = new double[spheres.Stride], up = new double[q.Length], down = new double[q.Length];
        spheres.RateFactor = 1.2;
        spheres.Residual(q, zero, flux, up);
        spheres.RateFactor = 1.0;
        spheres.Residual(q, zero, flux, down);
        for (int i = 0; i < q.Length; i++) Assert.Equal((up[i] - down[i]) / 0.2, column[i], 1e-13);
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void profile_carries_the_mean_and_ends_at_the_surface(string name)
    {
        var spheres = SphereCases.Make(name, points: 16);
        var q = SphereCases.Bent(spheres, 10);
        var (surface, mean) = (new double[spheres.Stride], new double[spheres.Stride]);
        spheres.Surface(q, surface);
        spheres.Mean(q, mean);
        const int points = 4001;
        double[] rho = [.. Enumerable.Range(0, points).Select(i => i / (points - 1.0))];
        var theta = new double[points];
        for (int e = 0; e < spheres.Count; e++)
        {
            spheres.Profile(q, e, rho, theta);
            double sum = 0;
            for (int i = 1; i < points; i++) sum += 1.5 * (rho[i] - rho[i - 1]) * (theta[i] * rho[i] * rho[i] + theta[i - 1] * rho[i - 1] * rho[i - 1]);
            Assert.Equal(surface[e], theta[^1], 1e-12);
            Assert.Equal(mean[e], sum, 2e-3 * Math.Abs(surface[e] - mean[e]) + 1e-7);
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void every_vector_width_gives_the_same_numbers(string name)
    {
        var one = SphereCases.Make(name[..name.LastIndexOf(',')] + ", 1 lane");
        var other = SphereCases.Make(name);
        var (a, b) = (Step(one), Step(other));
        for (int i = 0; i < a.Length; i++) Assert.Equal(a[i], b[i], 1e-12 * (1 + Math.Abs(a[i])));

        static double[] Step(ISpheres spheres)
        {
            var q = SphereCases.Bent(spheres, 11);
            spheres.Linearise(q);
            spheres.Factor(0.4 * SphereCases.Rate);
            var x = new double[q.Length];
            spheres.Residual(q, new double[q.Length], SphereCases.Varied(spheres.Stride, 12, 0, SphereCases.Rate), x);
            var (surface, mean) = (new double[spheres.Stride], new double[spheres.Stride]);
            spheres.Reduce(x, surface, mean);
            spheres.Complete(x, surface);
            return [.. x, .. surface, .. mean, .. spheres.SurfaceGain, .. spheres.MeanGain];
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void nothing_is_allocated_once_built(string name)
    {
        var spheres = SphereCases.Make(name);
        int stride = spheres.Stride;
        double[] q = SphereCases.Bent(spheres, 13), qdot = new double[q.Length], x = new double[q.Length];
        double[] flux = new double[stride], surface = new double[stride], mean = new double[stride];
        var (surfaceGain, meanGain) = (new Complex[stride], new Complex[stride]);
        double[] rho = [0, 0.5, 1], theta = new double[3];
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            spheres.Surface(q, surface);
            spheres.Mean(q, mean);
            spheres.Residual(q, qdot, flux, x);
            spheres.Linearise(q);
            spheres.ByRateFactor(q, x);
            spheres.Factor(0.1);
            spheres.Reduce(x, surface, mean);
            spheres.Complete(x, flux);
            spheres.Response(Complex.ImaginaryOne, surfaceGain, meanGain);
            spheres.Profile(q, 0, rho, theta);
        }
    }

    [Theory, MemberData(nameof(SphereCases.All), MemberType = typeof(SphereCases))]
    public void span_of_wrong_length_is_refused(string name)
    {
        var spheres = SphereCases.Make(name);
        var q = new double[spheres.States * spheres.Stride];
        var column = new double[spheres.Stride];
        Assert.Throws<ArgumentOutOfRangeException>(() => spheres.Surface(new double[3], column));
        Assert.Throws<ArgumentOutOfRangeException>(() => spheres.Surface(q, new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => spheres.Residual(q, q, new double[3], q));
    }

    [Theory, InlineData(1, 1), InlineData(2, 4), InlineData(4, 4), InlineData(5, 8), InlineData(30, 32), InlineData(64, 64)]
    public void lanes_are_filled_up_to_whole_vectors(int count, int stride) => Assert.Equal(stride, SphereColumn.StrideOf(count));
}
