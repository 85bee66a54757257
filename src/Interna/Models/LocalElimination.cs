using System.Numerics;

namespace Interna.Models;

/// <summary>The states z of one place eliminated down to the unknowns e around it.</summary>
/// <remarks>
/// (α − ∂r/∂z) δz = rhs + ∂r/∂e δe for dz/dt = r, without α and with ∂r in place of −∂r for an algebraic equation r = 0; hence δz = p + Q δe, and what
/// follows from them, y, changes by ∂y/∂z p + Y δe. Eliminated without pivoting: the rows are dominated by α and by the reaction.
/// </remarks>
/// <typeparam name="T">Real or complex.</typeparam>
/// <param name="states">Number of states; the first <paramref name="algebraic"/> of them are algebraic.</param>
/// <param name="outer">Number of unknowns around.</param>
/// <param name="results">Number of what follows.</param>
/// <param name="algebraic">Number of algebraic states.</param>
internal sealed class LocalElimination<T>(int states, int outer, int results, int algebraic)
    where T : struct, INumberBase<T>
{
    private readonly T[] matrix = new T[states * states], answer = new T[states * outer];

    /// <summary>Y, a row for each of what follows.</summary>
    public T[] ByOuter { get; } = new T[results * outer];

    /// <summary>Factorises; the rows of <paramref name="jacobian"/> are the states and what follows, its columns the states and the unknowns around.</summary>
    public void Factor(ReadOnlySpan<double> jacobian, T alpha)
    {
        int width = states + outer;
        for (int row = 0; row < states; row++)
        {
            bool rate = row >= algebraic;
            for (int s = 0; s < states; s++) matrix[row * states + s] = Signed(jacobian[row * width + s], rate);
            for (int e = 0; e < outer; e++) answer[row * outer + e] = -Signed(jacobian[row * width + states + e], rate);
            if (rate) matrix[row * states + row] += alpha;
        }

        Decompose();
        for (int e = 0; e < outer; e++) Substitute(answer, outer, e);
        for (int m = 0; m < results; m++)
        {
            var row = jacobian.Slice((states + m) * width, width);
            for (int e = 0; e < outer; e++)
            {
                T sum = T.CreateChecked(row[states + e]);
                for (int s = 0; s < states; s++) sum += T.CreateChecked(row[s]) * answer[s * outer + e];
                ByOuter[m * outer + e] = sum;
            }
        }
    }

    /// <summary>Turns right-hand sides into p.</summary>
    public void Solve(Span<T> x) => Substitute(x, 1, 0);

    /// <summary>∂y/∂z p of one of what follows.</summary>
    public T Own(ReadOnlySpan<double> jacobian, int result, ReadOnlySpan<T> p)
    {
        T sum = T.Zero;
        var row = jacobian.Slice((states + result) * (states + outer), states);
        for (int s = 0; s < states; s++) sum += T.CreateChecked(row[s]) * p[s];
        return sum;
    }

    /// <summary>Adds Q δe.</summary>
    public void Complete(Span<T> z, ReadOnlySpan<T> change)
    {
        for (int s = 0; s < states; s++)
            for (int e = 0; e < outer; e++) z[s] += answer[s * outer + e] * change[e];
    }

    private static T Signed(double slope, bool rate) => T.CreateChecked(rate ? -slope : slope);

    private void Decompose()
    {
        for (int column = 0; column < states; column++)
        {
            T pivot = T.One / matrix[column * states + column];
            matrix[column * states + column] = pivot;
            for (int row = column + 1; row < states; row++)
            {
                T factor = matrix[row * states + column] * pivot;
                matrix[row * states + column] = factor;
                if (factor == T.Zero) continue;
                for (int s = column + 1; s < states; s++) matrix[row * states + s] -= factor * matrix[column * states + s];
            }
        }
    }

    // Solves with the factors for every stride-th element from offset on.
    private void Substitute(Span<T> x, int stride, int offset)
    {
        for (int row = 1; row < states; row++)
            for (int s = 0; s < row; s++) x[row * stride + offset] -= matrix[row * states + s] * x[s * stride + offset];
        for (int row = states - 1; row >= 0; row--)
        {
            T sum = x[row * stride + offset];
            for (int s = row + 1; s < states; s++) sum -= matrix[row * states + s] * x[s * stride + offset];
            x[row * stride + offset] = sum * matrix[row * states + row];
        }
    }
}
