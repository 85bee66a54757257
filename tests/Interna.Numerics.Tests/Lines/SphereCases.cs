using System.Numerics;
using Interna.Numerics.Columns;
using Interna.Numerics.Lines;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Tests.Lines;

/// <summary>Every discretisation of a sphere in every vector width, and what they are compared with.</summary>
internal static class SphereCases
{
    public const double Rate = 0.02;
    public const double Scale = 4e10;

    private static readonly Dictionary<string, Func<int, int, ISpheres>> Makers = new()
    {
        ["finite volume, constant, 1 lane"] = (n, m) => new FiniteVolumeSpheres<Scalar>(n, m, Rate),
        ["finite volume, constant, 4 lanes"] = (n, m) => new FiniteVolumeSpheres<Lanes4>(n, m, Rate),
        ["finite volume, constant, 8 lanes"] = (n, m) => new FiniteVolumeSpheres<Lanes8>(n, m, Rate),
        ["finite volume, D(θ), 1 lane"] = (n, m) => new NonlinearFiniteVolumeSpheres<Scalar>(n, m, new SteepDiffusivity(), Scale),
        ["finite volume, D(θ), 4 lanes"] = (n, m) => new NonlinearFiniteVolumeSpheres<Lanes4>(n, m, new SteepDiffusivity(), Scale),
        ["finite volume, D(θ), 8 lanes"] = (n, m) => new NonlinearFiniteVolumeSpheres<Lanes8>(n, m, new SteepDiffusivity(), Scale),
        ["spectral, constant, 1 lane"] = (n, m) => new SpectralSpheres<Scalar>(n, m, Rate),
        ["spectral, constant, 4 lanes"] = (n, m) => new SpectralSpheres<Lanes4>(n, m, Rate),
        ["spectral, constant, 8 lanes"] = (n, m) => new SpectralSpheres<Lanes8>(n, m, Rate),
        ["spectral, D(θ), 1 lane"] = (n, m) => new NonlinearSpectralSpheres<Scalar>(n, m, new SteepDiffusivity(), Scale),
        ["spectral, D(θ), 4 lanes"] = (n, m) => new NonlinearSpectralSpheres<Lanes4>(n, m, new SteepDiffusivity(), Scale),
        ["spectral, D(θ), 8 lanes"] = (n, m) => new NonlinearSpectralSpheres<Lanes8>(n, m, new SteepDiffusivity(), Scale),
    };

    public static TheoryData<string> All => [.. Makers.Keys];

    /// <summary>A column of 11 spheres, five of its sixteen lanes empty.</summary>
    public static ISpheres Make(string name, int count = 11, int points = 7) => Makers[name](count, points);

    /// <summary>Numbers within half a spread of a middle, all different.</summary>
    public static double[] Varied(int length, int seed, double middle = 0.5, double spread = 0.4)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => middle + spread * (random.NextDouble() - 0.5))];
    }

    /// <summary>A state as a smooth function of sphere and radius, made from the spheres' own uniform states and flux response.</summary>
    public static double[] Bent(ISpheres spheres, int seed)
    {
        var q = new double[spheres.States * spheres.Stride];
        spheres.Fill(q, 0.5);
        var flux = Varied(spheres.Stride, seed, 0, 2 * Rate);
        spheres.Linearise(q);
        spheres.Factor(3 * Rate);
        var x = new double[q.Length];
        spheres.Reduce(x, new double[spheres.Stride], new double[spheres.Stride]);
        spheres.Complete(x, flux);
        for (int i = 0; i < q.Length; i++) q[i] += x[i];
        return q;
    }

    /// <summary>∂A/∂q of one sphere by central differences of the residual, as a dense matrix.</summary>
    public static double[,] Jacobian(ISpheres spheres, double[] q, int sphere)
    {
        int n = spheres.States, stride = spheres.Stride;
        var zero = new double[q.Length];
        var flux = new double[stride];
        var jacobian = new double[n, n];
        for (int j = 0; j < n; j++)
        {
            var (plus, minus) = ((double[])q.Clone(), (double[])q.Clone());
            const double h = 1e-5;
            plus[j * stride + sphere] += h;
            minus[j * stride + sphere] -= h;
            var (up, down) = (new double[q.Length], new double[q.Length]);
            spheres.Residual(plus, zero, flux, up);
            spheres.Residual(minus, zero, flux, down);
            for (int i = 0; i < n; i++) jacobian[i, j] = -(up[i * stride + sphere] - down[i * stride + sphere]) / (2 * h);
        }

        return jacobian;
    }

    /// <summary>B of one sphere: the residual's answer to a unit flux.</summary>
    public static double[] FluxColumn(ISpheres spheres, double[] q, int sphere)
    {
        var zero = new double[q.Length];
        var flux = new double[spheres.Stride];
        var (without, with) = (new double[q.Length], new double[q.Length]);
        spheres.Residual(q, zero, flux, without);
        flux[sphere] = 1;
        spheres.Residual(q, zero, flux, with);
        return [.. Enumerable.Range(0, spheres.States).Select(i => with[i * spheres.Stride + sphere] - without[i * spheres.Stride + sphere])];
    }

    /// <summary>Solves a dense system by elimination with partial pivoting.</summary>
    public static Complex[] Solve(Complex[,] matrix, Complex[] right)
    {
        int n = right.Length;
        var a = (Complex[,])matrix.Clone();
        var x = (Complex[])right.Clone();
        for (int k = 0; k < n; k++)
        {
            int p = Enumerable.Range(k, n - k).MaxBy(i => a[i, k].Magnitude);
            for (int j = 0; j < n; j++) (a[k, j], a[p, j]) = (a[p, j], a[k, j]);
            (x[k], x[p]) = (x[p], x[k]);
            for (int i = k + 1; i < n; i++)
            {
                var m = a[i, k] / a[k, k];
                for (int j = k; j < n; j++) a[i, j] -= m * a[k, j];
                x[i] -= m * x[k];
            }
        }

        for (int k = n - 1; k >= 0; k--)
        {
            for (int j = k + 1; j < n; j++) x[k] -= a[k, j] * x[j];
            x[k] /= a[k, k];
        }

        return x;
    }

    /// <summary>s − ∂A/∂q as a complex matrix.</summary>
    public static Complex[,] Shifted(double[,] jacobian, Complex s)
    {
        int n = jacobian.GetLength(0);
        var a = new Complex[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++) a[i, j] = (i == j ? s : 0) - jacobian[i, j];
        }

        return a;
    }

    /// <summary>Exact ∂(surface)/∂φ of a sphere at k = 1 and complex rate s: −1/(√s coth √s − 1).</summary>
    public static Complex ExactResponse(Complex s)
    {
        var r = Complex.Sqrt(s);
        var coth = r.Real > 20 ? Complex.One : Complex.Cosh(r) / Complex.Sinh(r);
        return -1 / (r * coth - 1);
    }

    /// <summary>Exact surface value after a constant flux φ has left a uniform sphere for time t, at k = 1: −φ (3t + 1/5 − 2 Σ e^(−λ²t)/λ²), tan λ = λ.</summary>
    public static double ExactStep(double t)
    {
        double sum = 0;
        for (int n = 1; n <= 400; n++)
        {
            double lambda = (n + 0.5) * Math.PI - 1e-9;
            for (int i = 0; i < 50; i++) lambda = n * Math.PI + Math.Atan(lambda);
            sum += Math.Exp(-lambda * lambda * t) / (lambda * lambda);
        }

        return -(3 * t + 0.2 - 2 * sum);
    }
}

/// <summary>D(θ) = 5·10⁻¹³ exp(3θ) (1 + 0.3 sin 5θ) [m²/s]: varies tenfold and not monotonically.</summary>
internal sealed class SteepDiffusivity : ICurve
{
    public Interval Domain => Interval.Everywhere;

    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < x.Length; i++) y[i] = 5e-13 * Math.Exp(3 * x[i]) * (1 + 0.3 * Math.Sin(5 * x[i]));
    }

    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        Evaluate(x, y);
        for (int i = 0; i < x.Length; i++) dydx[i] = 5e-13 * Math.Exp(3 * x[i]) * (3 + 0.9 * Math.Sin(5 * x[i]) + 1.5 * Math.Cos(5 * x[i]));
    }
}

/// <summary>A value that does not depend on θ, given to the kernels that could vary it.</summary>
internal sealed class FlatDiffusivity(double value) : ICurve
{
    public Interval Domain => Interval.Everywhere;

    public void Evaluate(ReadOnlySpan<double> x, Span<double> y) => y.Fill(value);

    public void Evaluate(ReadOnlySpan<double> x, Span<double> y, Span<double> dydx)
    {
        y.Fill(value);
        dydx.Clear();
    }
}
