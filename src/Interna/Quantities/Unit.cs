using Interna.Numerics.Reals;

namespace Interna.Quantities;

/// <summary>A unit: value in SI = <paramref name="Factor"/> × number + <paramref name="Offset"/>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Factor">Factor to SI.</param>
/// <param name="Offset">Offset to SI; only degrees Celsius have one, and only when they stand alone.</param>
/// <param name="Dimension">Dimension.</param>
public readonly record struct Unit(string Text, double Factor, double Offset, Dimension Dimension)
{
    /// <summary>Converts a number in this unit to SI; 25 µm becomes the double nearest to 25e-6, not the product of two rounded numbers.</summary>
    public double ToSI(double value) => (Whole(1 / Factor) is { } divisor ? value / divisor : value * (Whole(Factor) ?? Factor)) + Offset;

    /// <summary>Converts an SI value to a number in this unit.</summary>
    public double FromSI(double si) => Whole(1 / Factor) is { } multiple ? (si - Offset) * multiple : (si - Offset) / (Whole(Factor) ?? Factor);

    private static double? Whole(double x) => x > 1 && x < 1e15 && Math.Abs(x - Math.Round(x)) <= 1e-14 * x ? Math.Round(x) : null;
}

/// <summary>What is wrong with a written quantity.</summary>
public enum QuantityProblem
{
    /// <summary>It does not begin with a number, or is not finite.</summary>
    NotANumber,

    /// <summary>A number without its unit.</summary>
    MissingUnit,

    /// <summary>A unit nobody knows.</summary>
    UnknownUnit,

    /// <summary>A unit of another dimension.</summary>
    WrongDimension,

    /// <summary>A unit written so that it can be read in two ways.</summary>
    AmbiguousUnit,
}

/// <summary>Why a written quantity was refused.</summary>
/// <param name="Problem">The kind of mistake.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="Expected">What would be right, in words.</param>
/// <param name="Suggestion">The value as it was probably meant, ready to be pasted; null where there is no good guess.</param>
public sealed record QuantityError(QuantityProblem Problem, string Found, string Expected, string? Suggestion)
{
    /// <summary>One sentence.</summary>
    public override string ToString() =>
        $"found {Found}, expected {Expected}" + (Suggestion is null ? "" : $"; did you mean '{Suggestion}'?");
}
