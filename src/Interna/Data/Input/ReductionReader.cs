using System.Globalization;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a reaction that reduces electrolyte, and checks that its equation balances.</summary>
internal static class ReductionReader
{
    // Coefficients are halves and whole numbers: far above rounding, far below any of them.
    private const double Balanced = 1e-9;

    private static readonly TextField Species = new("species", "Name of the substance", "ethylene") { Required = true };
    private static readonly TextField Formula = new("formula", "Sum formula without brackets", "C2H4") { Required = true };
    private static readonly QuantityField Amount = new("amount", "Stoichiometric coefficient", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "1" };
    private static readonly ChoiceField State = new("state", "What becomes of it: solid (part of the film), gas, or dissolved", ["solid", "gas", "dissolved"]) { Required = true };
    private static readonly QuantityField Volume = new("molar_volume", "Volume per mole of a solid", QuantityKind.MolarVolume, Bounds.Positive);

    private static readonly FieldGroup Reactant = new("a reactant", "A substance that reacts", [Species, Formula, Amount]);
    private static readonly FieldGroup Product = new("a product", "A substance that forms", [Species, Formula, Amount, State, Volume]);

    private static readonly ChoiceField Kind = new("kind", "What is reduced", ["solvent", "salt", "additive", "impurity", "film"]) { Required = true };
    private static readonly IntegerField Electrons = new("electrons", "Electrons of the equation as written, each with one sodium; 0 for a chemical reaction of the film", 0, 32) { Required = true };
    private static readonly ListField Reactants = new("reactants", "What reacts, sodium included", Reactant) { Required = true };
    private static readonly ListField Products = new("products", "What forms", Product) { Required = true };
    private static readonly RangedField Onset = new("onset", "Potential of an inert electrode below which it runs, against Na+/Na", QuantityKind.Voltage, Bounds.Any) { Typical = "0.5 V" };
    private static readonly RangedField Shift = new("coordination_shift", "Rise of the onset when all of the reactant is coordinated to sodium", QuantityKind.Voltage, Bounds.Any) { Typical = "0.2 V" };

    /// <summary>Fields of a reduction.</summary>
    public static readonly FieldGroup Group = new(
        "a reduction", "A reaction that reduces electrolyte: a file in data/reductions", [StatedValue.Name, Kind, Electrons, Reactants, Products, Onset, Shift, .. StatedValue.Origin]);

    /// <summary>Reads the fields; null where they do not make an equation, which is reported.</summary>
    /// <param name="node">The fields.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="findings">Mistakes and origins.</param>
    public static Reduction? Read(InputNode node, string name, Findings findings)
    {
        var fields = new FieldReader(node, "", Group, findings);
        string? title = fields.Text(StatedValue.Name);
        int? kind = fields.Choice(Kind), electrons = fields.Integer(Electrons);
        var reactants = List(fields, Reactants, Reactant, findings);
        var products = List(fields, Products, Product, findings);
        KnownProperty? onset = RangedValue.Read(fields, Onset, findings), shift = RangedValue.Read(fields, Shift, findings);
        if (title is null || kind is not { } k || electrons is not { } n || reactants is null || products is null) return null;
        Balance(fields, n, reactants, products);
        return new Reduction
        {
            Name = name,
            Title = title,
            Kind = (ReductionKind)k,
            Electrons = n,
            Reactants = reactants,
            Products = products,
            Onset = onset,
            CoordinationShift = shift,
        };
    }

    private static List<ReactionSpecies>? List(FieldReader owner, ListField field, FieldGroup group, Findings findings)
    {
        if (owner.Find(field) is not { } node) return null;
        if (node.Items is not { Count: > 0 } items)
        {
            owner.Report(field, node.Description, "a list of substances", $"for instance '{field.Example}'");
            return null;
        }

        var species = items.Select((item, i) => One(new FieldReader(item, $"{owner.At(field.Name)}[{i}]", group, findings), group == Product)).ToList();
        return species.Contains(null) ? null : [.. species.OfType<ReactionSpecies>()];
    }

    private static ReactionSpecies? One(FieldReader fields, bool isProduct)
    {
        string? name = fields.Text(Species), formula = fields.Text(Formula);
        double amount = fields.Quantity(Amount) ?? double.NaN;
        int state = isProduct ? fields.Choice(State) ?? -1 : (int)ProductState.Dissolved;
        double? volume = isProduct ? fields.Quantity(Volume) : null;
        if (formula is not null && !ChemicalFormula.TryRead(formula, out _))
        {
            fields.Report(Formula, $"'{formula}'", "a sum formula of chemical elements without brackets", "for instance 'C4H4Na2O6' for (CH2OCO2Na)2");
            return null;
        }

        if (volume is not null && state >= 0 && state != (int)ProductState.Solid)
            fields.Report(Volume, $"a volume for a product that is {State.Choices[state]}", "a volume only with 'state: solid'", "leave it out: only solids thicken the film");
        return name is null || formula is null || double.IsNaN(amount) || state < 0 ? null : new ReactionSpecies(name, formula, amount, (ProductState)state, volume);
    }

    private static void Balance(FieldReader fields, int electrons, List<ReactionSpecies> reactants, List<ReactionSpecies> products)
    {
        Dictionary<string, double> left = Atoms(reactants), right = Atoms(products);
        foreach (string element in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            double before = left.GetValueOrDefault(element), after = right.GetValueOrDefault(element);
            if (Math.Abs(before - after) > Balanced)
                fields.Report(Products, $"{Number(after)} of {element} after the reaction", $"{Number(before)}, as before it", "change the amounts, or add what is missing, until every element balances");
        }

        double sodium = reactants.Where(r => r.Formula == "Na").Sum(r => r.Amount);
        if (Math.Abs(sodium - electrons) > Balanced)
            fields.Report(Electrons, $"{electrons} electrons with {Number(sodium)} of sodium", "one sodium among the reactants for each electron", $"write 'electrons: {Number(sodium)}', or change the amount of sodium");
    }

    private static Dictionary<string, double> Atoms(IEnumerable<ReactionSpecies> species)
    {
        var sum = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var one in species)
        {
            ChemicalFormula.TryRead(one.Formula, out var atoms);
            foreach (var (element, count) in atoms) sum[element] = sum.GetValueOrDefault(element) + one.Amount * count;
        }

        return sum;
    }

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
