using System.Numerics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Diffusion with a constant rate k = D/R² in spheres, by even polynomials (<see cref="RadialModes"/>).</summary>
/// <remarks>Modes do not mix: a sphere is as many independent scalars as it has modes, dq_m/dt = −k λ_m q_m − 3 ψ_m(1) φ.</remarks>
/// <typeparam name="T">Spheres taken at once.</typeparam>
public sealed class SpectralSpheres<T> : SphereColumn
    where T : struct, ILanes<T>
{
    private readonly RadialModes modes;
    private readonly double rate;
    private readonly double[] inverse;
    private double linearised;

    /// <summary>Creates a column of spheres.</summary>
    /// <param name="count">Number of spheres.</param>
    /// <param name="modes">Modes per sphere, at least 2.</param>
    /// <param name="rate">k = D/R² [1/s], positive.</param>
    /// <param name="shape">What the bodies are.</param>
    public SpectralSpheres(int count, int modes, double rate, ParticleShape shape = ParticleShape.Sphere)
        : base(count, modes, T.Width, shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        this.modes = new RadialModes(modes, shape);
        this.rate = rate;
        linearised = rate;
        inverse = new double[modes];
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
        for (int m = 0; m < States; m++)
        {
            var decay = T.Of(rate * RateFactor * modes.Rate[m]);
            var influx = T.Of(Dimensions * modes.AtSurface[m]);
            for (int e = 0, i = m * Stride; e < Stride; e += T.Width, i += T.Width)
                T.Store(T.MultiplyAdd(influx, T.Load(flux, e), T.MultiplyAdd(decay, T.Load(q, i), T.Load(qdot, i))), residual, i);
        }
    }

    /// <inheritdoc/>
    public override void Linearise(ReadOnlySpan<double> q) => linearised = rate * RateFactor;

    /// <inheritdoc/>
    public override void ByRateFactor(ReadOnlySpan<double> q, Span<double> column)
    {
        RequireState(q.Length);
        RequireState(column.Length);
        for (int m = 0; m < States; m++)
        {
            for (int i = m * Stride; i < (m + 1) * Stride; i += T.Width) T.Store(rate * modes.Rate[m] * T.Load(q, i), column, i);
        }
    }

    /// <inheritdoc/>
    public override void Factor(double alpha)
    {
        double gain = 0;
        for (int m = 0; m < States; m++)
        {
            inverse[m] = 1 / (alpha + linearised * modes.Rate[m]);
            gain -= Dimensions * modes.AtSurface[m] * modes.AtSurface[m] * inverse[m];
        }

        SurfaceGains.Fill(gain);
        MeanGains.Fill(-Dimensions * inverse[0]);
    }

    /// <inheritdoc/>
    public override void Reduce(Span<double> x, Span<double> surface, Span<double> mean)
    {
        RequireState(x.Length);
        RequireColumn(surface.Length);
        for (int e = 0; e < Stride; e += T.Width)
        {
            var sum = T.Of(0);
            for (int m = 0, i = e; m < States; m++, i += Stride)
            {
                var value = inverse[m] * T.Load(x, i);
                sum = T.MultiplyAdd(T.Of(modes.AtSurface[m]), value, sum);
                T.Store(value, x, i);
            }

            T.Store(sum, surface, e);
        }

        if (mean.Length > 0) Mean(x, mean);
    }

    /// <inheritdoc/>
    public override void Complete(Span<double> x, ReadOnlySpan<double> flux)
    {
        RequireState(x.Length);
        RequireColumn(flux.Length);
        for (int m = 0; m < States; m++)
        {
            var gain = T.Of(-Dimensions * modes.AtSurface[m] * inverse[m]);
            for (int e = 0, i = m * Stride; e < Stride; e += T.Width, i += T.Width)
                T.Store(T.MultiplyAdd(gain, T.Load(flux, e), T.Load(x, i)), x, i);
        }
    }

    /// <inheritdoc/>
    public override void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain)
    {
        var gain = Complex.Zero;
        for (int m = 0; m < States; m++) gain -= Dimensions * modes.AtSurface[m] * modes.AtSurface[m] / (s + linearised * modes.Rate[m]);
        surfaceGain.Fill(gain);
        meanGain.Fill(-Dimensions / s);
    }

    /// <inheritdoc/>
    public override void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta)
    {
        RequireState(q.Length);
        modes.Profile(q, Stride, sphere, rho, theta);
    }
}
