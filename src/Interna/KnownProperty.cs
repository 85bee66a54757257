using Interna.Quantities;

namespace Interna;

/// <summary>What is known of a property: a value, bounds, or only one bound; and where it comes from. SI.</summary>
/// <param name="Value">The value; null where only bounds are known.</param>
/// <param name="Lower">Least value; null where not stated.</param>
/// <param name="Upper">Largest value; null where not stated.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record KnownProperty(double? Value, double? Lower, double? Upper, Provenance Provenance)
{
    /// <summary>
    /// The number to reckon with. Without a stated value it is the mean of the bounds, geometric where both are positive, or the only bound there is,
    /// with nothing (0) or infinity on the open side.
    /// </summary>
    public Estimate Number
    {
        get
        {
            double value = Value ?? (Lower, Upper) switch
            {
                ({ } a, { } b) => a > 0 ? Math.Sqrt(a * b) : (a + b) / 2,
                ({ } a, null) => a,
                (null, { } b) => b,
                _ => double.NaN,
            };
            double lower = Lower ?? (Value is null ? Math.Min(0, value) : value), upper = Upper ?? (Value is null ? double.PositiveInfinity : value);
            return new Estimate(value, Math.Min(lower, value), Math.Max(upper, value));
        }
    }

    /// <summary>Least value there may be, minus infinity where nothing is said.</summary>
    public double Least => Lower ?? Value ?? double.NegativeInfinity;

    /// <summary>Largest value there may be, infinity where nothing is said.</summary>
    public double Largest => Upper ?? Value ?? double.PositiveInfinity;

    /// <summary>The value in words; the bounds where there is none.</summary>
    public string Words(QuantityKind kind) => Value is { } value ? UnitVocabulary.Format(value, kind) : Range(kind);

    /// <summary>The bounds in words; empty where there are none.</summary>
    public string Range(QuantityKind kind) => (Lower, Upper) switch
    {
        ({ } a, { } b) => $"{UnitVocabulary.Format(a, kind)} to {UnitVocabulary.Format(b, kind)}",
        ({ } a, null) => $"at least {UnitVocabulary.Format(a, kind)}",
        (null, { } b) => $"at most {UnitVocabulary.Format(b, kind)}",
        _ => "",
    };
}
