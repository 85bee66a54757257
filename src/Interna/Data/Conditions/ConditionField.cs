using Interna.Quantities;

namespace Interna.Data.Conditions;

/// <summary>A quantity conditions may name.</summary>
/// <param name="Name">Name; blanks, hyphens, underscores and the case of letters do not matter.</param>
/// <param name="Kind">What it measures; null for a text.</param>
/// <param name="Description">What it is, in words.</param>
public sealed record ConditionField(string Name, QuantityKind? Kind, string Description)
{
    /// <summary>The texts there are; empty where any text may stand.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>What is known of a quantity: nothing, a text, or a number between two bounds.</summary>
public readonly record struct ConditionValue
{
    private ConditionValue(double lower, double upper, string? text) => (Lower, Upper, Text, IsKnown) = (lower, upper, text, true);

    /// <summary>Nothing is known.</summary>
    public static ConditionValue Unknown => default;

    /// <summary>Whether anything is known.</summary>
    public bool IsKnown { get; }

    /// <summary>The text; null for a number.</summary>
    public string? Text { get; }

    /// <summary>Smallest value it may have, SI.</summary>
    public double Lower { get; }

    /// <summary>Largest value it may have, SI.</summary>
    public double Upper { get; }

    /// <summary>A text; unknown where it is null.</summary>
    public static ConditionValue Of(string? text) => text is null ? Unknown : new(double.NaN, double.NaN, text);

    /// <summary>A number in SI; unknown where it is null or not a number.</summary>
    public static ConditionValue Of(double? value) => value is { } v && !double.IsNaN(v) ? new(v, v, null) : Unknown;

    /// <summary>A number known to lie between two bounds, both included; one excluded is given as the neighbouring double.</summary>
    /// <exception cref="ArgumentException">The bounds are reversed or not numbers.</exception>
    public static ConditionValue Between(double lower, double upper) =>
        lower <= upper ? new(lower, upper, null) : throw new ArgumentException($"The bounds {lower} and {upper} hold nothing between them.", nameof(upper));
}
