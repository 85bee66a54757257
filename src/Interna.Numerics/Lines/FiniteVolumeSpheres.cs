using System.Numerics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Diffusion with a constant rate k = D/R² in spheres cut into shells of equal thickness (<see cref="RadialShells"/>).</summary>
/// <remarks>All spheres share one matrix, so its factors are scalars: Thomas' algorithm runs from the centre to the surface.</remarks>
/// <typeparam name="T">Spheres taken at once.</typeparam>
public sealed class FiniteVolumeSpheres<T> : SphereColumn
    where T : struct, ILanes<T>
{
    private readonly RadialShells shells;
    private readonly double rate;
    private readonly double[] eliminator;
    private readonly double[] inversePivot;
    private readonly double[] above;
    private double linearised;
    private double inverseAlpha;

    /// <summary>Creates a column of spheres.</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="shells">Shells per sphere, at least 3.</param>
    /// <param name="rate">k = D/R² [1/s], positive.</param>
    /// <param name="shape">What the bodies are.</param>
    public FiniteVolumeSpheres(int count, int shells, double rate, ParticleShape shape = ParticleShape.Sphere)
        : base(count, shells, T.Width, shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        this.shells = new RadialShells(shells, shape);
        this.rate = rate;
        linearised = rate;
        eliminator = new double[shells];
        inversePivot = new double[shells];
        above = new double[shells];
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
        Diffuse(q, qdot, -rate * RateFactor, residual);
        int last = (States - 1) * Stride;
        for (int e = 0; e < Stride; e += T.Width)
            T.Store(T.MultiplyAdd(T.Of(shells.Influx), T.Load(flux, e), T.Load(residual, last + e)), residual, last + e);
    }

    /// <inheritdoc/>
    public override void Linearise(ReadOnlySpan<double> q) => linearised = rate * RateFactor;

    /// <inheritdoc/>
    public override void ByRateFactor(ReadOnlySpan<double> q, Span<double> column)
    {
        RequireState(q.Length);
        RequireState(column.Length);
        Diffuse(q, default, -rate, column);
    }

    /// <inheritdoc/>
    public override void Factor(double alpha)
    {
        double pivot = 0;
        for (int i = 0; i < States; i++)
        {
            double diagonal = alpha + linearised * (shells.Outward[i] + shells.Inward[i]);
            if (i == 0)
            {
                pivot = diagonal;
            }
            else
            {
                eliminator[i] = -linearised * shells.Inward[i] / pivot;
                pivot = diagonal - eliminator[i] * above[i - 1];
            }

            above[i] = -linearised * shells.Outward[i];
            inversePivot[i] = 1 / pivot;
        }

        inverseAlpha = 1 / alpha;
        double z2 = -shells.Influx * inversePivot[^1];
        double z1 = -above[^2] * inversePivot[^2] * z2;
        double z0 = -above[^3] * inversePivot[^3] * z1;
        SurfaceGains.Fill(shells.Surface.Outermost * z2 + shells.Surface.Second * z1 + shells.Surface.Third * z0);
        MeanGains.Fill(-Dimensions * inverseAlpha);
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

        for (int i = 1; i < States; i++)
        {
            var m = T.Of(-eliminator[i]);
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
                T.Store(T.MultiplyAdd(m, T.Load(x, e - Stride), T.Load(x, e)), x, e);
        }

        // The surface needs the three outermost values of the solution only.
        var (w0, w1, w2) = shells.Surface;
        double u1 = -above[^2], u0 = -above[^3];
        int last = (States - 1) * Stride;
        for (int e = last; e < last + Stride; e += T.Width)
        {
            var x2 = inversePivot[^1] * T.Load(x, e);
            var x1 = inversePivot[^2] * T.MultiplyAdd(T.Of(u1), x2, T.Load(x, e - Stride));
            var x0 = inversePivot[^3] * T.MultiplyAdd(T.Of(u0), x1, T.Load(x, e - 2 * Stride));
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
            T.Store(inversePivot[^1] * T.MultiplyAdd(T.Of(-shells.Influx), T.Load(flux, e), T.Load(x, last + e)), x, last + e);
        for (int i = States - 2; i >= 0; i--)
        {
            double d = inversePivot[i];
            var u = T.Of(-above[i]);
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
                T.Store(d * T.MultiplyAdd(u, T.Load(x, e + Stride), T.Load(x, e)), x, e);
        }
    }

    /// <inheritdoc/>
    public override void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain)
    {
        var pivot = s + linearised * shells.Outward[0];
        Complex before = pivot, earlier = pivot;
        for (int i = 1; i < States; i++)
        {
            earlier = before;
            before = pivot;
            pivot = s + linearised * (shells.Outward[i] + shells.Inward[i])
                - linearised * shells.Inward[i] / before * (linearised * shells.Outward[i - 1]);
        }

        var z2 = -shells.Influx / pivot;
        var z1 = linearised * shells.Outward[^2] / before * z2;
        var z0 = linearised * shells.Outward[^3] / earlier * z1;
        surfaceGain.Fill(shells.Surface.Outermost * z2 + shells.Surface.Second * z1 + shells.Surface.Third * z0);
        meanGain.Fill(-Dimensions / s);
    }

    /// <inheritdoc/>
    public override void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        RequireState(q.Length);
        shells.Profile(q, Stride, sphere, rho, theta);
    }

    /// <summary>Writes start + factor · (what diffusion brings to each shell); an empty start is zero.</summary>
    private void Diffuse(ReadOnlySpan<double> q, ReadOnlySpan<double> start, double factor, Span<double> result)
    {
        for (int i = 0; i < States; i++)
        {
            var outward = T.Of(factor * shells.Outward[i]);
            var inward = T.Of(-factor * shells.Inward[i]);
            for (int e = i * Stride; e < (i + 1) * Stride; e += T.Width)
            {
                var here = T.Load(q, e);
                var sum = start.IsEmpty ? T.Of(0) : T.Load(start, e);
                if (i < States - 1) sum = T.MultiplyAdd(outward, T.Load(q, e + Stride) - here, sum);
                if (i > 0) sum = T.MultiplyAdd(inward, here - T.Load(q, e - Stride), sum);
                T.Store(sum, result, e);
            }
        }
    }
}
