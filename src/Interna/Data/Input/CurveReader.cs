using System.Globalization;
using Interna.Numerics.Columns;
using Interna.Numerics.Expressions;
using Interna.Numerics.Interpolation;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>A property as a file gives it, in SI, with its dependence on temperature.</summary>
/// <param name="Curve">Value against stoichiometry [-] or salt concentration [mol/m³]; SI.</param>
/// <param name="ActivationEnergy">E_a [J/mol]; 0 for none.</param>
/// <param name="Temperature">Temperature the values hold at [K]; null where not stated.</param>
internal sealed record ReadCurve(ICurve Curve, double ActivationEnergy, double? Temperature)
{
    private const double RoomTemperature = 298.15;

    public TransportProperty AsProperty() => new(Curve, ActivationEnergy, Temperature ?? RoomTemperature);
}

/// <summary>Reads properties that depend on composition: a constant, a table beside the file or in it, or a formula.</summary>
internal sealed class CurveReader(Findings findings, CurveScale scale)
{
    private static readonly TextField Table = new("table", "A CSV file beside this one, or the table itself as a block of text", "hard-carbon-ocp.csv");
    private static readonly TextField Formula = new("expression", "A closed formula, for instance 0.2 + 1.5*exp(-120*x)", "0.2 + 1.5*exp(-120*x)");
    private static readonly TextField Of = new("of", "What the variable of the formula means, with its unit", "x = stoichiometry [-]");
    private static readonly TextField Unit = new("unit", "Unit of the formula's value", "V");
    private static readonly TextField Domain = new("domain", "Where the formula is supported, in the unit of its variable", "0 to 1");
    private static readonly ChoiceField Interpolation = new("interpolation", "How a table is read between its rows", ["monotone-cubic", "linear", "spline"]) { Default = "monotone-cubic" };
    private static readonly ChoiceField Beyond = new("beyond", "What a table does beyond its ends", ["linear", "constant"]) { Default = "linear for a potential, constant for everything else" };
    private static readonly QuantityField Factor = new("factor", "Factor on the whole property", QuantityKind.Number, Bounds.Positive) { Default = "1" };
    private static readonly QuantityField ActivationEnergy = new("activation_energy", "Arrhenius activation energy of the property", QuantityKind.MolarEnergy, Bounds.NotNegative) { Default = "0 kJ/mol" };

    /// <summary>The fields of a property.</summary>
    public static readonly FieldGroup Group = new(
        "a property", "A property: a constant, a table or a formula; of a host's potential also its kinds of sites", [StatedValue.Stated, Table, Formula, SiteReader.Sites, Of, Unit, Domain, Interpolation, Beyond, Factor, ActivationEnergy, .. StatedValue.Origin]);

    private double multiple = 1;

    /// <summary>Reads a field; null where it is left out or cannot be read.</summary>
    /// <param name="owner">The group the field belongs to.</param>
    /// <param name="field">The field.</param>
    /// <param name="times">Factor from the property of the file to that of the cell, for instance F c_max.</param>
    public ReadCurve? Read(FieldReader owner, CurveField field, double times = 1)
    {
        multiple = times;
        if (owner.Find(field) is not { } node)
            return null;
        string path = owner.At(field.Name);
        if (node.Fields is null)
            return Constant(node, path, field, findings.Origin(node.File), 1);

        var fields = new FieldReader(node, path, Group, findings);
        var origin = StatedValue.Read(fields, node, findings);
        double energy = fields.Quantity(ActivationEnergy) ?? 0;
        double factor = fields.Quantity(Factor) ?? 1;
        int given = (fields.Has(StatedValue.Stated) ? 1 : 0) + (fields.Has(Table) ? 1 : 0) + (fields.Has(Formula) ? 1 : 0) + (fields.Has(SiteReader.Sites) ? 1 : 0);
        if (given != 1)
        {
            findings.Report(node, path, given == 0 ? "neither a value, a table nor an expression" : "more than one of value, table, expression and sites", "exactly one of them");
            return null;
        }

        var read = fields.Has(Table) ? FromTable(fields, field, origin, factor)
            : fields.Has(Formula) ? FromFormula(fields, field, origin, factor)
            : fields.Has(SiteReader.Sites) ? FromSites(fields, field, origin, factor)
            : Constant(fields.Find(StatedValue.Stated)!, path, field, origin, factor);
        return read is null || double.IsNaN(energy) ? null : read with { ActivationEnergy = energy, Temperature = origin.Temperature };
    }

    private ReadCurve? Constant(InputNode node, string path, CurveField field, Provenance origin, double factor)
    {
        double value = FieldReader.Number(node, path, field.Kind, field.Bounds, findings) * factor;
        if (double.IsNaN(value))
            return null;
        findings.Add(new LedgerEntry(path, UnitVocabulary.Format(value, field.Kind, 6), "", origin));
        return new ReadCurve(new ConstantCurve(value * multiple), 0, origin.Temperature);
    }

    private ReadCurve? FromTable(FieldReader fields, CurveField field, Provenance origin, double factor)
    {
        var node = fields.Find(Table)!;
        string path = fields.At(Table.Name);
        var table = Open(node, path);
        if (table is null || scale.Find(table.X, field, table.File, table.HeaderLine, path, findings) is not { } argument)
            return null;
        if (!UnitVocabulary.TryParseUnit(table.Y.Unit, field.Kind, out var unit, out var error))
        {
            findings.Add(new InputError(table.File, table.HeaderLine, 0, path, error.Found, error.Expected, error.Suggestion is null ? null : $"did you mean '{error.Suggestion}'?"));
            return null;
        }

        var x = table.Rows.Select(r => r.X * argument).ToArray();
        var y = table.Rows.Select(r => unit.ToSI(r.Y) * factor).ToArray();
        for (int i = 0; i < y.Length; i++)
        {
            if (!field.Bounds.Contain(y[i]))
            {
                findings.Add(new InputError(table.File, table.Rows[i].Line, 0, path, table.Rows[i].Y.ToString(CultureInfo.InvariantCulture), field.Bounds.Describe(field.Kind)));
                return null;
            }
        }

        string name = node.IsBlock ? "table" : $"table {node.Text}";
        string ends = $"{UnitVocabulary.Format(y[0], field.Kind)} to {UnitVocabulary.Format(y[^1], field.Kind)}";
        findings.Add(new LedgerEntry(fields.Path, $"{name}: {x.Length} rows, {ends}{Times(factor)}", scale.Describe(x[0], x[^1]), origin));
        return new ReadCurve(Interpolate(fields, field, x, Array.ConvertAll(y, v => v * multiple)), 0, origin.Temperature);
    }

    private CsvTable? Open(InputNode node, string path)
    {
        if (node.IsBlock)
            return CsvTable.Read(node.File.Path, node.Line + 1, node.Text!, path, findings);
        if (node.Text is null or "")
        {
            findings.Report(node, path, node.Description, "the name of a CSV file, or a table as a block of text after '|'");
            return null;
        }

        if (node.File.TryOpenBeside(node.Text, out var file))
        {
            findings.Use(file);
            return CsvTable.Read(file.Path, 1, file.Text, path, findings);
        }

        findings.Report(node, path, $"'{node.Text}', which cannot be read", "a CSV file beside this one", $"looked for '{node.File.PathBeside(node.Text)}'");
        return null;
    }

    private static ICurve Interpolate(FieldReader fields, CurveField field, double[] x, double[] y)
    {
        var beyond = fields.Choice(Beyond) switch
        {
            0 => Extrapolation.Linear,
            1 => Extrapolation.Constant,
            _ => field.Linear ? Extrapolation.Linear : Extrapolation.Constant,
        };
        return fields.Choice(Interpolation) switch
        {
            1 => new LinearTable(x, y, beyond),
            2 => new CubicSpline(x, y, beyond: beyond),
            _ => new MonotoneCubic(x, y, beyond),
        };
    }

    private ReadCurve? FromFormula(FieldReader fields, CurveField field, Provenance origin, double factor)
    {
        var node = fields.Find(Formula)!;
        string path = fields.At(Formula.Name);
        string text = node.Text ?? "";
        if (Variable(fields, field, path) is not { } variable || Result(fields, field) is not { } result)
            return null;
        Expression expression;
        try
        {
            expression = Expression.Parse(text, variable.Name);
        }
        catch (ExpressionException problem)
        {
            findings.Report(node, path, $"{problem.Found} at column {problem.Column} of the formula", problem.Expected);
            return null;
        }

        var domain = DomainOf(fields, variable.Factor);
        var curve = new ExpressionCurve(expression.Scaled(1 / variable.Factor, result.Factor * factor * multiple), domain);
        findings.Add(new LedgerEntry(fields.Path, $"{text} in {result.Text}, {variable.Words}{Times(factor)}", double.IsFinite(domain.Lower) ? scale.Describe(domain.Lower, domain.Upper) : "", origin));
        return new ReadCurve(curve, 0, origin.Temperature);
    }

    private ReadCurve? FromSites(FieldReader fields, CurveField field, Provenance origin, double factor)
    {
        if (!scale.InHost || field.Kind != QuantityKind.Voltage)
        {
            fields.Report(SiteReader.Sites, "kinds of sites", "a table, a formula or a value", "sites describe the equilibrium potential of a host and nothing else");
            return null;
        }

        if (SiteReader.Read(fields, origin, findings) is not { } sites) return null;
        var potential = sites.Law.Potential();
        findings.Add(new LedgerEntry(fields.Path, $"{sites.Words}{Times(factor)}", scale.Describe(potential.Domain.Lower, potential.Domain.Upper), origin));
        return new ReadCurve(factor == 1 ? potential : new AffineCurve(potential, scale: factor), 0, origin.Temperature);
    }

    // "x = stoichiometry [-]": name of the variable, what it means, its unit.
    private (string Name, double Factor, string Words)? Variable(FieldReader fields, CurveField field, string path)
    {
        if (!fields.Has(Of) && field.Arguments[0].Kind == QuantityKind.Number)
            return ("x", 1, "x = stoichiometry");
        string text = fields.Text(Of) ?? "";
        int equals = text.IndexOf('=', StringComparison.Ordinal), open = text.IndexOf('[', StringComparison.Ordinal);
        if (equals > 0 && open > equals && text.EndsWith(']'))
        {
            var column = new CsvColumn(text[(equals + 1)..open].Trim(), text[(open + 1)..^1].Trim());
            var place = fields.Find(Of)!;
            return scale.Find(column, field, place.File.Path, place.Line, fields.At(Of.Name), findings) is { } factor
                ? (text[..equals].Trim(), factor, text) : null;
        }

        fields.Report(Of, text.Length == 0 ? "nothing" : $"'{text}'", $"the variable of the formula with its meaning and unit, for instance 'c = {field.Arguments[0].Name} [mol/L]'");
        return null;
    }

    private static Unit? Result(FieldReader fields, CurveField field)
    {
        string? text = fields.Text(Unit);
        if (text is null)
            fields.Report(Unit, "nothing", $"the unit of the formula's value, {field.Kind.Name}", $"add 'unit: {(field.Kind.DisplayUnits.Count > 0 ? field.Kind.DisplayUnits[0] : "1")}'");
        else if (UnitVocabulary.TryParseUnit(text, field.Kind, out var unit, out var error))
            return unit;
        else
            fields.Report(Unit, error.Found, error.Expected, error.Suggestion is null ? null : $"did you mean '{error.Suggestion}'?");
        return null;
    }

    private static Interval DomainOf(FieldReader fields, double factor)
    {
        if (!fields.Has(Domain))
            return Interval.Everywhere;
        string[] ends = (fields.Text(Domain) ?? "").Split(" to ", StringSplitOptions.TrimEntries);
        if (ends.Length == 2
            && double.TryParse(ends[0], NumberStyles.Float, CultureInfo.InvariantCulture, out double lower)
            && double.TryParse(ends[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double upper) && lower < upper)
            return new Interval(lower * factor, upper * factor);
        fields.Report(Domain, $"'{fields.Text(Domain)}'", "two numbers, the smaller first, as in '0 to 1'");
        return Interval.Everywhere;
    }

    private static string Times(double factor) => factor == 1 ? "" : $", times {factor.ToString("G6", CultureInfo.InvariantCulture)}";
}
