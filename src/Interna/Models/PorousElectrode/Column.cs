using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Interna.Models.PorousElectrode;

/// <summary>Vector access to columns whose lengths are multiples of eight, at any alignment.</summary>
internal static class Column
{
    /// <summary>Entries per vector.</summary>
    public static int Width => Vector<double>.Count;

    /// <summary>A column of zeros.</summary>
    public static double[] Of(int length, double value = 0)
    {
        var column = new double[length];
        Array.Fill(column, value);
        return column;
    }

    /// <summary>Reads a vector from <paramref name="index"/> on; the caller has made the column long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Get(double[] column, int index) =>
        Vector.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)index);

    /// <summary>Reads a vector from <paramref name="index"/> on; the caller has made the column long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<double> Get(ReadOnlySpan<double> column, int index) =>
        Vector.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index);

    /// <summary>Writes a vector from <paramref name="index"/> on; the caller has made the column long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(Vector<double> value, double[] column, int index) =>
        value.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)index);

    /// <summary>Writes a vector from <paramref name="index"/> on; the caller has made the column long enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(Vector<double> value, Span<double> column, int index) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)index);

    /// <summary>Scalar product.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = Vector<double>.Zero;
        for (int i = 0; i < a.Length; i += Width) sum += Get(a, i) * Get(b, i);
        return Vector.Sum(sum);
    }

    /// <summary>Least and greatest entry; both are NaN where an entry is.</summary>
    public static (double Least, double Greatest) Range(ReadOnlySpan<double> a)
    {
        Vector<double> least = Get(a, 0), greatest = least;
        for (int i = Width; i < a.Length; i += Width)
        {
            var x = Get(a, i);
            least = Vector.Min(least, x);
            greatest = Vector.Max(greatest, x);
        }

        double low = least[0], high = greatest[0];
        for (int i = 1; i < Width; i++)
        {
            low = Math.Min(low, least[i]);
            high = Math.Max(high, greatest[i]);
        }

        return (low, high);
    }
}
