using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Turns the composition a table is written in into the one a cell computes with.</summary>
/// <param name="PerConcentration">Composition per mol/m³: 1/c_max in a host, 1 in an electrolyte; NaN where unknown.</param>
/// <param name="PerCapacity">Stoichiometry per A s/kg: ρ/(F c_max); NaN where the density is unknown.</param>
/// <param name="InHost">Whether compositions are stoichiometries.</param>
internal sealed record CurveScale(double PerConcentration, double PerCapacity, bool InHost)
{
    /// <summary>In a host of maximum concentration c_max [mol/m³] and density ρ [kg/m³].</summary>
    public static CurveScale Host(double maximumConcentration, double density) =>
        new(1 / maximumConcentration, density / (Constant.Faraday * maximumConcentration), true);

    /// <summary>In an electrolyte.</summary>
    public static CurveScale Electrolyte { get; } = new(1, double.NaN, false);

    /// <summary>Factor from a column as written to the composition; null where the column means something else, which is reported.</summary>
    public double? Find(CsvColumn column, CurveField field, string file, int line, string path, Findings findings)
    {
        var argument = field.Arguments.FirstOrDefault(a => a.Name == column.Name);
        if (argument is null)
        {
            string? near = Spelling.Nearest(column.Name, field.Arguments.Select(a => a.Name));
            findings.Add(new InputError(file, line, 0, path, $"a dependence on '{column.Name}'", $"one on {string.Join(" or ", field.Arguments.Select(a => a.Name))}", near is null ? null : $"did you mean '{near}'?"));
            return null;
        }

        if (!UnitVocabulary.TryParseUnit(column.Unit, argument.Kind, out var unit, out var error))
        {
            findings.Add(new InputError(file, line, 0, path, error.Found, error.Expected, error.Suggestion is null ? null : $"did you mean '{error.Suggestion}'?"));
            return null;
        }

        double factor = argument.Kind == QuantityKind.Number ? 1 : argument.Kind == QuantityKind.Concentration ? PerConcentration : PerCapacity;
        if (double.IsNaN(factor) && argument.Kind == QuantityKind.SpecificCharge)
            findings.Add(new InputError(file, line, 0, path, "a table against capacity per mass", "the density of the material, to turn capacity into stoichiometry", "add 'density: 1.95 g/cm3' to the material"));
        return double.IsNaN(factor) ? null : unit.Factor * factor;
    }

    /// <summary>A range of compositions in words.</summary>
    public string Describe(double lower, double upper) => InHost
        ? $"stoichiometry {UnitVocabulary.Format(lower, QuantityKind.Number)} to {UnitVocabulary.Format(upper, QuantityKind.Number)}"
        : $"concentration {UnitVocabulary.Format(lower, QuantityKind.Concentration)} to {UnitVocabulary.Format(upper, QuantityKind.Concentration)}";
}
