using System.Numerics;

namespace Interna.Numerics.Lines;

/// <summary>What all discretisations of diffusion in particles share: sizes, rate factor, gains and the layout of lanes.</summary>
public abstract class SphereColumn : ISpheres
{
    private readonly double[] surfaceGain;
    private readonly double[] meanGain;

    private protected SphereColumn(int count, int states, int width, ParticleShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        Shape = shape;
        Dimensions = (int)shape;
        Stride = StrideOf(count);
        States = states;
        if (Stride % width != 0) throw new ArgumentException($"{Stride} lanes do not fill vectors of {width}.", nameof(width));
        surfaceGain = new double[Stride];
        meanGain = new double[Stride];
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public ParticleShape Shape { get; }

    /// <inheritdoc/>
    public int Stride { get; }

    /// <inheritdoc/>
    public int States { get; }

    /// <inheritdoc/>
    public double RateFactor { get; set; } = 1;

    /// <inheritdoc/>
    public ReadOnlySpan<double> SurfaceGain => surfaceGain;

    /// <inheritdoc/>
    public ReadOnlySpan<double> MeanGain => meanGain;

    /// <summary>d: surface over volume of a body with R = 1.</summary>
    private protected int Dimensions { get; }

    /// <summary>Gains of <see cref="SurfaceGain"/> to be written by <see cref="Factor"/>.</summary>
    private protected Span<double> SurfaceGains => surfaceGain;

    /// <summary>Gains of <see cref="MeanGain"/> to be written by <see cref="Factor"/>.</summary>
    private protected Span<double> MeanGains => meanGain;

    /// <summary>One lane for one sphere, four for up to four, multiples of eight beyond: the same on every machine.</summary>
    public static int StrideOf(int count) => count switch
    {
        1 => 1,
        <= 4 => 4,
        _ => (count + 7) / 8 * 8,
    };

    /// <inheritdoc/>
    public virtual double TypicalOf(int state) => 1;

    /// <inheritdoc/>
    public abstract void Fill(Span<double> q, double theta);

    /// <inheritdoc/>
    public abstract void Surface(ReadOnlySpan<double> q, Span<double> surface);

    /// <inheritdoc/>
    public abstract void Mean(ReadOnlySpan<double> q, Span<double> mean);

    /// <inheritdoc/>
    public abstract void Residual(ReadOnlySpan<double> q, ReadOnlySpan<double> qdot, ReadOnlySpan<double> flux, Span<double> residual);

    /// <inheritdoc/>
    public abstract void Linearise(ReadOnlySpan<double> q);

    /// <inheritdoc/>
    public abstract void ByRateFactor(ReadOnlySpan<double> q, Span<double> column);

    /// <inheritdoc/>
    public abstract void Factor(double alpha);

    /// <inheritdoc/>
    public abstract void Reduce(Span<double> x, Span<double> surface, Span<double> mean);

    /// <inheritdoc/>
    public abstract void Complete(Span<double> x, ReadOnlySpan<double> flux);

    /// <inheritdoc/>
    public abstract void Response(Complex s, Span<Complex> surfaceGain, Span<Complex> meanGain);

    /// <inheritdoc/>
    public abstract void Profile(ReadOnlySpan<double> q, int sphere, ReadOnlySpan<double> rho, Span<double> theta);

    /// <summary>Vectors are read and written without further checks: a span of the wrong length must not get that far.</summary>
    private protected void RequireState(int length) => Require(length, States * Stride);

    /// <summary>As <see cref="RequireState"/> for one value per sphere.</summary>
    private protected void RequireColumn(int length) => Require(length, Stride);

    private static void Require(int length, int expected)
    {
        if (length != expected) Throw(length, expected);

        static void Throw(int length, int expected) => throw new ArgumentOutOfRangeException(nameof(length), length, $"A span of {expected} values is needed.");
    }
}
