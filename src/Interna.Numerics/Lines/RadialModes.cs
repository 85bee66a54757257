using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>
/// Even polynomials on a unit sphere, orthonormal under 3ρ² dρ and chosen so that diffusion at a constant rate does not mix
/// them: ψ₀ = 1, so that the first amplitude is the mean, and ∫ 3ρ² ψ_m′ ψ_n′ dρ = λ_m δ_mn.
/// </summary>
/// <remarks>
/// They are combinations of p_n = √((4n+3)/3) P_{2n+1}(ρ)/ρ with Legendre polynomials P, whose orthogonality gives that of
/// the p_n at once. Galerkin's equations for θ = Σ q_m ψ_m read dq_m/dt = −Σ_n K_mn q_n − 3 ψ_m(1) φ with
/// K_mn = ∫ 3ρ² k ψ_m′ ψ_n′ dρ; the boundary condition is natural, and K_0n = 0 makes conservation exact.
/// </remarks>
internal sealed class RadialModes
{
    // An amplitude is a deviation from the mean and adds to it: held to a tenth of what a mean near one half is held to, where
    // the relative tolerance of a small amplitude would ask for a hundred times more than the profile it belongs to.
    private const double TypicalAmplitude = 5;

    private readonly double[,] vectors;

    public RadialModes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        Count = count;
        var stiffness = Stiffness(count);
        (Rate, vectors) = SymmetricEigenproblem.Solve(stiffness);
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

    /// <summary>p_n and p_n′ by the recurrence of Legendre polynomials, for P_2n and P_{2n+1}/ρ so that ρ = 0 is no exception.</summary>
    private static void Polynomials(double rho, Span<double> p, Span<double> dp)
    {
        double even = 1, dEven = 0, odd = 1, dOdd = 0, s = rho * rho;
        for (int n = 0; n < p.Length; n++)
        {
            double norm = Math.Sqrt((4 * n + 3) / 3.0);
            p[n] = norm * odd;
            dp[n] = norm * dOdd;
            double nextEven = ((4 * n + 3) * s * odd - (2 * n + 1) * even) / (2 * n + 2);
            double dNextEven = ((4 * n + 3) * (s * dOdd + 2 * rho * odd) - (2 * n + 1) * dEven) / (2 * n + 2);
            (even, dEven) = (nextEven, dNextEven);
            odd = ((4 * n + 5) * even - (2 * n + 2) * odd) / (2 * n + 3);
            dOdd = ((4 * n + 5) * dEven - (2 * n + 2) * dOdd) / (2 * n + 3);
        }
    }

    private static double[,] Stiffness(int count)
    {
        var (rho, weight) = GaussLegendre.PositiveHalf(count);
        var k = new double[count, count];
        var p = new double[count];
        var dp = new double[count];
        for (int i = 0; i < count; i++)
        {
            Polynomials(rho[i], p, dp);
            for (int m = 0; m < count; m++)
            {
                for (int n = 0; n < count; n++) k[m, n] += 3 * weight[i] * rho[i] * rho[i] * dp[m] * dp[n];
            }
        }

        return k;
    }
}
