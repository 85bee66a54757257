using System.Numerics;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Diffusion with k(θ) = scale · D(θ) in spheres, by even polynomials (<see cref="RadialModes"/>).</summary>
/// <remarks>
/// dq_m/dt = −Σ_p S_pm k(θ_p) g_p − 3 ψ_m(1) φ over quadrature points p, with θ_p = Σ ψ_m(ρ_p) q_m, g_p = Σ S_pm q_m and
/// S_pm = √w_p ψ_m′(ρ_p), w_p the weight of ∫ 3ρ² dρ. D is evaluated at all points of all spheres in one call. Every sphere has its own dense
/// matrix; as the mean feeds on nothing but the flux, it is solved for first and leaves a block of one row less.
/// </remarks>
/// <typeparam name="T">Spheres taken at once.</typeparam>
public sealed class NonlinearSpectralSpheres<T> : SphereColumn
    where T : struct, ILanes<T>
{
    // θ and D(θ) are of higher degree than the modes: half as many points again as a constant D would need.
    private const double PointsPerMode = 1.5;

    private readonly RadialModes modes;
    private readonly ICurve diffusivity;
    private readonly double scale;
    private readonly int points;
    private readonly double[] values;
    private readonly double[] slopes;
    private readonly double[] collector;
    private readonly double[] theta;
    private readonly double[] value;
    private readonly double[] derivative;
    private readonly double[] gradient;
    private readonly double[] product;
    private readonly LaneBlocks<T> blocks;

    /// <summary>Creates a column of spheres.</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="modes">Modes per sphere, at least 2.</param>
    /// <param name="diffusivity">D(θ) [m²/s], positive.</param>
    /// <param name="scale">1/R² [1/m²].</param>
    /// <param name="shape">What the bodies are.</param>
    public NonlinearSpectralSpheres(int count, int modes, ICurve diffusivity, double scale, ParticleShape shape = ParticleShape.Sphere)
        : base(count, modes, T.Width, shape)
    {
        ArgumentNullException.ThrowIfNull(diffusivity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        this.modes = new RadialModes(modes, shape);
        this.diffusivity = diffusivity;
        this.scale = scale;
        var (rho, weight) = this.modes.Quadrature((int)Math.Ceiling(PointsPerMode * modes));
        points = rho.Length;
        values = new double[points * modes];
        slopes = new double[points * (modes - 1)];
        collector = new double[points * (modes - 1)];
        theta = new double[points * Stride];
        value = new double[points * Stride];
        derivative = new double[points * Stride];
        gradient = new double[points * Stride];
        product = new double[points * modes * T.Width];
        blocks = new LaneBlocks<T>(modes, Stride, Dimensions);
        var slope = new double[modes];
        for (int p = 0; p < points; p++)
        {
            this.modes.Evaluate(rho[p], values.AsSpan(p * modes, modes), slope);
            for (int m = 1; m < modes; m++)
                slopes[p * (modes - 1) + m - 1] = collector[(m - 1) * points + p] = slope[m] * Math.Sqrt(weight[p]);
        }
    }

    /// <inheritdoc/>
    public override double TypicalOf(int state) => RadialModes.TypicalOf(state);

    /// <inheritdoc/>
    public override void Fill(Span<double> q, double theta)
    {
        RequireState(q.Length);
        q.Clear();
        q[..Stride].Fill(theta);
    }

    /// <inheritdoc/>
    public override void Surface(ReadOnlySpan<double> q, Span<double> surface)
    {
        RequireState(q.Length);
        RequireColumn(surface.Length);
        modes.SurfaceOf<T>(q, Stride, surface);
    }

    /// <inheritdoc/>
    public override void Mean(ReadOnlySpan<double> q, Span<double> mean)
    {
        RequireState(q.Length);
        RequireColumn(mean.Length);
        q[..Stride].CopyTo(mean);
    }

    /// <inheritdoc/>
    public override void Residual(ReadOnlySpan<double> q, ReadOnlySpan<double> qdot, ReadOnlySpan<double> flux, Span<double> residual)
    {
        RequireState(q.Length);
        RequireState(qdot.Length);
        RequireState(residual.Length);
        RequireColumn(flux.Length);
        Diffuse(q, RateFactor, residual);
        for (int m = 0; m < States; m++)
        {
            var influx = T.Of(Dimensions * modes.AtSurface[m]);
            for (int e = 0, i = m * Stride; e < Stride; e += T.Width, i += T.Width)
                T.Store(T.MultiplyAdd(influx, T.Load(flux, e), T.Load(residual, i) + T.Load(qdot, i)), residual, i);
        }
    }

    /// <inheritdoc/>
    public override void Linearise(ReadOnlySpan<double> q)
    {
        RequireState(q.Length);
        PointValues(q);
        diffusivity.Evaluate(theta, value, derivative);
        double factor = scale * RateFactor;
        Gradients(q);
        for (int e = 0; e < Stride; e += T.Width)
        {
            // What a change of q_m adds to the flux at point p: directly, and through D(θ).
            for (int p = 0; p < points; p++)
            {
                var k = factor * T.Load(value, p * Stride + e);
                var turn = factor * T.Load(derivative, p * Stride + e) * T.Load(gradient, p * Stride + e);
                int at = p * States;
                T.Store(turn, product, at * T.Width);
                for (int m = 1; m < States; m++)
                    T.Store(T.MultiplyAdd(T.Of(slopes[at - p + m - 1]), k, values[at + m] * turn), product, (at + m) * T.Width);
            }

            blocks.SetStiffness(e, collector, product);
        }
    }

    /// <inheritdoc/>
    public override void ByRateFactor(ReadOnlySpan<double> q, Span<double> column)
    {
        RequireState(q.Length);
        RequireState(column.Length);
        Diffuse(q, 1, column);
    }

    /// <inheritdoc/>
    public override void Factor(double alpha)
    {
        blocks.Factor(alpha, modes.AtSurface, SurfaceGains);
        MeanGains.Fill(-Dimensions / alpha);
    }

    /// <inheritdoc/>
    public override void Reduce(Span<double> x, Span<double> surface, Span<double> mean)
    {
        RequireState(x.Length);
        RequireColumn(surface.Length);
        blocks.Solve(x);
        modes.SurfaceOf<T>(x, Stride, surface);
        if (mean.Length > 0) Mean(x, mean);
    }

    /// <inheritdoc/>
    public override void Complete(Span<double> x, ReadOnlySpan<double> flux)
    {
        RequireState(x.Length);
        RequireColumn(flux.Length);
        blocks.AddFluxAnswer(x, flux);
    }

    /// <inheritdoc/>
    public override void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain)
    {
        blocks.Response(s, modes.AtSurface, surfaceGain);
        meanGain.Fill(-Dimensions / s);
    }

    /// <inheritdoc/>
    public override void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        RequireState(q.Length);
        modes.Profile(q, Stride, sphere, rho, theta);
    }

    private void PointValues(ReadOnlySpan<double> q)
    {
        for (int e = 0; e < Stride; e += T.Width) LaneProduct.Multiply<T>(values, States, q[e..], Stride, theta.AsSpan(e), Stride);
    }

    private void Gradients(ReadOnlySpan<double> q)
    {
        for (int e = 0; e < Stride; e += T.Width) LaneProduct.Multiply<T>(slopes, States - 1, q[(Stride + e)..], Stride, gradient.AsSpan(e), Stride);
    }

    /// <summary>Writes factor times the rate at which diffusion at rate factor 1 takes from each mode.</summary>
    private void Diffuse(ReadOnlySpan<double> q, double factor, Span<double> result)
    {
        PointValues(q);
        diffusivity.Evaluate(theta, value);
        Gradients(q);
        for (int i = 0; i < gradient.Length; i += T.Width) T.Store(factor * scale * T.Load(value, i) * T.Load(gradient, i), gradient, i);
        result[..Stride].Clear();
        for (int e = 0; e < Stride; e += T.Width) LaneProduct.Multiply<T>(collector, points, gradient.AsSpan(e), Stride, result[(Stride + e)..], Stride);
    }
}
