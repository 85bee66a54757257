using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Geometry of a unit sphere, cylinder or plate cut into shells of equal thickness h = 1/N.</summary>
/// <remarks>
/// A state is the mean of θ over a shell. Fluxes between shells are k (θ_{i+1} − θ_i)/h times the area of the face between
/// them, so that what leaves one shell enters the next: Σ V_i θ_i changes by the surface flux alone, to rounding.
/// <para>
/// The surface value is that of the even polynomial a + b ρ² + c ρ⁴ whose means over the three outermost shells are the states.
/// After a step of the flux it is closer than linear extrapolation of two shells by 1.5 at kt = 10⁻³, 10 at 10⁻² and 80 at
/// 0.3 (20 shells), and the parabola of constant flux is met exactly. (A formula that also used the flux would be better
/// still at early times, but would tie the surface directly to the flux.)
/// </para>
/// </remarks>
internal sealed class RadialShells
{
    private readonly double[] radiusSquared;

    public RadialShells(int count, ParticleShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 3);
        Count = count;
        Outward = new double[count];
        Inward = new double[count];
        Volume = new double[count];
        radiusSquared = new double[count];
        var radiusFourth = new double[count];
        int d = (int)shape;
        double h = 1.0 / count;
        for (int i = 0; i < count; i++)
        {
            double inner = i * h, outer = (i + 1) * h;
            double volume = Power(outer, d) - Power(inner, d);
            Volume[i] = volume;
            Outward[i] = i < count - 1 ? d * Power(outer, d - 1) / (volume * h) : 0;
            Inward[i] = i > 0 ? d * Power(inner, d - 1) / (volume * h) : 0;
            radiusSquared[i] = (double)d / (d + 2) * (Power(outer, d + 2) - Power(inner, d + 2)) / volume;
            radiusFourth[i] = (double)d / (d + 4) * (Power(outer, d + 4) - Power(inner, d + 4)) / volume;
        }

        Influx = d / Volume[^1];
        Surface = SurfaceWeights(radiusSquared.AsSpan(count - 3), radiusFourth.AsSpan(count - 3));
    }

    /// <summary>Number of shells.</summary>
    public int Count { get; }

    /// <summary>Area of the outer face over volume and spacing of each shell [-]; 0 at the surface.</summary>
    public double[] Outward { get; }

    /// <summary>Area of the inner face over volume and spacing of each shell [-].</summary>
    public double[] Inward { get; }

    /// <summary>Fraction of the sphere's volume in each shell; the mean of θ is the sum of the states with these weights.</summary>
    public double[] Volume { get; }

    /// <summary>Surface area over volume of the outermost shell: the coefficient B of the surface flux.</summary>
    public double Influx { get; }

    /// <summary>Weights of the third, second and outermost shell in the surface value.</summary>
    public (double Third, double Second, double Outermost) Surface { get; }

    /// <summary>Surface value of every sphere.</summary>
    public void SurfaceOf<T>(ReadOnlySpan<double> q, int stride, Span<double> surface)
        where T : struct, ILanes<T>
    {
        int last = (Count - 1) * stride;
        var (w0, w1, w2) = Surface;
        for (int e = 0; e < stride; e += T.Width)
            T.Store(w2 * T.Load(q, last + e) + w1 * T.Load(q, last - stride + e) + w0 * T.Load(q, last - 2 * stride + e), surface, e);
    }

    /// <summary>Volume mean of every sphere times a factor.</summary>
    public void MeanOf<T>(ReadOnlySpan<double> q, int stride, double factor, Span<double> mean)
        where T : struct, ILanes<T>
    {
        for (int e = 0; e < stride; e += T.Width)
        {
            var sum = Volume[0] * T.Load(q, e);
            for (int i = 1; i < Count; i++) sum = T.MultiplyAdd(T.Of(Volume[i]), T.Load(q, i * stride + e), sum);
            T.Store(factor * sum, mean, e);
        }
    }

    /// <summary>Interpolates linearly in ρ² between the radii at which shells take their mean and the surface.</summary>
    public void Profile(ReadOnlySpan<double> q, int stride, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        int last = (Count - 1) * stride + sphere;
        double surface = Surface.Outermost * q[last] + Surface.Second * q[last - stride] + Surface.Third * q[last - 2 * stride];
        for (int i = 0; i < rho.Length; i++)
        {
            double s = rho[i] * rho[i];
            int right = 1;
            while (right < Count && radiusSquared[right] < s) right++;
            double sLeft = radiusSquared[right - 1], left = q[(right - 1) * stride + sphere];
            double sRight = right < Count ? radiusSquared[right] : 1;
            double value = right < Count ? q[right * stride + sphere] : surface;
            theta[i] = left + (s - sLeft) / (sRight - sLeft) * (value - left);
        }
    }

    private static (double Third, double Second, double Outermost) SurfaceWeights(ReadOnlySpan<double> s, ReadOnlySpan<double> t)
    {
        // Cramer's rule for the weights w with Σw = 1, Σw s = 1, Σw t = 1: the conditions that 1, ρ² and ρ⁴ are exact at ρ = 1.
        double det = Cross(s[0], t[0], s[1], t[1], s[2], t[2]);
        return (Cross(1, 1, s[1], t[1], s[2], t[2]) / det,
            Cross(s[0], t[0], 1, 1, s[2], t[2]) / det,
            Cross(s[0], t[0], s[1], t[1], 1, 1) / det);
    }

    private static double Cross(double s0, double t0, double s1, double t1, double s2, double t2) =>
        (s1 - s0) * (t2 - t0) - (s2 - s0) * (t1 - t0);

    private static double Power(double x, int n)
    {
        double p = 1;
        for (int i = 0; i < n; i++) p *= x;
        return p;
    }
}
