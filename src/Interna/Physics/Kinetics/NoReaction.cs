using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Kinetics;

/// <summary>A blocking interface: j/J = 0.</summary>
/// <remarks>With a double layer the interface still charges and discharges. All arguments are ignored, at any value.</remarks>
[Law("no-reaction")]
public readonly record struct NoReaction : IReactionLaw
{
    /// <inheritdoc/>
    public T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T> =>
        T.Of(0);
}
