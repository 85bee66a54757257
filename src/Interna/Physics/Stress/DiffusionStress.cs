using Interna.Numerics.Lines;

namespace Interna.Physics.Stress;

/// <summary>Stress in a sphere from the profile of its sodium as solved.</summary>
/// <remarks>
/// σ_r = (2ΩE/9(1 − ν))[c̄(R) − c̄(r)], σ_θ = (ΩE/9(1 − ν))[2c̄(R) + c̄(r) − 3c(r)], c̄(r) = (3/r³)∫₀ʳ c s² ds; free surface. Tension is positive. Source:
/// Cheng and Verbrugge, J. Power Sources 190 (2009) 453, equations 7 and 8.
/// </remarks>
/// <param name="Position">Radius over that of the sphere, ascending [-].</param>
/// <param name="Radial">σ_r [Pa].</param>
/// <param name="Hoop">σ_θ [Pa].</param>
public sealed record DiffusionStress(IReadOnlyList<double> Position, IReadOnlyList<double> Radial, IReadOnlyList<double> Hoop)
{
    // Points of Gauss's rule in each interval: exact for polynomials of degree 11.
    private const int HalfPoints = 3;
    private const int Intervals = 40;

    /// <summary>Hydrostatic stress (σ_r + 2σ_θ)/3 [Pa].</summary>
    public IEnumerable<double> Hydrostatic => Radial.Zip(Hoop, (r, t) => (r + 2 * t) / 3);

    /// <summary>Largest tension anywhere; negative where there is none [Pa].</summary>
    public double Tension => Math.Max(Radial.Max(), Hoop.Max());

    /// <summary>Largest magnitude anywhere [Pa].</summary>
    public double Largest => Radial.Concat(Hoop).Max(Math.Abs);

    /// <summary>Stress in one sphere of a solved line of particles.</summary>
    /// <param name="solid">What it is made of.</param>
    /// <param name="particles">The line; of spheres.</param>
    /// <param name="state">Its state.</param>
    /// <param name="sphere">Which sphere.</param>
    /// <exception cref="ArgumentException">The bodies are not spheres.</exception>
    public static DiffusionStress Of(SwellingSolid solid, ISpheres particles, ReadOnlySpan<double> state, int sphere = 0)
    {
        ArgumentNullException.ThrowIfNull(solid);
        ArgumentNullException.ThrowIfNull(particles);
        if (particles.Shape != ParticleShape.Sphere) throw new ArgumentException("These stresses are those of spheres.", nameof(particles));
        double[] position = [.. Enumerable.Range(0, Intervals + 1).Select(i => (double)i / Intervals)];
        double[] theta = new double[position.Length], mean = Means(particles, state, sphere, position);
        particles.Profile(state, sphere, position, theta);
        mean[0] = theta[0];
        double unit = solid.FullStress / 3;
        return new(
            position,
            [.. mean.Select(m => 2 * unit * (mean[^1] - m))],
            [.. mean.Zip(theta, (m, c) => unit * (2 * mean[^1] + m - 3 * c))]);
    }

    // c̄ at each position, by Gauss's rule from interval to interval; not at the centre.
    private static double[] Means(ISpheres particles, ReadOnlySpan<double> state, int sphere, double[] position)
    {
        var (nodes, weights) = GaussLegendre.PositiveHalf(HalfPoints);
        double[] at = new double[2 * HalfPoints], theta = new double[2 * HalfPoints], means = new double[position.Length];
        double sum = 0;
        for (int i = 1; i < position.Length; i++)
        {
            double half = 0.5 * (position[i] - position[i - 1]), middle = 0.5 * (position[i] + position[i - 1]);
            for (int k = 0; k < HalfPoints; k++) (at[2 * k], at[2 * k + 1]) = (middle - half * nodes[k], middle + half * nodes[k]);
            particles.Profile(state, sphere, at, theta);
            for (int k = 0; k < at.Length; k++) sum += half * weights[k / 2] * theta[k] * at[k] * at[k];
            means[i] = 3 * sum / (position[i] * position[i] * position[i]);
        }

        return means;
    }
}
