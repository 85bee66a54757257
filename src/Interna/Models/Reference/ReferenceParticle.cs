using Interna.Numerics.Columns;

namespace Interna.Models.Reference;

/// <summary>One sphere, written out: ∂θ/∂t = r⁻² ∂/∂r(r² D ∂θ/∂r) with −D ∂θ/∂r = R φ at r = R, unknowns in plain arrays.</summary>
/// <remarks>
/// Shells of equal thickness hold the mean of θ; the surface value is that of the even quartic with the same means over the three
/// outermost shells. Or Galerkin's equations for θ = Σ a_m ρ^(2m) with the monomials themselves, ρ = r/R: the space is that of
/// the orthogonal modes of the fast model, hence the same solution from another basis.
/// </remarks>
internal sealed class ReferenceParticle
{
    private readonly bool spectral;
    private readonly int n;
    private readonly double radius;
    private readonly ICurve diffusivity;
    private readonly double[] nodes, weights;
    private readonly double[] surfaceWeights;

    public ReferenceParticle(InsertionElectrode electrode, ModelOptions options)
    {
        spectral = options.Particles == ParticleKind.Spectral;
        n = options.RadialPoints;
        radius = electrode.ParticleRadius;
        diffusivity = electrode.Diffusivity.Curve;
        (nodes, weights) = Quadrature((int)Math.Ceiling(1.5 * n));
        surfaceWeights = spectral ? [] : EvenQuartic();
    }

    /// <summary>Number of unknowns.</summary>
    public int States => n;

    /// <summary>Writes a uniform θ.</summary>
    public void Fill(Span<double> state, double theta)
    {
        state.Fill(spectral ? 0 : theta);
        state[0] = theta;
    }

    /// <summary>θ at the surface.</summary>
    public double Surface(ReadOnlySpan<double> state)
    {
        double sum = 0;
        if (spectral)
        {
            foreach (double a in state) sum += a;
            return sum;
        }

        for (int i = 0; i < 3; i++) sum += surfaceWeights[i] * state[n - 3 + i];
        return sum;
    }

    /// <summary>Mean of θ over the volume.</summary>
    public double Mean(ReadOnlySpan<double> state)
    {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += state[i] * (spectral ? 3.0 / (2 * i + 3) : Moment(i, 0));
        return sum;
    }

    /// <summary>Residual at a flux φ = j/(F c_max R) out of the particle, with the diffusivity multiplied by a factor.</summary>
    public void Residual(ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double flux, double factor, Span<double> residual)
    {
        if (spectral) Galerkin(state, rate, flux, factor, residual);
        else Shells(state, rate, flux, factor, residual);
    }

    private void Shells(ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double flux, double factor, Span<double> residual)
    {
        double h = 1.0 / n;
        for (int i = 0; i < n; i++)
        {
            double inner = i * h, outer = (i + 1) * h, volume = (outer * outer * outer - inner * inner * inner) / 3;
            double inflow = i == 0 ? 0 : inner * inner * Diffusivity(0.5 * (state[i - 1] + state[i]), factor) * (state[i] - state[i - 1]) / (h * radius * radius);
            double outflow = i == n - 1 ? -flux : outer * outer * Diffusivity(0.5 * (state[i] + state[i + 1]), factor) * (state[i + 1] - state[i]) / (h * radius * radius);
            residual[i] = rate[i] - (outflow - inflow) / volume;
        }
    }

    // ∫ 3ρ² v ∂θ/∂t dρ + ∫ 3ρ² D/R² θ′ v′ dρ + 3 v(1) φ = 0 for v = ρ^(2m).
    private void Galerkin(ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double flux, double factor, Span<double> residual)
    {
        for (int m = 0; m < n; m++)
        {
            double sum = 3 * flux;
            for (int k = 0; k < n; k++) sum += 3.0 / (2 * m + 2 * k + 3) * rate[k];
            for (int p = 0; p < nodes.Length; p++)
            {
                double rho = nodes[p], theta = 0, gradient = 0;
                for (int k = n - 1; k >= 0; k--)
                {
                    theta += state[k] * Math.Pow(rho, 2 * k);
                    if (k > 0) gradient += 2 * k * state[k] * Math.Pow(rho, 2 * k - 1);
                }

                if (m > 0) sum += 3 * weights[p] * rho * rho * Diffusivity(theta, factor) / (radius * radius) * gradient * 2 * m * Math.Pow(rho, 2 * m - 1);
            }

            residual[m] = sum;
        }
    }

    private double Diffusivity(double theta, double factor)
    {
        Span<double> x = [theta], d = [0.0];
        diffusivity.Evaluate(x, d);
        return factor * d[0];
    }

    // ∫ 3ρ² ρ^(2p) dρ over shell i.
    private double Moment(int i, int p)
    {
        double inner = (double)i / n, outer = (i + 1.0) / n, e = 2 * p + 3;
        return 3 / e * (Math.Pow(outer, e) - Math.Pow(inner, e));
    }

    // The weights make the surface value exact for 1, ρ² and ρ⁴.
    private double[] EvenQuartic()
    {
        var m = new double[3, 4];
        for (int p = 0; p < 3; p++)
        {
            for (int i = 0; i < 3; i++) m[p, i] = Moment(n - 3 + i, p) / Moment(n - 3 + i, 0);
            m[p, 3] = 1;
        }

        for (int c = 0; c < 3; c++)
        {
            for (int r = 0; r < 3; r++)
            {
                if (r == c) continue;
                double factor = m[r, c] / m[c, c];
                for (int k = c; k < 4; k++) m[r, k] -= factor * m[c, k];
            }
        }

        return [m[0, 3] / m[0, 0], m[1, 3] / m[1, 1], m[2, 3] / m[2, 2]];
    }

    // The positive half of Gauss's rule with 2 · count points on [−1, 1], from the roots of Legendre's polynomial by bisection.
    private static (double[] Nodes, double[] Weights) Quadrature(int count)
    {
        int degree = 2 * count;
        var (x, w) = (new double[count], new double[count]);
        for (int i = 0; i < count; i++)
        {
            double low = Math.Cos(Math.PI * (i + 1) / (degree + 0.5)), high = Math.Cos(Math.PI * (i + 0.5) / (degree + 0.5));
            for (int k = 0; k < 100; k++)
            {
                double middle = 0.5 * (low + high);
                if (Legendre(degree, middle) > 0 == Legendre(degree, high) > 0) high = middle;
                else low = middle;
            }

            x[i] = 0.5 * (low + high);
            double slope = degree * Legendre(degree - 1, x[i]) / (1 - x[i] * x[i]);
            w[i] = 2 / ((1 - x[i] * x[i]) * slope * slope);
        }

        return (x, w);
    }

    private static double Legendre(int degree, double x) => degree switch
    {
        0 => 1,
        1 => x,
        _ => ((2 * degree - 1) * x * Legendre(degree - 1, x) - (degree - 1) * Legendre(degree - 2, x)) / degree,
    };
}
