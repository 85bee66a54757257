using Interna.Data.Input;

namespace Interna.Data.Conditions;

/// <summary>A condition on named quantities as a person writes it: <c>band gap > 5 eV and not (family = oxide or thickness unknown)</c>.</summary>
/// <remarks>
/// Comparisons <c>name op value</c> with =, !=, &lt;, &lt;=, &gt;, &gt;=, <c>contains</c> for text, <c>name is known</c> and
/// <c>name is unknown</c>, joined by <c>not</c>, <c>and</c>, <c>or</c> (in this order of binding) and brackets. A value is a number
/// with its unit or a text; a text that holds "and", "or" or a bracket stands in quotes. What is not known, or known only between
/// bounds on both sides of the value compared with, is undecided and stays so through the joints (Kleene's logic).
/// </remarks>
public abstract class Condition
{
    /// <summary>Reads a condition.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="fields">The quantities there are.</param>
    /// <param name="origin">What to call the text in messages.</param>
    /// <exception cref="InputException">Unknown quantity, unit that does not fit, or text that is no condition.</exception>
    public static Condition Parse(string text, IReadOnlyList<ConditionField> fields, string origin = "condition") => new ConditionParser(text, fields, origin).Read();

    /// <summary>Decides the condition.</summary>
    /// <param name="valueOf">What is known of a quantity.</param>
    public abstract Truth Evaluate(Func<ConditionField, ConditionValue> valueOf);
}

/// <summary>What a condition is found to be; the order makes <c>and</c> the smaller and <c>or</c> the larger of two.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>Too little is known.</summary>
    Undecided,

    /// <summary>It holds.</summary>
    True,
}

/// <summary>Both conditions, or either.</summary>
internal sealed class Joined(Condition left, Condition right, bool both) : Condition
{
    public override Truth Evaluate(Func<ConditionField, ConditionValue> valueOf)
    {
        var (a, b) = (left.Evaluate(valueOf), right.Evaluate(valueOf));
        return (a < b) == both ? a : b;
    }
}

/// <summary>The opposite of a condition.</summary>
internal sealed class Negated(Condition inner) : Condition
{
    public override Truth Evaluate(Func<ConditionField, ConditionValue> valueOf) => Truth.True - (int)inner.Evaluate(valueOf);
}

/// <summary>Whether a quantity is known at all.</summary>
internal sealed class Known(ConditionField field, bool wanted) : Condition
{
    public override Truth Evaluate(Func<ConditionField, ConditionValue> valueOf) => valueOf(field).IsKnown == wanted ? Truth.True : Truth.False;
}

/// <summary>A text compared with a text, whatever the case of letters.</summary>
internal sealed class TextComparison(ConditionField field, Comparison comparison, string text) : Condition
{
    public override Truth Evaluate(Func<ConditionField, ConditionValue> valueOf)
    {
        if (valueOf(field).Text is not { } found) return Truth.Undecided;
        bool holds = comparison switch
        {
            Comparison.Equal => found.Equals(text, StringComparison.OrdinalIgnoreCase),
            Comparison.NotEqual => !found.Equals(text, StringComparison.OrdinalIgnoreCase),
            _ => found.Contains(text, StringComparison.OrdinalIgnoreCase),
        };
        return holds ? Truth.True : Truth.False;
    }
}

/// <summary>A number known between two bounds compared with a number.</summary>
internal sealed class NumberComparison(ConditionField field, Comparison comparison, double limit) : Condition
{
    // What conversion of units rounds.
    private const double Rounding = 1e-12;

    public override Truth Evaluate(Func<ConditionField, ConditionValue> valueOf)
    {
        var value = valueOf(field);
        if (value.Text is not null || !value.IsKnown) return Truth.Undecided;
        double low = Snap(value.Lower), high = Snap(value.Upper);
        return comparison switch
        {
            Comparison.Less => Decide(high < limit, low >= limit),
            Comparison.NotMore => Decide(high <= limit, low > limit),
            Comparison.More => Decide(low > limit, high <= limit),
            Comparison.NotLess => Decide(low >= limit, high < limit),
            Comparison.Equal => Decide(low == limit && high == limit, low > limit || high < limit),
            _ => Decide(low > limit || high < limit, low == limit && high == limit),
        };
    }

    // An open bound is the neighbouring double, which must stay distinct: only what lies further off is rounding.
    private double Snap(double x) =>
        x == limit || x == Math.BitIncrement(limit) || x == Math.BitDecrement(limit) || !(Math.Abs(x - limit) <= Rounding * Math.Abs(limit)) ? x : limit;

    private static Truth Decide(bool holds, bool fails) => holds ? Truth.True : fails ? Truth.False : Truth.Undecided;
}

/// <summary>How two values are compared.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    NotMore,
    More,
    NotLess,
    Contains,
}
