using System.Numerics;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Diffusion with k(θ) = scale · D(θ) in spheres cut into shells of equal thickness (<see cref="RadialShells"/>).</summary>
/// <remarks>
/// The flux through the face between shells i and i + 1 is k((θ_i + θ_{i+1})/2) (θ_{i+1} − θ_i)/h; the Jacobian holds its
/// exact derivatives, those of D included. D is evaluated at all faces of all spheres in one call.
/// </remarks>
/// <typeparam name="T">Spheres taken at once.</typeparam>
public sealed class NonlinearFiniteVolumeSpheres<T> : SphereColumn
    where T : struct, ILanes<T>
{
    // A pivot this small against α holds no digit; moved away, it lets Newton's method fail with finite numbers.
    private const double SmallestPivot = 1e-13;

    private readonly RadialShells shells;
    private readonly ICurve diffusivity;
    private readonly double scale;
    private readonly double[] theta;
    private readonly double[] value;
    private readonly double[] slope;
    private readonly double[] byOuter;
    private readonly double[] byInner;
    private readonly double[] eliminator;
    private readonly double[] inversePivot;
    private double inverseAlpha;

    /// <summary>Creates a column of spheres.</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="shells">Shells per sphere, at least 3.</param>
    /// <param name="diffusivity">D(θ) [m²/s], positive.</param>
    /// <param name="scale">1/R² [1/m²].</param>
    /// <param name="shape">What the bodies are.</param>
    public NonlinearFiniteVolumeSpheres(int count, int shells, ICurve diffusivity, double scale, ParticleShape shape = ParticleShape.Sphere)
        : base(count, shells, T.Width, shape)
    {
        ArgumentNullException.ThrowIfNull(diffusivity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        this.shells = new RadialShells(shells, shape);
        this.diffusivity = diffusivity;
        this.scale = scale;
        int faces = (shells - 1) * Stride;
        theta = new double[faces];
        value = new double[faces];
        slope = new double[faces];
        byOuter = new double[faces];
        byInner = new double[faces];
        eliminator = new double[States * Stride];
        inversePivot = new double[States * Stride];
    }

    /// <inheritdoc/>
    public override void Fill(Span<double> q, double theta)
    {
        RequireState(q.Length);
        q.Fill(theta);
    }

    /// <inheritdoc/>
    public override void Surface(ReadOnlySpan<double> q, Span<double> surface)
    {
        RequireState(q.Length);
        RequireColumn(surface.Length);
        shells.SurfaceOf<T>(q, Stride, surface);
    }

    /// <inheritdoc/>
    public override void Mean(ReadOnlySpan<double> q, Span<double> mean)
    {
        RequireState(q.Length);
        RequireColumn(mean.Length);
        shells.MeanOf<T>(q, Stride, 1, mean);
    }

    /// <inheritdoc/>
    public override void Residual(ReadOnlySpan<double> q, ReadOnlySpan<double> qdot, ReadOnlySpan<double> flux, Span<double> residual)
    {
        RequireState(q.Length);
        RequireState(qdot.Length);
        RequireState(residual.Length);
        RequireColumn(flux.Length);
        Diffuse(q, qdot, -RateFactor, residual);
        int last = (States - 1) * Stride;
        for (int e = 0; e < Stride; e += T.Width)
            T.Store(T.MultiplyAdd(T.Of(shells.Influx), T.Load(flux, e), T.Load(residual, last + e)), residual, last + e);
    }

    /// <inheritdoc/>
    public override void Linearise(ReadOnlySpan<double> q)
    {
        RequireState(q.Length);
        FaceValues(q);
        diffusivity.Evaluate(theta, value, slope);
        double factor = scale * RateFactor;
        for (int f = 0; f < value.Length; f += T.Width)
        {
            var k = factor * T.Load(value, f);
            var turn = 0.5 * factor * (T.Load(slope, f) * (T.Load(q, f + Stride) - T.Load(q, f)));
            T.Store(k + turn, byOuter, f);
            T.Store(turn - k, byInner, f);
        }
    }

    /// <inheritdoc/>
    public override void ByRateFactor(ReadOnlySpan<double> q, Span<double> column)
    {
        RequireState(q.Length);
        RequireState(column.Length);
        Diffuse(q, default, -1, column);
    }

    /// <inheritdoc/>
    public override void Factor(double alpha)
    {
        inverseAlpha = 1 / alpha;
        var smallest = T.Of(SmallestPivot * alpha);
        for (int i = 0; i < States; i++)
        {
            double outward = -shells.Outward[i], inward = shells.Inward[i];
            double outwardBefore = i > 0 ? -shells.Outward[i - 1] : 0;
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
            {
                var pivot = T.Of(alpha);
                if (i < States - 1) pivot += outward * T.Load(byInner, e);
                if (i > 0)
                {
                    var m = inward * T.Load(byInner, e - Stride) * T.Load(inversePivot, e - Stride);
                    T.Store(m, eliminator, e);
                    pivot += inward * T.Load(byOuter, e - Stride) - m * (outwardBefore * T.Load(byOuter, e - Stride));
                }

                T.Store(T.Of(1) / T.Where(pivot * pivot - smallest * smallest, pivot, smallest), inversePivot, e);
            }
        }

        Gains();
    }

    /// <inheritdoc/>
    public override void Reduce(Span<double> x, Span<double> surface, Span<double> mean)
    {
        RequireState(x.Length);
        RequireColumn(surface.Length);
        if (mean.Length > 0)
        {
            RequireColumn(mean.Length);
            shells.MeanOf<T>(x, Stride, inverseAlpha, mean);
        }

        for (int e = Stride; e < x.Length; e += T.Width)
            T.Store(T.Load(x, e) - T.Load(eliminator, e) * T.Load(x, e - Stride), x, e);

        // The surface needs the three outermost values of the solution only.
        var (w0, w1, w2) = shells.Surface;
        int last = (States - 1) * Stride;
        double o1 = shells.Outward[^2], o0 = shells.Outward[^3];
        for (int e = last; e < last + Stride; e += T.Width)
        {
            int f = e - Stride, g = f - Stride;
            var x2 = T.Load(x, e) * T.Load(inversePivot, e);
            var x1 = T.MultiplyAdd(o1 * T.Load(byOuter, f), x2, T.Load(x, f)) * T.Load(inversePivot, f);
            var x0 = T.MultiplyAdd(o0 * T.Load(byOuter, g), x1, T.Load(x, g)) * T.Load(inversePivot, g);
            T.Store(w2 * x2 + w1 * x1 + w0 * x0, surface, e - last);
        }
    }

    /// <inheritdoc/>
    public override void Complete(Span<double> x, ReadOnlySpan<double> flux)
    {
        RequireState(x.Length);
        RequireColumn(flux.Length);
        int last = (States - 1) * Stride;
        for (int e = 0; e < Stride; e += T.Width)
        {
            var right = T.MultiplyAdd(T.Of(-shells.Influx), T.Load(flux, e), T.Load(x, last + e));
            T.Store(right * T.Load(inversePivot, last + e), x, last + e);
        }

        for (int i = States - 2; i >= 0; i--)
        {
            double outward = shells.Outward[i];
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
                T.Store(T.MultiplyAdd(outward * T.Load(byOuter, e), T.Load(x, e + Stride), T.Load(x, e)) * T.Load(inversePivot, e), x, e);
        }
    }

    /// <inheritdoc/>
    public override void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain)
    {
        for (int e = 0; e < Count; e++)
        {
            Complex pivot = s - shells.Outward[0] * byInner[e], before = pivot, earlier = pivot;
            for (int i = 1; i < States; i++)
            {
                int f = (i - 1) * Stride + e;
                earlier = before;
                before = pivot;
                pivot = s + shells.Inward[i] * byOuter[f] + shells.Inward[i] * byInner[f] * (shells.Outward[i - 1] * byOuter[f]) / before;
                if (i < States - 1) pivot -= shells.Outward[i] * byInner[f + Stride];
            }

            int last = (States - 2) * Stride + e;
            var z2 = -shells.Influx / pivot;
            var z1 = shells.Outward[^2] * byOuter[last] / before * z2;
            var z0 = shells.Outward[^3] * byOuter[last - Stride] / earlier * z1;
            surfaceGain[e] = shells.Surface.Outermost * z2 + shells.Surface.Second * z1 + shells.Surface.Third * z0;
        }

        surfaceGain[Count..].Clear();
        meanGain.Fill(-Dimensions / s);
    }

    /// <inheritdoc/>
    public override void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        RequireState(q.Length);
        shells.Profile(q, Stride, sphere, rho, theta);
    }

    private void Gains()
    {
        var (w0, w1, w2) = shells.Surface;
        double o1 = shells.Outward[^2], o0 = shells.Outward[^3];
        int last = (States - 1) * Stride;
        for (int e = last; e < last + Stride; e += T.Width)
        {
            int f = e - Stride, g = f - Stride;
            var z2 = -shells.Influx * T.Load(inversePivot, e);
            var z1 = o1 * T.Load(byOuter, f) * z2 * T.Load(inversePivot, f);
            var z0 = o0 * T.Load(byOuter, g) * z1 * T.Load(inversePivot, g);
            T.Store(w2 * z2 + w1 * z1 + w0 * z0, SurfaceGains, e - last);
        }

        MeanGains.Fill(-Dimensions * inverseAlpha);
    }

    private void FaceValues(ReadOnlySpan<double> q)
    {
        for (int f = 0; f < theta.Length; f += T.Width)
            T.Store(0.5 * (T.Load(q, f) + T.Load(q, f + Stride)), theta, f);
    }

    /// <summary>Writes start + factor · (what diffusion brings to each shell at rate factor 1); an empty start is zero.</summary>
    private void Diffuse(ReadOnlySpan<double> q, ReadOnlySpan<double> start, double factor, Span<double> result)
    {
        FaceValues(q);
        diffusivity.Evaluate(theta, value);
        for (int f = 0; f < value.Length; f += T.Width)
            T.Store(T.Load(value, f) * (factor * scale * (T.Load(q, f + Stride) - T.Load(q, f))), value, f);
        for (int i = 0; i < States; i++)
        {
            var outward = T.Of(shells.Outward[i]);
            var inward = T.Of(-shells.Inward[i]);
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
            {
                var sum = start.IsEmpty ? T.Of(0) : T.Load(start, e);
                if (i < States - 1) sum = T.MultiplyAdd(outward, T.Load(value, e), sum);
                if (i > 0) sum = T.MultiplyAdd(inward, T.Load(value, e - Stride), sum);
                T.Store(sum, result, e);
            }
        }
    }
}
