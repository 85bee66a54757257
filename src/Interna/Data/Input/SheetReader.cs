using Interna.Numerics.Columns;

namespace Interna.Data.Input;

/// <summary>Reads the words and numbers of a sheet; what is not there stays unknown.</summary>
internal static class SheetReader
{
    /// <summary>Reads resolved fields.</summary>
    /// <param name="definition">What there may be.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="findings">Mistakes and origins.</param>
    public static (Dictionary<string, string> Words, Dictionary<string, KnownProperty> Numbers) Read(SheetDefinition definition, FieldReader fields, Findings findings)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in definition.Words)
        {
            string? text = field is ChoiceField choice ? fields.Choice(choice) is { } i ? choice.Choices[i] : null : fields.Text(field);
            if (text is not null)
                words[field.Name] = text;
        }

        var numbers = new Dictionary<string, KnownProperty>(StringComparer.Ordinal);
        double? concentration = null;
        foreach (var field in definition.Numbers)
        {
            var known = field switch
            {
                RangedField ranged => RangedValue.Read(fields, ranged, findings),
                QuantityField quantity => Stated(fields, quantity, findings),
                CurveField curve => AtRest(fields, curve, concentration, findings),
                _ => null,
            };
            if (known is null)
                continue;
            numbers[field.Name] = known;
            if (field == ElectrolyteReader.Concentration)
                concentration = known.Value;
        }

        return (words, numbers);
    }

    private static KnownProperty? Stated(FieldReader fields, QuantityField field, Findings findings)
    {
        if (fields.Quantity(field) is not { } value || double.IsNaN(value))
            return null;
        var stated = new StatedValue(fields.Find(field)!, fields.At(field.Name), findings);
        return new KnownProperty(value, null, null, stated.Provenance);
    }

    // A property of a liquid that depends on its concentration, at the concentration of rest.
    private static KnownProperty? AtRest(FieldReader fields, CurveField field, double? concentration, Findings findings)
    {
        if (new CurveReader(findings, CurveScale.Electrolyte).Read(fields, field) is not { } read || fields.Find(field) is not { } node)
            return null;
        var origin = findings.Origin(node.File);
        if (node.Fields is not null)
            origin = StatedValue.Read(new FieldReader(node, fields.At(field.Name), CurveReader.Group, findings), node, findings);
        var curve = read.Curve;
        if (curve is not ConstantCurve && concentration is null)
            return null;
        double[] value = new double[1];
        curve.Evaluate([concentration ?? 0], value);
        string? note = curve is ConstantCurve ? origin.Note : "of a table or formula, at the concentration of rest" + (origin.Note is null ? "" : "; " + origin.Note);
        return new KnownProperty(value[0], null, null, origin with { Note = note });
    }
}
