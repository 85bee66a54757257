using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a value known between bounds: <c>3 GPa</c>, <c>{value: 3 GPa, lower: 1 GPa, upper: 10 GPa}</c>, <c>{lower: 5 eV}</c>.</summary>
internal static class RangedValue
{
    private static readonly TextField Lower = new("lower", "Least value it may have, with its unit", "1 GPa");
    private static readonly TextField Upper = new("upper", "Largest value it may have, with its unit", "10 GPa");

    /// <summary>The fields of such a value.</summary>
    public static readonly FieldGroup Group = new(
        "a value with its bounds", "A value, its bounds, or one bound alone, with where it comes from", [StatedValue.Stated, Lower, Upper, .. StatedValue.Origin]);

    /// <summary>Reads a field; null where it is left out or cannot be read.</summary>
    public static KnownProperty? Read(FieldReader owner, RangedField field, Findings findings)
    {
        if (owner.Find(field) is not { } node)
            return null;
        string path = owner.At(field.Name);
        double? Number(InputNode? at, string where) => at is null ? null : FieldReader.Number(at, where, field.Kind, field.Bounds, findings);
        KnownProperty known;
        if (node.Fields is null)
        {
            known = new KnownProperty(Number(node, path), null, null, findings.Origin(node.File));
        }
        else
        {
            var fields = new FieldReader(node, path, Group, findings);
            known = new KnownProperty(
                Number(fields.Find(StatedValue.Stated), fields.At(StatedValue.Stated.Name)),
                Number(fields.Find(Lower), fields.At(Lower.Name)),
                Number(fields.Find(Upper), fields.At(Upper.Name)),
                StatedValue.Read(fields, node, findings));
            if (known is { Value: null, Lower: null, Upper: null })
                findings.Report(node, path, "neither a value nor a bound", $"at least one of 'value', 'lower' and 'upper', for instance 'value: {field.Example}'", "leave the field out where nothing is known");
        }

        double?[] parts = [known.Lower, known.Value, known.Upper];
        double[] given = [.. parts.OfType<double>()];
        if (given.Length == 0 || given.Any(double.IsNaN))
            return null;
        if (!given.SequenceEqual(given.Order()))
        {
            findings.Report(node, path, $"{known.Words(field.Kind)} with the bounds {known.Range(field.Kind)}", "lower ≤ value ≤ upper");
            return null;
        }

        string range = known.Value is null ? "" : known.Range(field.Kind);
        findings.Add(new LedgerEntry(path, known.Words(field.Kind) + (range.Length > 0 ? $" ({range})" : ""), "", known.Provenance));
        return known;
    }
}
