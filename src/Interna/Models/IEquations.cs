using Interna.Numerics.Reals;

namespace Interna.Models;

/// <summary>Equations of one place, written once for numbers and for numbers with their derivatives.</summary>
internal interface IEquations
{
    /// <summary>Writes every result at the variables.</summary>
    void Evaluate<T>(ReadOnlySpan<T> variables, Span<T> results)
        where T : struct, IReal<T>;
}
