using Interna.Numerics.LinearAlgebra;
using Interna.Numerics.Lines;
using Interna.Numerics.RootFinding;

namespace Interna.Measurements;

/// <summary>One pulse of a galvanostatic intermittent titration with the rests on either side, and the diffusivity it tells.</summary>
/// <remarks>
/// The classical reading D = (4/πτ)(R/d)²(ΔE_s/ΔE_t)², d = 1 for plates and 3 for spheres, holds for pulses short against R²/D. For a sphere
/// it is 2 % low at Dτ/R² = 10⁻⁴ already and 17 % at 10⁻²: the exact reading solves for the true rise of the surface. Source: Weppner and Huggins, J.
/// Electrochem. Soc. 124 (1977) 1569; Carslaw and Jaeger 1959, sections 3.8 and 9.8.
/// </remarks>
/// <param name="Before">Voltage at rest before the pulse [V].</param>
/// <param name="Start">Voltage just after the current is switched on, ohmic and kinetic losses included [V].</param>
/// <param name="End">Voltage just before it is switched off [V].</param>
/// <param name="After">Voltage at rest after the pulse [V].</param>
/// <param name="Duration">Duration of the pulse τ [s].</param>
public sealed record TitrationStep(double Before, double Start, double End, double After, double Duration)
{
    private const double Resolution = 1e-17;
    private const double Shortest = 1e-9, Longest = 20;

    // Part of a pulse whose voltages are extrapolated in √t to its beginning.
    private const double Beginning = 0.25;
    private const int FewestEarly = 4;

    /// <summary>ΔE_s/ΔE_t: what the pulse changed for good over what it changed while it lasted, instant losses left out [-].</summary>
    public double Ratio => (After - Before) / (End - Start);

    /// <summary>The classical diffusivity [m²/s].</summary>
    /// <param name="radius">Radius, of plates the thickness behind an open face [m].</param>
    /// <param name="shape">Shape of the particles.</param>
    public double ShortPulseDiffusivity(double radius, ParticleShape shape = ParticleShape.Sphere)
    {
        double length = radius / (int)shape;
        return 4 / (Math.PI * Duration) * length * length * Ratio * Ratio;
    }

    /// <summary>The diffusivity by the exact rise of the surface; NaN where the surface rose no more than the mean, so that the pulse tells nothing [m²/s].</summary>
    /// <inheritdoc cref="ShortPulseDiffusivity"/>
    public double Diffusivity(double radius, ParticleShape shape = ParticleShape.Sphere)
    {
        double target = 1 / Ratio;
        return Brent.TryFind(u => Math.Log(SurfaceRise(Math.Exp(u), shape) / ((int)shape * Math.Exp(u)) / target), Math.Log(Shortest), Math.Log(Longest), 1e-13, out double root)
            ? Math.Exp(root) * radius * radius / Duration
            : double.NaN;
    }

    /// <summary>Rise of the surface filling of a particle fed by a constant flux, over flux times R²/D: of plates x + ⅓ − 2Σ e^(−λ²x)/λ², λ = nπ; of spheres 3x + ⅕ − 2Σ e^(−λ²x)/λ², tan λ = λ [-].</summary>
    /// <param name="x">Dt/R² [-].</param>
    /// <param name="shape">Plate or sphere.</param>
    /// <exception cref="ArgumentException">Cylinders, whose series has other functions.</exception>
    public static double SurfaceRise(double x, ParticleShape shape)
    {
        if (shape == ParticleShape.Cylinder) throw new ArgumentException("Titrations are read for plates and spheres.", nameof(shape));
        bool sphere = shape == ParticleShape.Sphere;
        // Where the series is long its expansion in √x is short; of spheres e^x(1 + erf √x) − 1, the next term is x²/2.
        if (x < 1e-6) return 2 * Math.Sqrt(x / Math.PI) * (sphere ? 1 + 2.0 / 3 * x : 1) + (sphere ? x : 0);
        double sum = 0;
        for (int n = 1; ; n++)
        {
            double root = sphere ? SphereRoot(n) : n * Math.PI, term = Math.Exp(-root * root * x) / (root * root);
            sum += term;
            if (term < Resolution) break;
        }

        return (sphere ? 3 * x + 0.2 : x + 1.0 / 3) - 2 * sum;
    }

    /// <summary>The pulses of a titration, simulated or measured.</summary>
    /// <param name="time">Times, ascending [s].</param>
    /// <param name="voltage">Voltages [V].</param>
    /// <param name="current">Currents [A]; zero at rest.</param>
    public static IReadOnlyList<TitrationStep> Of(IReadOnlyList<double> time, IReadOnlyList<double> voltage, IReadOnlyList<double> current)
    {
        double least = 1e-3 * current.Max(Math.Abs);
        var steps = new List<TitrationStep>();
        for (int i = 1; i < time.Count; i++)
        {
            if (Math.Abs(current[i]) <= least || Math.Abs(current[i - 1]) > least) continue;
            int end = i;
            while (end + 1 < time.Count && Math.Abs(current[end + 1]) > least) end++;
            int rest = end + 1;
            while (rest + 1 < time.Count && Math.Abs(current[rest + 1]) <= least) rest++;
            if (rest < time.Count && end > i + 1) steps.Add(Pulse(time, voltage, i, end, rest));
            i = end;
        }

        return steps;
    }

    // The pulse begins with the last point at rest; its voltage there is what a parabola in √t through its first points says, as the surface of a
    // sphere rises with √t and t at first.
    private static TitrationStep Pulse(IReadOnlyList<double> time, IReadOnlyList<double> voltage, int first, int last, int rest)
    {
        double start = time[first - 1], duration = time[last] - start;
        var early = Enumerable.Range(first, last - first + 1).Where(i => time[i] > start && time[i] - start <= Beginning * duration)
            .Select(i => (X: Math.Sqrt(time[i] - start), Y: voltage[i])).ToList();
        if (early.Count < FewestEarly) early = [.. Enumerable.Range(first, last - first + 1).Where(i => time[i] > start).Take(FewestEarly).Select(i => (Math.Sqrt(time[i] - start), voltage[i]))];
        return new(voltage[first - 1], AtZero(early), voltage[last], voltage[rest], duration);
    }

    // Value at zero of the parabola, or of the polynomial through fewer points, that fits best.
    private static double AtZero(List<(double X, double Y)> points)
    {
        int n = Math.Min(3, points.Count);
        double unit = points.Max(p => p.X);
        var normal = new DenseLu(n);
        var right = new double[n];
        foreach (var (x, y) in points)
        {
            for (int k = 0; k < n; k++)
            {
                right[k] += Math.Pow(x / unit, k) * y;
                for (int l = 0; l < n; l++) normal.Matrix[n * k + l] += Math.Pow(x / unit, k + l);
            }
        }

        if (normal.Factor() >= 0) return double.NaN;
        normal.Solve(right);
        return right[0];
    }

    // tan λ = λ: λ = (n + ½)π − 1/λ − …; Newton from there.
    private static double SphereRoot(int n)
    {
        double high = (n + 0.5) * Math.PI, root = high - 1 / high;
        for (int k = 0; k < 8; k++)
        {
            double step = (Math.Sin(root) - root * Math.Cos(root)) / (root * Math.Sin(root));
            root -= step;
            if (Math.Abs(step) < 1e-15 * root) break;
        }

        return root;
    }
}
