namespace Interna.Numerics.Reals;

/// <summary>A few partial derivatives carried together: a small vector over the inner number type.</summary>
/// <typeparam name="TSelf">The vector itself.</typeparam>
/// <typeparam name="T">The inner number.</typeparam>
public interface IPartials<TSelf, T>
    where TSelf : struct, IPartials<TSelf, T>
    where T : struct, IReal<T>
{
    /// <summary>No dependence.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Sum.</summary>
    static abstract TSelf operator +(TSelf x, TSelf y);

    /// <summary>Difference.</summary>
    static abstract TSelf operator -(TSelf x, TSelf y);

    /// <summary>Negative.</summary>
    static abstract TSelf operator -(TSelf x);

    /// <summary>a x.</summary>
    static abstract TSelf operator *(T a, TSelf x);

    /// <summary>a x with a dimensionless constant.</summary>
    static abstract TSelf operator *(double a, TSelf x);

    /// <summary>a x + b y.</summary>
    static abstract TSelf Combine(T a, TSelf x, T b, TSelf y);

    /// <summary><paramref name="x"/> where <paramref name="test"/> is positive, else <paramref name="y"/>.</summary>
    static abstract TSelf Where(T test, TSelf x, TSelf y);
}
