using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Interna.Numerics.TimeIntegration;

/// <summary>
/// The vectors of the integrator (history as backward differences, state, derivative, residual, weights) and the fused
/// passes over them. Every vector is 64-byte aligned and padded to full packs; padding has weight zero.
/// </summary>
internal sealed unsafe class BackwardDifferences
{
    private const int Rows = NdfCoefficients.HighestOrder + 3;

    // The pinned array owns the memory behind the pointers.
    private readonly double[] memory;
    private readonly double* history;
    private readonly double* state;
    private readonly double* derivative;
    private readonly double* correction;
    private readonly double* increment;
    private readonly double* weight;
    private readonly double* floor;
    private readonly double* test;
    private readonly int size;
    private readonly int padded;
    private readonly double unknowns;
    private readonly double tested;

    public BackwardDifferences(IDaeSystem system, double absoluteTolerance)
    {
        size = system.Size;
        padded = (size + 7) & ~7;
        memory = GC.AllocateArray<double>((Rows + 7) * padded + 8, pinned: true);
        var start = (double*)Unsafe.AsPointer(ref memory[0]);
        history = (double*)(((nuint)start + 63) & ~(nuint)63);
        state = history + Rows * padded;
        derivative = state + padded;
        correction = derivative + padded;
        increment = correction + padded;
        weight = increment + padded;
        floor = weight + padded;
        test = floor + padded;
        for (var i = 0; i < padded; i++)
        {
            var live = i < size && system.Kinds[i] != UnknownKind.Padding;
            floor[i] = live ? absoluteTolerance * system.Typical[i] : double.PositiveInfinity;
            if (!live) continue;
            unknowns++;
            if (system.Kinds[i] == UnknownKind.Dependent) continue;
            test[i] = 1;
            tested++;
        }
    }

    /// <summary>y at the time being tried.</summary>
    public Span<double> State => new(state, size);

    /// <summary>ẏ at the time being tried.</summary>
    public Span<double> Derivative => new(derivative, size);

    /// <summary>Residual, then Newton correction.</summary>
    public Span<double> Correction => new(correction, size);

    /// <summary>y − y_predicted.</summary>
    public Span<double> Increment => new(increment, size);

    /// <summary>1/(allowed error), zero for padding.</summary>
    public Span<double> Weight => new(weight, size);

    /// <summary>∇ᵐy.</summary>
    public Span<double> Difference(int m) => new(history + m * padded, size);

    /// <summary>Starts a history of order one from State and Derivative.</summary>
    public void Restart(double h)
    {
        new Span<double>(history, Rows * padded).Clear();
        for (var i = 0; i < size; i++)
        {
            history[i] = state[i];
            history[padded + i] = h * derivative[i];
        }
    }

    /// <summary>Weights from the magnitudes in State.</summary>
    public void Weigh(double relativeTolerance)
    {
        for (var i = 0; i < padded; i++) weight[i] = 1 / (floor[i] + relativeTolerance * Math.Abs(state[i]));
    }

    /// <summary>Predicts State and Derivative at the end of a step h and sets the weights.</summary>
    public void Predict(int order, double h, double relativeTolerance)
    {
        if (Vector512.IsHardwareAccelerated) Predict<Pack512>(order, h, relativeTolerance);
        else Predict<Pack256>(order, h, relativeTolerance);
    }

    /// <summary>
    /// Subtracts the Newton correction x from State, α x from Derivative and x from Increment (which it starts where
    /// <paramref name="first"/>); returns the weighted norms of x, and of the increment over the tested unknowns.
    /// </summary>
    public (double Correction, double Increment) Correct(double alpha, bool first) => Vector512.IsHardwareAccelerated
        ? Correct<Pack512>(alpha, first)
        : Correct<Pack256>(alpha, first);

    /// <summary>Moves the history on by the accepted step; returns the weighted norms of ∇ᵏ and ∇ᵏ⁺² of the new point over the tested unknowns.</summary>
    public (double Lower, double Higher) Accept(int order) => Vector512.IsHardwareAccelerated
        ? Accept<Pack512>(order)
        : Accept<Pack256>(order);

    /// <summary>Samples the history anew for a step changed by <paramref name="factor"/>.</summary>
    public void Rescale(int order, double factor)
    {
        if (Vector512.IsHardwareAccelerated) Rescale<Pack512>(order, factor);
        else Rescale<Pack256>(order, factor);
    }

    /// <summary>Writes Σₘ c[m] ∇ᵐy, m = 0 … order.</summary>
    public void Combine(int order, ReadOnlySpan<double> c, Span<double> result)
    {
        for (var i = 0; i < size; i++) result[i] = c[0] * history[i];
        for (var m = 1; m <= order; m++)
        {
            var row = history + m * padded;
            var factor = c[m];
            for (var i = 0; i < size; i++) result[i] += factor * row[i];
        }
    }

    /// <summary>Σₘ c[m] ∇ᵐy of one unknown.</summary>
    public double Combine(int order, ReadOnlySpan<double> c, int index)
    {
        var sum = c[0] * history[index];
        for (var m = 1; m <= order; m++) sum += c[m] * history[m * padded + index];
        return sum;
    }

    /// <summary>Weighted root mean square.</summary>
    public double Norm(ReadOnlySpan<double> v)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
        {
            var q = v[i] * weight[i];
            sum += q * q;
        }

        return Math.Sqrt(sum / unknowns);
    }

    /// <summary>The unknown with the largest weighted entry, or the first that is not finite; of all or of those tested.</summary>
    public int Worst(ReadOnlySpan<double> v, bool testedOnly = false)
    {
        var worst = -1;
        var largest = -1.0;
        for (var i = 0; i < size; i++)
        {
            if (weight[i] == 0 || (testedOnly && test[i] == 0)) continue;
            var q = Math.Abs(v[i] * weight[i]);
            if (!double.IsFinite(q)) return i;
            if (q > largest) (largest, worst) = (q, i);
        }

        return worst;
    }

    internal void Predict<T>(int order, double h, double relativeTolerance)
        where T : struct, IPack<T>
    {
        var one = T.Broadcast(1);
        var relative = T.Broadcast(relativeTolerance);
        T g1 = T.Broadcast(NdfCoefficients.Gamma(1) / h), g2 = T.Broadcast(NdfCoefficients.Gamma(2) / h), g3 = T.Broadcast(NdfCoefficients.Gamma(3) / h);
        T g4 = T.Broadcast(NdfCoefficients.Gamma(4) / h), g5 = T.Broadcast(NdfCoefficients.Gamma(5) / h);
        double* d1 = history + padded, d2 = d1 + padded, d3 = d2 + padded, d4 = d3 + padded, d5 = d4 + padded;
        for (var i = 0; i < padded; i += 8)
        {
            var q = T.Load(d1 + i);
            T y = T.Load(history + i) + q, slope = g1 * q;
            if (order > 1)
            {
                q = T.Load(d2 + i);
                y += q;
                slope = T.MultiplyAdd(g2, q, slope);
                if (order > 2)
                {
                    q = T.Load(d3 + i);
                    y += q;
                    slope = T.MultiplyAdd(g3, q, slope);
                    if (order > 3)
                    {
                        q = T.Load(d4 + i);
                        y += q;
                        slope = T.MultiplyAdd(g4, q, slope);
                        if (order > 4)
                        {
                            q = T.Load(d5 + i);
                            y += q;
                            slope = T.MultiplyAdd(g5, q, slope);
                        }
                    }
                }
            }

            T.Store(y, state + i);
            T.Store(slope, derivative + i);
            T.Store(one / T.MultiplyAdd(relative, T.Abs(y), T.Load(floor + i)), weight + i);
        }
    }

    internal (double Correction, double Increment) Correct<T>(double alpha, bool first)
        where T : struct, IPack<T>
    {
        T a = T.Broadcast(alpha), sum = T.Broadcast(0), total = sum, zero = sum;
        for (var i = 0; i < padded; i += 8)
        {
            T x = T.Load(correction + i), w = T.Load(weight + i);
            var d = (first ? zero : T.Load(increment + i)) - x;
            T.Store(d, increment + i);
            T.Store(T.Load(state + i) - x, state + i);
            T.Store(T.Load(derivative + i) - a * x, derivative + i);
            var q = w * x;
            sum = T.MultiplyAdd(q, q, sum);
            q = w * d * T.Load(test + i);
            total = T.MultiplyAdd(q, q, total);
        }

        return (Math.Sqrt(T.Sum(sum) / unknowns), Math.Sqrt(T.Sum(total) / tested));
    }

    internal (double Lower, double Higher) Accept<T>(int order)
        where T : struct, IPack<T>
    {
        T lower = T.Broadcast(0), higher = lower;
        var next = history + (order + 1) * padded;
        for (var i = 0; i < padded; i += 8)
        {
            T d = T.Load(increment + i), w = T.Load(weight + i) * T.Load(test + i);
            var change = d - T.Load(next + i);
            T.Store(change, next + padded + i);
            T.Store(d, next + i);
            var q = w * change;
            higher = T.MultiplyAdd(q, q, higher);
            d += T.Load(next - padded + i);
            T.Store(d, next - padded + i);
            q = w * d;
            lower = T.MultiplyAdd(q, q, lower);
            for (var row = next - 2 * padded; row >= history; row -= padded)
            {
                d += T.Load(row + i);
                T.Store(d, row + i);
            }
        }

        return (Math.Sqrt(T.Sum(lower) / tested), Math.Sqrt(T.Sum(higher) / tested));
    }

    [SkipLocalsInit]
    internal void Rescale<T>(int order, double factor)
        where T : struct, IPack<T>
    {
        var transform = stackalloc double[36];
        NdfCoefficients.Rescaling(order, factor, new Span<double>(transform, 36));
        var old = stackalloc double[8 * (NdfCoefficients.HighestOrder + 1)];
        for (var i = 0; i < padded; i += 8)
        {
            for (var m = 1; m <= order; m++) T.Store(T.Load(history + m * padded + i), old + 8 * m);
            for (var j = 1; j <= order; j++)
            {
                var sum = T.Broadcast(transform[6 + j]) * T.Load(old + 8);
                for (var m = 2; m <= order; m++) sum = T.MultiplyAdd(T.Broadcast(transform[6 * m + j]), T.Load(old + 8 * m), sum);
                T.Store(sum, history + j * padded + i);
            }
        }
    }
}
