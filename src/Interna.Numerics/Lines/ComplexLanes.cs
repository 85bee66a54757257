using Interna.Numerics.Reals;

namespace Interna.Numerics.Lines;

/// <summary>Complex numbers, one per lane.</summary>
/// <typeparam name="T">Spheres taken at once.</typeparam>
internal readonly struct ComplexLanes<T>(T re, T im)
    where T : struct, ILanes<T>
{
    public readonly T Re = re;
    public readonly T Im = im;

    public static ComplexLanes<T> operator +(ComplexLanes<T> a, ComplexLanes<T> b) => new(a.Re + b.Re, a.Im + b.Im);

    public static ComplexLanes<T> operator -(ComplexLanes<T> a, ComplexLanes<T> b) => new(a.Re - b.Re, a.Im - b.Im);

    public static ComplexLanes<T> operator *(ComplexLanes<T> a, ComplexLanes<T> b) =>
        new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);

    public static ComplexLanes<T> operator *(T a, ComplexLanes<T> b) => new(a * b.Re, a * b.Im);

    public ComplexLanes<T> Inverse()
    {
        var scale = T.Of(1) / (Re * Re + Im * Im);
        return new(Re * scale, -(Im * scale));
    }

    public static ComplexLanes<T> Load(ReadOnlySpan<double> block, int index) =>
        new(T.Load(block, 2 * index * T.Width), T.Load(block, (2 * index + 1) * T.Width));

    public static void Store(ComplexLanes<T> value, Span<double> block, int index)
    {
        T.Store(value.Re, block, 2 * index * T.Width);
        T.Store(value.Im, block, (2 * index + 1) * T.Width);
    }
}
