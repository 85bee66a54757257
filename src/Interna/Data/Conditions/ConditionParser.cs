using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data.Conditions;

/// <summary>Reads a condition by recursive descent: or, and, not, brackets, comparisons.</summary>
internal sealed class ConditionParser(string text, IReadOnlyList<ConditionField> fields, string origin)
{
    private const string Comparators = "<>=!≤≥≠";

    private static readonly (string Sign, Comparison Meaning)[] Signs =
    [
        ("<=", Comparison.NotMore), (">=", Comparison.NotLess), ("!=", Comparison.NotEqual), ("==", Comparison.Equal),
        ("≤", Comparison.NotMore), ("≥", Comparison.NotLess), ("≠", Comparison.NotEqual),
        ("<", Comparison.Less), (">", Comparison.More), ("=", Comparison.Equal),
    ];

    private int at;

    public Condition Read()
    {
        var condition = Either();
        if (at < text.Length) throw Wrong(at, "", $"'{text[at..]}'", "'and', 'or' or the end", "a bracket is closed that was never opened");
        return condition;
    }

    private string Example => fields.FirstOrDefault(f => f.Kind is not null) is { } number ? $"{number.Name} > {number.Kind!.Example}" : $"{fields[0].Name} = ...";

    private Condition Either()
    {
        var left = Both();
        while (Word("or")) left = new Joined(left, Both(), both: false);
        return left;
    }

    private Condition Both()
    {
        var left = Single();
        while (Word("and")) left = new Joined(left, Single(), both: true);
        return left;
    }

    private Condition Single()
    {
        if (Word("not")) return new Negated(Single());
        if (at == text.Length || text[at] != '(') return Compared();
        int open = at++;
        var inner = Either();
        if (at == text.Length) throw Wrong(open, "", "a bracket that is not closed", "')'", null);
        at++;
        Skip();
        return inner;
    }

    private Condition Compared()
    {
        Skip();
        int start = at;
        while (at < text.Length && !Comparators.Contains(text[at], StringComparison.Ordinal) && text[at] is not ('(' or ')') && !Ahead("and", "or", "is", "contains")) at++;
        string name = text[start..at].Trim();
        if (name.Length == 0) throw Wrong(start, "", at == text.Length ? "nothing" : $"'{text[at..]}'", $"a comparison such as '{Example}'", null);
        var field = Find(name, start);
        if (Word("is"))
        {
            if (Word("known")) return new Known(field, true);
            return Word("unknown") ? new Known(field, false) : throw Wrong(at, field.Name, $"'{text[at..]}'", "'is known' or 'is unknown'", $"compare with '=': '{field.Name} = ...'");
        }

        if (Word("contains"))
            return field.Kind is null ? new TextComparison(field, Comparison.Contains, Value(field).Text) : throw Wrong(start, field.Name, "'contains'", "a comparison by =, !=, <, <=, > or >=", $"{field.Name} is {field.Kind.Name}");
        int place = at;
        var (sign, meaning) = Signs.FirstOrDefault(s => string.CompareOrdinal(text, place, s.Sign, 0, s.Sign.Length) == 0);
        if (sign is null) throw Wrong(place, field.Name, at == text.Length ? "nothing" : $"'{text[at..]}'", "=, !=, <, <=, >, >=, 'contains', 'is known' or 'is unknown' after the name", $"for instance '{Example}'");
        at += sign.Length;
        return field.Kind is null ? Text(field, meaning, place) : Number(field, field.Kind, meaning);
    }

    private TextComparison Text(ConditionField field, Comparison comparison, int place)
    {
        if (comparison is not (Comparison.Equal or Comparison.NotEqual))
            throw Wrong(place, field.Name, "an order", "a comparison by =, != or 'contains'", $"{field.Name} is a text");
        var (value, start) = Value(field);
        if (field.Choices.Count > 0 && !field.Choices.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            string? near = Spelling.Nearest(value, field.Choices);
            throw Wrong(start, field.Name, $"'{value}'", $"one of {string.Join(", ", field.Choices)}", near is null ? null : $"did you mean '{near}'?");
        }

        return new TextComparison(field, comparison, value);
    }

    private NumberComparison Number(ConditionField field, QuantityKind kind, Comparison comparison)
    {
        var (value, start) = Value(field);
        if (UnitVocabulary.TryParse(value, kind, out double si, out var error)) return new NumberComparison(field, comparison, si);
        throw Wrong(start, field.Name, error.Found, error.Expected, error.Suggestion is null ? null : $"did you mean '{error.Suggestion}'?");
    }

    private (string Text, int Start) Value(ConditionField field)
    {
        Skip();
        int start = at;
        if (at < text.Length && text[at] is '\'' or '"')
        {
            int end = text.IndexOf(text[at], at + 1);
            if (end < 0) throw Wrong(at, field.Name, "a quote that is not closed", $"a second {text[at]}", null);
            string quoted = text[(at + 1)..end];
            at = end + 1;
            Skip();
            return (quoted, start);
        }

        for (int depth = 0; at < text.Length && !(depth == 0 && (text[at] == ')' || Ahead("and", "or"))); at++)
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        string value = text[start..at].Trim();
        if (value.Length == 0) throw Wrong(start, field.Name, "nothing", field.Kind is null ? "a text" : $"{field.Kind.Name} such as '{field.Kind.Example}'", null);
        return (value, start);
    }

    private ConditionField Find(string name, int start)
    {
        if (fields.FirstOrDefault(f => Plain(f.Name) == Plain(name)) is { } found) return found;
        string? near = Spelling.Nearest(name, fields.Select(f => f.Name));
        throw Wrong(start, "", $"the unknown quantity '{name}'", "a quantity that is listed", near is null ? $"known are {string.Join(", ", fields.Select(f => f.Name))}" : $"did you mean '{near}'?");
    }

    private static string Plain(string name) => string.Join(' ', name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    private bool Word(string word)
    {
        Skip();
        if (!Ahead(word)) return false;
        at += word.Length;
        Skip();
        return true;
    }

    // A keyword stands alone: between blanks, brackets or the ends.
    private bool Ahead(params ReadOnlySpan<string> words)
    {
        if (at > 0 && !IsEdge(text[at - 1])) return false;
        foreach (string word in words)
        {
            int end = at + word.Length;
            if (end <= text.Length && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) && (end == text.Length || IsEdge(text[end]))) return true;
        }

        return false;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '\'' or '"';

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private InputException Wrong(int place, string field, string found, string expected, string? mend) => new(new InputError(origin, 1, place + 1, field, found, expected, mend));
}
