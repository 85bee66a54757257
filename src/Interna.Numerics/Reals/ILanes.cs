namespace Interna.Numerics.Reals;

/// <summary>Neighbouring entries of a column taken together as one number; <see cref="Scalar"/> is a single lane.</summary>
/// <typeparam name="T">The number type itself.</typeparam>
public interface ILanes<T> : IReal<T>
    where T : struct, ILanes<T>
{
    /// <summary>Entries per number.</summary>
    static abstract int Width { get; }

    /// <summary>Reads <see cref="Width"/> entries from <paramref name="index"/> on; the caller has checked the length.</summary>
    static abstract T Load(ReadOnlySpan<double> column, int index);

    /// <summary>Writes <see cref="Width"/> entries from <paramref name="index"/> on; the caller has checked the length.</summary>
    static abstract void Store(T value, Span<double> column, int index);
}

/// <summary>What the elementary functions of vector registers are made of.</summary>
/// <typeparam name="T">The number type itself.</typeparam>
internal interface IVectorLanes<T> : ILanes<T>
    where T : struct, IVectorLanes<T>
{
    /// <summary>Nearest whole number.</summary>
    static abstract T Round(T x);

    /// <summary>Magnitude.</summary>
    static abstract T Abs(T x);

    /// <summary>Magnitude of the first, sign of the second.</summary>
    static abstract T CopySign(T magnitude, T sign);

    /// <summary>2ᵏ for whole k inside the range of exponents.</summary>
    static abstract T PowerOfTwo(T k);
}
