namespace Interna.Numerics.Reals;

/// <summary>Partial derivatives of a scalar by many variables that are counted at run time.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IPartialsBlock<TSelf> : IPartials<TSelf, Scalar>
    where TSelf : struct, IPartialsBlock<TSelf>
{
    /// <summary>Variables that fit.</summary>
    static abstract int Count { get; }

    /// <summary>Partial derivative by variable <paramref name="index"/>, 0 … Count − 1.</summary>
    double this[int index] { get; }

    /// <summary>The partial derivatives of <paramref name="slope"/> times variable <paramref name="index"/>.</summary>
    static abstract TSelf Unit(int index, double slope);
}
