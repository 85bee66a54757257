using Interna.Numerics.Columns;
using Interna.Numerics.Lines;

namespace Interna.Models.Reference;

/// <summary>One particle, written out: ∂θ/∂t = r¹⁻ᵈ ∂/∂r(rᵈ⁻¹ D ∂θ/∂r) with −D ∂θ/∂r = R φ at r = R, unknowns in plain arrays.</summary>
/// <remarks>
/// d is 3 in a sphere, 2 in a cylinder, 1 in a plate.
/// Shells of equal thickness hold the mean of θ; the surface value is that of the even quartic with the same means over the three
/// outermost shells. Or Galerkin's equations for θ = Σ a_m ρ^(2m) with the monomials themselves, ρ = r/R: the space is that of
/// the orthogonal modes of the fast model, hence the same solution from another basis.
/// </remarks>
internal sealed class ReferenceParticle
{
    private readonly bool spectral;
    private readonly int n;
    private readonly int d;
    private readonly double radius;
    private readonly ICurve diffusivity;
    private readonly double[] nodes, weights;
    private readonly double[] surfaceWeights;

    public ReferenceParticle(InsertionElectrode electrode, ModelOptions options)
    {
        spectral = options.Particles == ParticleKind.Spectral;
        n = options.RadialPoints;
        d = (int)electrode.ParticleShape;
        radius = electrode.ParticleRadius;
        diffusivity = electrode.Diffusivity.Curve;
        int points = (int)Math.Ceiling(1.5 * n);
        (nodes, weights) = electrode.ParticleShape == ParticleShape.Cylinder ? OfSquare(points) : Quadrature(points);
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
        for (int i = 0; i < n; i++) sum += state[i] * (spectral ? (double)d / (2 * i + d) : Moment(i, 0));
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
            double inner = i * h, outer = (i + 1) * h, volume = (Math.Pow(outer, d) - Math.Pow(inner, d)) / d;
            double inflow = i == 0 ? 0 : Math.Pow(inner, d - 1) * Diffusivity(0.5 * (state[i - 1] + state[i]), factor) * (state[i] - state[i - 1]) / (h * radius * radius);
            double outflow = i == n - 1 ? -flux : Math.Pow(outer, d - 1) * Diffusivity(0.5 * (state[i] + state[i + 1]), factor) * (state[i + 1] - state[i]) / (h * radius * radius);
            residual[i] = rate[i] - (outflow - inflow) / volume;
        }
    }

    // ∫ d ρᵈ⁻¹ v ∂θ/∂t dρ + ∫ d ρᵈ⁻¹ D/R² θ′ v′ dρ + d v(1) φ = 0 for v = ρ^(2m).
    private void Galerkin(ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double flux, double factor, Span<double> residual)
    {
        for (int m = 0; m < n; m++)
        {
            double sum = d * flux;
            for (int k = 0; k < n; k++) sum += (double)d / (2 * m + 2 * k + d) * rate[k];
            for (int p = 0; p < nodes.Length; p++)
            {
                double rho = nodes[p], theta = 0, gradient = 0;
                for (int k = n - 1; k >= 0; k--)
                {
                    theta += state[k] * Math.Pow(rho, 2 * k);
                    if (k > 0) gradient += 2 * k * state[k] * Math.Pow(rho, 2 * k - 1);
                }

                if (m > 0) sum += d * weights[p] * Math.Pow(rho, d - 1) * Diffusivity(theta, factor) / (radius * radius) * gradient * 2 * m * Math.Pow(rho, 2 * m - 1);
            }

            residual[m] = sum;
        }
    }

    private double Diffusivity(double theta, double factor)
    {
        Span<double> x = [theta], value = [0.0];
        diffusivity.Evaluate(x, value);
        return factor * value[0];
    }

    // ∫ d ρᵈ⁻¹ ρ^(2p) dρ over shell i.
    private double Moment(int i, int p)
    {
        double inner = (double)i / n, outer = (i + 1.0) / n, e = 2 * p + d;
        return d / e * (Math.Pow(outer, e) - Math.Pow(inner, e));
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

    // ρ dρ = ds/2 with s = ρ²: the rule in s, where what is integrated over a cylinder is a polynomial.
    private static (double[] Nodes, double[] Weights) OfSquare(int count)
    {
        var (x, w) = Quadrature((count + 1) / 2);
        double[] square = [.. x.Select(v => (1 - v) / 2), .. x.Select(v => (1 + v) / 2)];
        return ([.. square.Select(v => Math.Sqrt(v))], [.. w.Concat(w).Zip(square, (v, s) => v / (4 * Math.Sqrt(s)))]);
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
