using System.Numerics;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;

namespace Interna.Numerics.Tests.Lines;

/// <summary>Plates and cylinders; what holds for every shape is tested on spheres in <see cref="SphereColumnTests"/>.</summary>
public class ParticleShapeTests
{
    public static TheoryData<ParticleShape> All => [ParticleShape.Plate, ParticleShape.Cylinder, ParticleShape.Sphere];

    [Theory, MemberData(nameof(All))]
    public void mean_changes_by_the_surface_over_the_volume_times_the_flux(ParticleShape shape)
    {
        foreach (var bodies in Bodies(shape, 7))
        {
            var q = SphereCases.Bent(bodies, 1);
            var flux = SphereCases.Varied(bodies.Stride, 2, 0, 1);
            var (residual, rate) = (new double[q.Length], new double[bodies.Stride]);
            bodies.Residual(q, new double[q.Length], flux, residual);
            bodies.Mean(residual, rate);
            bodies.Linearise(q);
            bodies.Factor(2.0);
            for (int e = 0; e < bodies.Stride; e++)
            {
                Assert.Equal((int)shape * flux[e], rate[e], 1e-14);
                Assert.Equal(-(int)shape / 2.0, bodies.MeanGain[e], 1e-14);
            }
        }
    }

    [Theory, MemberData(nameof(All))]
    public void modes_follow_an_oscillating_flux_to_one_in_a_million(ParticleShape shape)
    {
        var gain = new Complex[1];
        foreach (double omega in new[] { 1e-2, 1.0, 30.0, 300.0 })
        {
            Spheres.Spectral(1, 12, 1.0, shape).Response(new Complex(0, omega), gain, new Complex[1]);
            var exact = Exact(shape, new Complex(0, omega));
            Assert.InRange((gain[0] - exact).Magnitude / exact.Magnitude, 0, 1e-6);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void shells_converge_with_second_order(ParticleShape shape)
    {
        var gain = new Complex[1];
        var s = new Complex(0, 5);
        double[] errors = FiniteVolumeSpheresTests.Refine([20, 40, 80], shells =>
        {
            Spheres.FiniteVolume(1, shells, 1.0, shape).Response(s, gain, new Complex[1]);
            return (gain[0] - Exact(shape, s)).Magnitude;
        });
        Assert.All(FiniteVolumeSpheresTests.Orders(errors), order => Assert.InRange(order, 1.9, 2.2));
    }

    [Theory, MemberData(nameof(All))]
    public void varying_diffusivity_that_does_not_vary_gives_the_constant_one(ParticleShape shape)
    {
        var flat = new FlatDiffusivity(0.3e-12);
        double shells = FiniteVolumeSpheresTests.AfterStep(Spheres.FiniteVolume(5, 12, 0.3, shape), 0.2, 50);
        double modes = FiniteVolumeSpheresTests.AfterStep(Spheres.Spectral(5, 7, 0.3, shape), 0.2, 50);
        Assert.Equal(shells, FiniteVolumeSpheresTests.AfterStep(Spheres.FiniteVolume(5, 12, flat, 1e12, shape), 0.2, 50), 1e-12);
        Assert.Equal(modes, FiniteVolumeSpheresTests.AfterStep(Spheres.Spectral(5, 7, flat, 1e12, shape), 0.2, 50), 1e-12);
    }

    [Theory, MemberData(nameof(All))]
    public void factorised_matrix_is_the_derivative_of_the_residual(ParticleShape shape)
    {
        foreach (var bodies in Bodies(shape, 7))
        {
            var q = SphereCases.Bent(bodies, 7);
            const double alpha = SphereCases.Rate, h = 1e-5;
            bodies.Linearise(q);
            bodies.Factor(alpha);
            var v = SphereCases.Varied(q.Length, 8, 0, 1);
            double[] zero = new double[q.Length], flux = new double[bodies.Stride], plus = new double[q.Length], minus = new double[q.Length];
            bodies.Residual([.. q.Select((value, i) => value + h * v[i])], zero, flux, plus);
            bodies.Residual([.. q.Select((value, i) => value - h * v[i])], zero, flux, minus);
            double[] x = [.. v.Select((value, i) => alpha * value + (plus[i] - minus[i]) / (2 * h))];
            bodies.Reduce(x, new double[bodies.Stride], new double[bodies.Stride]);
            bodies.Complete(x, flux);
            for (int e = 0; e < bodies.Count; e++)
            {
                for (int i = 0; i < bodies.States; i++) Assert.Equal(v[i * bodies.Stride + e], x[i * bodies.Stride + e], 1e-6);
            }
        }
    }

    private static ISpheres[] Bodies(ParticleShape shape, int points)
    {
        var steep = new SteepDiffusivity();
        return
        [
            Spheres.FiniteVolume(11, points, SphereCases.Rate, shape), Spheres.FiniteVolume(11, points, steep, SphereCases.Scale, shape),
            Spheres.Spectral(11, points, SphereCases.Rate, shape), Spheres.Spectral(11, points, steep, SphereCases.Scale, shape),
        ];
    }

    /// <summary>∂(surface)/∂φ at k = 1: −coth(r)/r in a plate, −I₀(r)/(r I₁(r)) in a cylinder, r = √s.</summary>
    private static Complex Exact(ParticleShape shape, Complex s)
    {
        var r = Complex.Sqrt(s);
        return shape switch
        {
            ParticleShape.Plate => -Complex.Cosh(r) / Complex.Sinh(r) / r,
            ParticleShape.Cylinder => -Bessel(r, 0) / (r * Bessel(r, 1)),
            _ => SphereCases.ExactResponse(s),
        };
    }

    // Σ (r/2)^(2k+n)/(k! (k+n)!)
    private static Complex Bessel(Complex r, int n)
    {
        Complex term = n == 0 ? 1 : r / 2, sum = term;
        for (int k = 1; k < 80; k++)
        {
            term *= r * r / 4 / (k * (k + n));
            sum += term;
        }

        return sum;
    }
}
