using System.Numerics;

namespace Interna.Models.SingleParticle;

/// <summary>A tridiagonal matrix shifted by a number, solved without exchange of rows: for matrices of diffusion.</summary>
/// <typeparam name="T">Real or complex.</typeparam>
internal sealed class Tridiagonal<T>(int size)
    where T : struct, INumberBase<T>
{
    private readonly T[] inverse = new T[size];
    private readonly T[] eliminator = new T[size];

    /// <summary>Elements left of the diagonal; the first is unused.</summary>
    public T[] Lower { get; } = new T[size];

    /// <summary>Elements on the diagonal, without the shift.</summary>
    public T[] Diagonal { get; } = new T[size];

    /// <summary>Elements right of the diagonal; the last is unused.</summary>
    public T[] Upper { get; } = new T[size];

    /// <summary>Sets every element to zero.</summary>
    public void Clear()
    {
        Lower.AsSpan().Clear();
        Diagonal.AsSpan().Clear();
        Upper.AsSpan().Clear();
    }

    /// <summary>Takes the elements of a real matrix.</summary>
    public void CopyFrom(Tridiagonal<double> other)
    {
        for (int k = 0; k < size; k++)
        {
            Lower[k] = T.CreateChecked(other.Lower[k]);
            Diagonal[k] = T.CreateChecked(other.Diagonal[k]);
            Upper[k] = T.CreateChecked(other.Upper[k]);
        }
    }

    /// <summary>Factorises shift + matrix.</summary>
    public void Factor(T shift)
    {
        inverse[0] = T.One / (shift + Diagonal[0]);
        for (int k = 1; k < size; k++)
        {
            eliminator[k] = Lower[k] * inverse[k - 1];
            inverse[k] = T.One / (shift + Diagonal[k] - eliminator[k] * Upper[k - 1]);
        }
    }

    /// <summary>Solves in place; entries beyond the size are left alone.</summary>
    public void Solve(Span<T> x)
    {
        for (int k = 1; k < size; k++) x[k] -= eliminator[k] * x[k - 1];
        x[size - 1] *= inverse[size - 1];
        for (int k = size - 2; k >= 0; k--) x[k] = (x[k] - Upper[k] * x[k + 1]) * inverse[k];
    }
}
