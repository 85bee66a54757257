using System.Runtime.CompilerServices;
using Interna.Numerics.Reals;

namespace Interna.Numerics.Expressions;

/// <summary>A sum of powers of x or, where halves occur, of √x, by Horner's scheme.</summary>
internal sealed class Polynomial
{
    private readonly double[] coefficients;
    private readonly bool ofRoot;

    /// <summary>Takes the coefficients of (√x)⁰, (√x)¹, ….</summary>
    public Polynomial(double[] halves)
    {
        int length = halves.Length;
        while (length > 1 && halves[length - 1] == 0) length--;
        ofRoot = halves.Where((c, i) => i % 2 == 1 && c != 0).Any();
        coefficients = ofRoot ? halves[..length] : [.. halves.Take(length).Where((_, i) => i % 2 == 0)];
    }

    /// <summary>The value at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        if (ofRoot) x = T.Sqrt(x);
        var sum = T.Of(coefficients[^1]);
        for (int i = coefficients.Length - 2; i >= 0; i--) sum = T.MultiplyAdd(sum, x, T.Of(coefficients[i]));
        return sum;
    }
}
