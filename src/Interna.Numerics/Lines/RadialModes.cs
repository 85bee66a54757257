using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>
/// Even polynomials on a unit sphere, orthonormal under 3ρ² dρ and chosen so that diffusion at a constant rate does not mix
/// them: ψ₀ = 1, so that the first amplitude is the mean, and ∫ 3ρ² ψ_m′ ψ_n′ dρ = λ_m δ_mn. In a plate or cylinder d ρᵈ⁻¹ stands
/// for 3ρ².
/// </summary>
/// <remarks>
/// They are combinations of p_n = √((4n+d)/d) P(ρ), orthogonal at once: P = P_{2n+1}(ρ)/ρ in a sphere, P_n(2ρ²−1) in a cylinder,
/// P_{2n}(ρ) in a plate, of Legendre polynomials. Galerkin's equations for θ = Σ q_m ψ_m read dq_m/dt = −Σ_n K_mn q_n − d ψ_m(1) φ
/// with K_mn = ∫ d ρᵈ⁻¹ k ψ_m′ ψ_n′ dρ; the boundary condition is natural, and K_0n = 0 makes conservation exact.
/// </remarks>
internal sealed class RadialModes
{
    // An amplitude is a deviation from the mean and adds to it: held to a tenth of what a mean near one half is held to, where
    // the relative tolerance of a small amplitude would ask for a hundred times more than the profile it belongs to.
    private const double TypicalAmplitude = 5;

    private readonly double[,] vectors;
    private readonly ParticleShape shape;

    public RadialModes(int count, ParticleShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        Count = count;
        this.shape = shape;
        (Rate, vectors) = SymmetricEigenproblem.Solve(Stiffness());
        Rate[0] = 0;
        AtSurface = new double[count];
        var derivative = new double[count];
        Evaluate(1, AtSurface, derivative);
        for (int m = 0; m < count; m++)
        {
            if (AtSurface[m] >= 0) continue;
            AtSurface[m] = -AtSurface[m];
            for (int n = 0; n < count; n++) vectors[n, m] = -vectors[n, m];
        }
    }

    /// <summary>Number of modes.</summary>
    public int Count { get; }

    /// <summary>λ_m, ascending from 0: decay rate of each mode at k = 1.</summary>
    public double[] Rate { get; }

    /// <summary>ψ_m(1) &gt; 0.</summary>
    public double[] AtSurface { get; }

    /// <summary>The magnitude against which an error of amplitude m counts.</summary>
    public static double TypicalOf(int m) => m == 0 ? 1 : TypicalAmplitude;

    /// <summary>Evaluates all modes and their derivatives at one radius.</summary>
    public void Evaluate(double rho, Span<double> value, Span<double> derivative)
    {
        Span<double> p = stackalloc double[Count];
        Span<double> dp = stackalloc double[Count];
        Polynomials(rho, p, dp);
        for (int m = 0; m < Count; m++)
        {
            (double v, double d) = (0, 0);
            for (int n = 0; n < Count; n++)
            {
                v += vectors[n, m] * p[n];
                d += vectors[n, m] * dp[n];
            }

            value[m] = v;
            derivative[m] = d;
        }
    }

    /// <summary>Surface value of every sphere.</summary>
    public void SurfaceOf<T>(ReadOnlySpan<double> q, int stride, Span<double> surface)
        where T : struct, ILanes<T>
    {
        for (int e = 0; e < stride; e += T.Width)
        {
            var sum = AtSurface[0] * T.Load(q, e);
            for (int m = 1; m < Count; m++) sum = T.MultiplyAdd(T.Of(AtSurface[m]), T.Load(q, m * stride + e), sum);
            T.Store(sum, surface, e);
        }
    }

    /// <summary>Evaluates θ(ρ) of one sphere.</summary>
    public void Profile(ReadOnlySpan<double> q, int stride, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        Span<double> value = stackalloc double[Count];
        Span<double> derivative = stackalloc double[Count];
        for (int i = 0; i < rho.Length; i++)
        {
            Evaluate(rho[i], value, derivative);
            double sum = 0;
            for (int m = 0; m < Count; m++) sum += q[m * stride + sphere] * value[m];
            theta[i] = sum;
        }
    }

    /// <summary>∫ f d ρᵈ⁻¹ dρ over the body as Σ w f(ρ), exact for even polynomials f of degree 4 (points − 1) at least.</summary>
    public (double[] Nodes, double[] Weights) Quadrature(int points)
    {
        if (shape != ParticleShape.Cylinder)
        {
            var (rho, weight) = GaussLegendre.PositiveHalf(points);
            bool sphere = shape == ParticleShape.Sphere;
            return (rho, [.. weight.Select((w, i) => sphere ? 3 * w * rho[i] * rho[i] : w)]);
        }

        // In s = ρ² the measure 2ρ dρ is ds: the whole rule, from [−1, 1] to [0, 1].
        var (half, halfWeight) = GaussLegendre.PositiveHalf((points + 1) / 2);
        double[] nodes = [.. half.Reverse().Select(x => Math.Sqrt((1 - x) / 2)), .. half.Select(x => Math.Sqrt((1 + x) / 2))];
        return (nodes, [.. halfWeight.Reverse().Concat(halfWeight).Select(w => w / 2)]);
    }

    private void Polynomials(double rho, Span<double> p, Span<double> dp)
    {
        if (shape == ParticleShape.Cylinder) OfSquare(rho, p, dp);
        else OfRadius(rho, p, dp, shape == ParticleShape.Sphere);
    }

    /// <summary>p_n and p_n′ by the recurrence of Legendre polynomials, for P_2n and P_{2n+1}/ρ so that ρ = 0 is no exception.</summary>
    private static void OfRadius(double rho, Span<double> p, Span<double> dp, bool sphere)
    {
        double even = 1, dEven = 0, odd = 1, dOdd = 0, s = rho * rho;
        for (int n = 0; n < p.Length; n++)
        {
            double norm = sphere ? Math.Sqrt((4 * n + 3) / 3.0) : Math.Sqrt(4 * n + 1);
            p[n] = norm * (sphere ? odd : even);
            dp[n] = norm * (sphere ? dOdd : dEven);
            double nextEven = ((4 * n + 3) * s * odd - (2 * n + 1) * even) / (2 * n + 2);
            double dNextEven = ((4 * n + 3) * (s * dOdd + 2 * rho * odd) - (2 * n + 1) * dEven) / (2 * n + 2);
            (even, dEven) = (nextEven, dNextEven);
            odd = ((4 * n + 5) * even - (2 * n + 2) * odd) / (2 * n + 3);
            dOdd = ((4 * n + 5) * dEven - (2 * n + 2) * dOdd) / (2 * n + 3);
        }
    }

    /// <summary>p_n and p_n′ from Legendre polynomials of x = 2ρ² − 1.</summary>
    private static void OfSquare(double rho, Span<double> p, Span<double> dp)
    {
        double before = 0, dBefore = 0, value = 1, slope = 0, x = 2 * rho * rho - 1;
        for (int n = 0; n < p.Length; n++)
        {
            double norm = Math.Sqrt(2 * n + 1);
            p[n] = norm * value;
            dp[n] = norm * slope * 4 * rho;
            double next = ((2 * n + 1) * x * value - n * before) / (n + 1);
            double dNext = ((2 * n + 1) * (value + x * slope) - n * dBefore) / (n + 1);
            (before, dBefore, value, slope) = (value, slope, next, dNext);
        }
    }

    private double[,] Stiffness()
    {
        var (rho, weight) = Quadrature(Count);
        var k = new double[Count, Count];
        var p = new double[Count];
        var dp = new double[Count];
        for (int i = 0; i < rho.Length; i++)
        {
            Polynomials(rho[i], p, dp);
            for (int m = 0; m < Count; m++)
            {
                for (int n = 0; n < Count; n++) k[m, n] += weight[i] * dp[m] * dp[n];
            }
        }

        return k;
    }
}
