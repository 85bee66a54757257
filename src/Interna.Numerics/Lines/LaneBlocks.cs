using System.Numerics;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>One dense matrix α + K per sphere, with K zero in its first row, factorised for as many spheres at once as a vector holds.</summary>
/// <remarks>
/// The elements of the spheres of one vector lie together. The first unknown is b₀/α; what it does to the others is carried
/// to the right, and a block of one row less is eliminated without exchange of rows: α plus a positive definite matrix for
/// constant D, plus terms of D′.
/// </remarks>
/// <typeparam name="T">Spheres taken at once.</typeparam>
internal sealed class LaneBlocks<T>
    where T : struct, ILanes<T>
{
    // A pivot this small against α holds no digit; moved away, it lets Newton's method fail with finite numbers.
    private const double SmallestPivot = 1e-13;

    private readonly int states;
    private readonly int stride;
    private readonly int order;
    private readonly int dimensions;
    private readonly double[] stiffness;
    private readonly double[] factors;
    private readonly double[] answer;
    private readonly double[] complexFactors;
    private readonly double[] complexAnswer;
    private double alpha = 1;

    public LaneBlocks(int states, int stride, int dimensions)
    {
        this.states = states;
        this.stride = stride;
        order = states - 1;
        this.dimensions = dimensions;
        stiffness = new double[order * states * stride];
        factors = new double[order * order * stride];
        answer = new double[states * stride];
        complexFactors = new double[2 * order * order * T.Width];
        complexAnswer = new double[2 * order * T.Width];
    }

    /// <summary>Sets K_nm = Σ_p left_np right_pm of the spheres from e on, for n &gt; 0; <paramref name="right"/> holds vectors.</summary>
    public void SetStiffness(int e, ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var block = Stiffness(e);
        int row = states * T.Width;
        for (int m = 0; m < row; m += T.Width) LaneProduct.Multiply<T>(left, left.Length / order, right[m..], row, block[m..], row);
    }

    /// <summary>Factorises α + K, keeps its answer to a unit flux, and writes what the surface sees of it.</summary>
    public void Factor(double alpha, ReadOnlySpan<double> atSurface, Span<double> surfaceGain)
    {
        this.alpha = alpha;
        for (int e = 0; e < stride; e += T.Width)
        {
            var k = Stiffness(e);
            var a = Factors(e);
            for (int n = 0; n < order; n++)
            {
                for (int m = 0; m < order; m++)
                    T.Store(T.Load(k, (n * states + m + 1) * T.Width) + (n == m ? alpha : 0), a, (n * order + m) * T.Width);
            }

            Eliminate(a, T.Of(SmallestPivot * alpha));
            for (int m = 0; m < states; m++) T.Store(T.Of(-dimensions * atSurface[m]), answer, m * stride + e);
            Solve(answer, e);
            var gain = T.Of(0);
            for (int m = 0; m < states; m++) gain = T.MultiplyAdd(T.Of(atSurface[m]), T.Load(answer, m * stride + e), gain);
            T.Store(gain, surfaceGain, e);
        }
    }

    /// <summary>Solves (α + K) x = b in place.</summary>
    public void Solve(Span<double> x)
    {
        for (int e = 0; e < stride; e += T.Width) Solve(x, e);
    }

    /// <summary>Adds flux times the answer to a unit flux.</summary>
    public void AddFluxAnswer(Span<double> x, ReadOnlySpan<double> flux)
    {
        for (int m = 0; m < states; m++)
        {
            for (int e = 0, i = m * stride; e < stride; e += T.Width, i += T.Width)
                T.Store(T.MultiplyAdd(T.Load(answer, i), T.Load(flux, e), T.Load(x, i)), x, i);
        }
    }

    /// <summary>What the surface sees of a unit flux at a complex rate s in place of α.</summary>
    public void Response(Complex s, ReadOnlySpan<double> atSurface, Span<Complex> surfaceGain)
    {
        surfaceGain.Clear();
        Span<double> parts = stackalloc double[2 * T.Width];
        for (int e = 0; e < stride; e += T.Width)
        {
            var gain = Response(s, atSurface, e);
            ComplexLanes<T>.Store(gain, parts, 0);
            for (int i = 0; i < T.Width && e + i < surfaceGain.Length; i++) surfaceGain[e + i] = new Complex(parts[i], parts[T.Width + i]);
        }
    }

    private Span<double> Stiffness(int e) => stiffness.AsSpan(e * order * states, order * states * T.Width);

    private Span<double> Factors(int e) => factors.AsSpan(e * order * order, order * order * T.Width);

    /// <summary>L has ones on its diagonal; in place of U's diagonal stands its inverse.</summary>
    private void Eliminate(Span<double> a, T smallest)
    {
        int row = order * T.Width;
        for (int k = 0; k < order; k++)
        {
            var pivot = T.Load(a, k * row + k * T.Width);
            var inverse = T.Of(1) / T.Where(pivot * pivot - smallest * smallest, pivot, smallest);
            T.Store(inverse, a, k * row + k * T.Width);
            for (int i = k + 1; i < order; i++)
            {
                var multiplier = -(T.Load(a, i * row + k * T.Width) * inverse);
                T.Store(multiplier, a, i * row + k * T.Width);
                for (int j = (k + 1) * T.Width; j < row; j += T.Width)
                    T.Store(T.MultiplyAdd(multiplier, T.Load(a, k * row + j), T.Load(a, i * row + j)), a, i * row + j);
            }
        }
    }

    private void Solve(Span<double> x, int e)
    {
        var k = Stiffness(e);
        var a = Factors(e);
        int row = order * T.Width;
        var first = 1 / alpha * T.Load(x, e);
        T.Store(first, x, e);
        for (int i = 0; i < order; i++)
        {
            var sum = T.Load(x, (i + 1) * stride + e) - T.Load(k, i * states * T.Width) * first;
            for (int j = 0; j < i; j++) sum = T.MultiplyAdd(T.Load(a, i * row + j * T.Width), T.Load(x, (j + 1) * stride + e), sum);
            T.Store(sum, x, (i + 1) * stride + e);
        }

        for (int i = order - 1; i >= 0; i--)
        {
            var sum = T.Of(0);
            for (int j = i + 1; j < order; j++) sum = T.MultiplyAdd(T.Load(a, i * row + j * T.Width), T.Load(x, (j + 1) * stride + e), sum);
            T.Store((T.Load(x, (i + 1) * stride + e) - sum) * T.Load(a, i * row + i * T.Width), x, (i + 1) * stride + e);
        }
    }

    private ComplexLanes<T> Response(Complex s, ReadOnlySpan<double> atSurface, int e)
    {
        var k = Stiffness(e);
        Span<double> a = complexFactors, x = complexAnswer;
        var shift = new ComplexLanes<T>(T.Of(s.Real), T.Of(s.Imaginary));
        var mean = -dimensions / s;
        var first = new ComplexLanes<T>(T.Of(mean.Real), T.Of(mean.Imaginary));
        for (int n = 0; n < order; n++)
        {
            for (int m = 0; m < order; m++)
            {
                var element = new ComplexLanes<T>(T.Load(k, (n * states + m + 1) * T.Width), T.Of(0));
                ComplexLanes<T>.Store(n == m ? element + shift : element, a, n * order + m);
            }

            var right = new ComplexLanes<T>(T.Of(-dimensions * atSurface[n + 1]), T.Of(0));
            ComplexLanes<T>.Store(right - T.Load(k, n * states * T.Width) * first, x, n);
        }

        // Elimination carries the right-hand side along; only the answer at the surface is kept.
        for (int p = 0; p < order; p++)
        {
            var inverse = ComplexLanes<T>.Load(a, p * order + p).Inverse();
            ComplexLanes<T>.Store(inverse, a, p * order + p);
            for (int i = p + 1; i < order; i++)
            {
                var multiplier = ComplexLanes<T>.Load(a, i * order + p) * inverse;
                for (int j = p + 1; j < order; j++)
                    ComplexLanes<T>.Store(ComplexLanes<T>.Load(a, i * order + j) - multiplier * ComplexLanes<T>.Load(a, p * order + j), a, i * order + j);
                ComplexLanes<T>.Store(ComplexLanes<T>.Load(x, i) - multiplier * ComplexLanes<T>.Load(x, p), x, i);
            }
        }

        var gain = T.Of(atSurface[0]) * first;
        for (int i = order - 1; i >= 0; i--)
        {
            var sum = ComplexLanes<T>.Load(x, i);
            for (int j = i + 1; j < order; j++) sum -= ComplexLanes<T>.Load(a, i * order + j) * ComplexLanes<T>.Load(x, j);
            sum *= ComplexLanes<T>.Load(a, i * order + i);
            ComplexLanes<T>.Store(sum, x, i);
            gain += T.Of(atSurface[i + 1]) * sum;
        }

        return gain;
    }
}
