using Interna.Numerics.Reals;

namespace Interna.Numerics.Columns;

/// <summary>A formula: what it depends on, what it gives, and its value in any number type.</summary>
public interface ILaw
{
    /// <summary>The arguments in order, with the domain on which the formula is claimed.</summary>
    IReadOnlyList<LawArgument> Arguments { get; }

    /// <summary>Dimension of the result.</summary>
    Dimension Result { get; }

    /// <summary>Symbol of the result, LaTeX.</summary>
    string Symbol { get; }

    /// <summary>Evaluates the formula; for descriptions and tests, columns have their own faster way.</summary>
    T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T>;
}

/// <summary>One argument of a law.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Symbol">Symbol, LaTeX.</param>
/// <param name="Dimension">Dimension.</param>
/// <param name="Domain">Where the law is claimed [SI].</param>
public sealed record LawArgument(string Name, string Symbol, Dimension Dimension, Interval Domain);

/// <summary>A formula of one variable.</summary>
public interface ICurveLaw : ILaw
{
    /// <summary>The argument with the domain on which the formula is claimed.</summary>
    LawArgument Argument { get; }

    /// <summary>The formula.</summary>
    T Value<T>(T x)
        where T : struct, IReal<T>;

    /// <inheritdoc/>
    IReadOnlyList<LawArgument> ILaw.Arguments => [Argument];

    /// <inheritdoc/>
    T ILaw.Evaluate<T>(ReadOnlySpan<T> arguments) => Value(arguments[0]);
}

/// <summary>A local rate law with the arguments of <see cref="ReactionState"/>.</summary>
public interface IReactionLaw : ILaw
{
    /// <summary>Whether the rate depends on the mean occupation.</summary>
    static virtual bool UsesMean => false;

    /// <summary>Whether the overpotential is counted from the equilibrium potential at the mean, not the surface, occupation.</summary>
    static virtual bool EquilibriumAtMean => false;

    /// <summary>Where the law is claimed.</summary>
    ReactionDomain Domain => ReactionDomain.Usual;

    /// <summary>Rate over the prefactor of the exchange current [-]; positive for oxidation.</summary>
    /// <param name="c">Concentration of the dissolved reactant over its reference [-].</param>
    /// <param name="theta">Occupied fraction of sites at the surface [-].</param>
    /// <param name="mean">Occupied fraction of sites, mean over the body [-].</param>
    /// <param name="eta">Overpotential [V].</param>
    /// <param name="f">Inverse thermal voltage [1/V].</param>
    T Rate<T>(T c, T theta, T mean, T eta, T f)
        where T : struct, IReal<T>;

    /// <inheritdoc/>
    IReadOnlyList<LawArgument> ILaw.Arguments => Domain.Arguments;

    /// <inheritdoc/>
    Dimension ILaw.Result => Dimension.None;

    /// <inheritdoc/>
    string ILaw.Symbol => "j/J";

    /// <inheritdoc/>
    T ILaw.Evaluate<T>(ReadOnlySpan<T> arguments) => Rate(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
}

/// <summary>Where a rate law is claimed.</summary>
/// <param name="Concentration">Concentration over its reference [-].</param>
/// <param name="Occupation">Occupied fraction of sites [-], surface and mean.</param>
/// <param name="Overpotential">Overpotential [V].</param>
/// <param name="InverseThermalVoltage">Inverse thermal voltage [1/V].</param>
public sealed record ReactionDomain(Interval Concentration, Interval Occupation, Interval Overpotential, Interval InverseThermalVoltage)
{
    /// <summary>From a thousandth to ten times the reference concentration, all but 10⁻⁴ of the sites, ±1 V, 232 K to 464 K.</summary>
    public static ReactionDomain Usual { get; } = new(new(1e-3, 10), new(1e-4, 1 - 1e-4), new(-1, 1), new(25, 50));

    /// <summary>The arguments of a rate law in order.</summary>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("concentration", "c", Dimension.None, Concentration),
        new("occupation", @"\theta", Dimension.None, Occupation),
        new("mean occupation", @"\bar{\theta}", Dimension.None, Occupation),
        new("overpotential", @"\eta", Dimension.Voltage, Overpotential),
        new("inverse thermal voltage", "f", Dimension.None / Dimension.Voltage, InverseThermalVoltage),
    ];
}
