using Interna.Models;
using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads which equations are solved, how finely, and how accurately.</summary>
internal static class ModelReader
{
    private const int MostCells = 2000;

    private static readonly ChoiceField Kind = new("kind", "Equations: dfn (porous electrodes), spme or spm (single particles with or without electrolyte)", ["dfn", "spme", "spm"]) { Default = "dfn" };
    private static readonly IntegerField Cells = new("cells", "Finite volumes across each of the three regions", 3, MostCells) { Default = "30" };
    private static readonly IntegerField NegativeCells = new("negative_cells", "Finite volumes across the negative electrode", 3, MostCells) { Default = "that of 'cells'" };
    private static readonly IntegerField SeparatorCells = new("separator_cells", "Finite volumes across the separator", 3, MostCells) { Default = "that of 'cells'" };
    private static readonly IntegerField PositiveCells = new("positive_cells", "Finite volumes across the positive electrode", 3, MostCells) { Default = "that of 'cells'" };
    private static readonly ChoiceField Particles = new("particles", "How diffusion in particles is resolved", ["spectral", "finite-volume"]) { Default = "spectral" };
    private static readonly IntegerField RadialPoints = new("radial_points", "Modes or shells per particle", 2, 400) { Default = "8 spectral modes, or 20 shells" };
    private static readonly ChoiceField Thermal = new("thermal", "Whether the temperature is an unknown", ["isothermal", "lumped"]) { Default = "isothermal" };

    /// <summary>Fields of a model.</summary>
    public static readonly FieldGroup Group = new("a model", "Which equations are solved, and how finely", [Kind, Cells, NegativeCells, SeparatorCells, PositiveCells, Particles, RadialPoints, Thermal]);

    private static readonly QuantityField Relative = new("relative_tolerance", "Relative local error allowed per step", QuantityKind.Number, new Bounds(1e-13, 0.1, false)) { Default = "1e-4", Typical = "1e-5" };
    private static readonly QuantityField Absolute = new("absolute_tolerance", "Absolute local error allowed per step, in units of each unknown's typical magnitude", QuantityKind.Number, new Bounds(1e-14, 0.1, false)) { Default = "1e-6", Typical = "1e-7" };

    /// <summary>Fields of the solver.</summary>
    public static readonly FieldGroup SolverGroup = new("the solver's settings", "How accurately the equations are integrated", [Relative, Absolute]);

    private static readonly ModelKind[] Kinds = [ModelKind.PorousElectrode, ModelKind.SingleParticleElectrolyte, ModelKind.SingleParticle];

    /// <summary>Reads a model given by its kind alone or by its fields.</summary>
    public static ModelOptions Read(InputNode? node, string path, Findings findings)
    {
        var usual = new ModelOptions();
        if (node is null)
            return usual;
        if (node.Text is { Length: > 0 })
            node = InputNode.Map(node.File, node.Line, node.Column, new Dictionary<string, InputField>(StringComparer.Ordinal) { [Kind.Name] = new(node.Line, node.Column, node) });
        var fields = new FieldReader(node, path, Group, findings);
        int all = fields.Integer(Cells) ?? usual.NegativeCells;
        var particles = fields.Choice(Particles) == 1 ? ParticleKind.FiniteVolume : ParticleKind.Spectral;
        return new ModelOptions
        {
            Kind = Kinds[fields.Choice(Kind) ?? 0],
            NegativeCells = fields.Integer(NegativeCells) ?? all,
            SeparatorCells = fields.Integer(SeparatorCells) ?? all,
            PositiveCells = fields.Integer(PositiveCells) ?? all,
            Particles = particles,
            RadialPoints = fields.Integer(RadialPoints) ?? (particles == ParticleKind.Spectral ? usual.RadialPoints : 20),
            Thermal = fields.Choice(Thermal) == 1 ? ThermalKind.Lumped : ThermalKind.Isothermal,
        };
    }

    /// <summary>Reads the tolerances; null where left to the integrator.</summary>
    public static (double? Relative, double? Absolute) ReadSolver(InputNode? node, string path, Findings findings)
    {
        if (node is null)
            return (null, null);
        // Tolerances are not properties of the cell: they do not belong in its ledger.
        var own = new Findings();
        var fields = new FieldReader(node, path, SolverGroup, own);
        var read = (fields.Quantity(Relative), fields.Quantity(Absolute));
        foreach (var error in own.Errors)
            findings.Add(error);
        return read;
    }
}
