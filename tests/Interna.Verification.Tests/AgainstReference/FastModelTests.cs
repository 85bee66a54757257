using Interna.Models;
using Interna.Models.Reference;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.AgainstReference;

/// <summary>The fast models against the slow and obvious ones: the same discrete equations, solved to rounding, must give the same fields.</summary>
public class FastModelTests
{
    // Relative; what is left is rounding times the condition of either system.
    private const double Tolerance = 1e-8;

    public static TheoryData<string> Porous => [.. ModelVariants.Names.Where(n => n.StartsWith("dfn", StringComparison.Ordinal))];

    public static TheoryData<string> Single => [.. ModelVariants.Names.Where(n => n.StartsWith("sp", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Porous))]
    public void porous_electrode(string name)
    {
        var (cell, options) = ModelVariants.Get(name);
        var fast = new PorousElectrodeModel(cell, options);
        var slow = new ReferencePorousElectrode(cell, options);
        Report(name, Compare(cell, fast, slow));
    }

    [Theory, MemberData(nameof(Single))]
    public void single_particle(string name)
    {
        var (cell, options) = ModelVariants.Get(name);
        var fast = CellModel.Compile(cell, options);
        var slow = new ReferenceSingleParticle(cell, options);
        Report(name, Compare(cell, fast, slow));
    }

    [Fact]
    public void a_parameter_off_by_a_millionth_is_noticed()
    {
        var (cell, options) = ModelVariants.Get("dfn, shells, D(c)");
        var other = cell with { Separator = cell.Separator with { Thickness = cell.Separator.Thickness * (1 + 1e-6) } };
        Assert.True(Compare(cell, new PorousElectrodeModel(cell, options), new ReferencePorousElectrode(other, options)) > Tolerance);
    }

    // A discharge that leaves equilibrium, bends every profile and goes over into a hold at a voltage, a power and a resistance.
    private static double Compare(Cell cell, ICellModel fast, DenseSystem slow)
    {
        var (y, z) = (new double[fast.Size], new double[slow.Size]);
        fast.Initialise(y);
        Initialise(slow, z);
        double current = 0.4 * cell.NominalCapacity / 3600, worst = 0;
        // Newton's method reaches what cracks within a step only where the step stretches by less than the crossover of cracking is wide.
        double[] steps = Hosts(cell).Any(h => h.Electrode.Mechanics is not null) ? [0.1, 2, .. Enumerable.Repeat(40.0, 11)] : [0.1, 2, 40, 400];
        Both(new CurrentControl(current), steps);
        double voltage = fast.Voltage(y);
        Both(new VoltageControl(voltage - 2e-3), 20);
        Both(new PowerControl(0.8 * current * voltage), 20);
        Both(new ResistanceControl(1.5 * voltage / current), 20);
        return worst;

        void Both(Control control, params double[] steps)
        {
            fast.Control = control;
            SetControl(slow, control);
            foreach (double step in steps)
            {
                ImplicitEuler.Step(fast, y, step);
                ImplicitEuler.Step(slow, z, step);
                worst = Math.Max(worst, Difference(cell, fast, y, slow, z));
            }
        }
    }

    private static double Difference(Cell cell, ICellModel fast, double[] y, DenseSystem slow, double[] z)
    {
        double worst = 0;
        Hold([fast.Current(y)], [cell.Area * Density(slow, z)]);
        if (slow is ReferencePorousElectrode porous)
        {
            Hold([fast.Voltage(y)], [porous.Voltage(z)]);
            Hold([fast.Temperature(y)], [porous.Temperature(z)]);
            Hold(Field(fast, y, "electrolyte_concentration"), porous.Salt(z));
            Hold(Field(fast, y, "electrolyte_potential"), porous.Liquid(z));
            if (cell.Negative is Interna.SodiumMetal) OnMetal(porous.OnMetal(z));
            foreach (var (name, electrode) in Hosts(cell))
            {
                // Shifted to the potential of the cell, where a potential near zero would have no digits to compare.
                Hold([.. Field(fast, y, $"{name}_solid_potential").Select(v => v + 1)], [.. porous.Solid(z, electrode).Select(v => v + 1)]);
                Hold(Field(fast, y, $"{name}_surface_stoichiometry"), porous.Surface(z, electrode));
                Hold(Field(fast, y, $"{name}_mean_stoichiometry"), porous.Mean(z, electrode));
                if (electrode.Film is null) continue;
                var (film, plated, dead) = porous.Layers(z, electrode);
                Layers(name, electrode, film, plated, dead);
                if (electrode.Mechanics is not null) Breakage(name, porous.Breakage(z, electrode).Strain, porous.Breakage(z, electrode).Exposed);
            }

            Levels(porous.Levels(z));
        }
        else if (slow is ReferenceSingleParticle single)
        {
            Hold([fast.Voltage(y)], [single.Voltage(z)]);
            Hold([fast.Temperature(y)], [single.Temperature(z)]);
            if (single.Salt(z) is { Length: > 0 } salt) Hold(Field(fast, y, "electrolyte_concentration"), salt);
            if (cell.Negative is Interna.SodiumMetal) OnMetal(single.OnMetal(z));
            var sodium = fast.Sodium(y);
            foreach (var (name, electrode) in Hosts(cell))
            {
                double full = cell.Area * electrode.Thickness * electrode.ActiveFraction * electrode.MaximumConcentration;
                Hold([(name == "negative" ? sodium.NegativeHost : sodium.PositiveHost) / full], [single.Stoichiometry(z, electrode).Mean]);
                Hold([Field(fast, y, $"{name}_particle")[^1]], [single.Stoichiometry(z, electrode).Surface]);
                if (electrode.Film is null) continue;
                var (film, plated, dead) = single.Layers(z, electrode);
                Layers(name, electrode, [film, film], [plated, plated], [dead, dead]);
                if (electrode.Mechanics is null) continue;
                var (strain, exposed) = single.Breakage(z, electrode);
                Breakage(name, [strain, strain], [exposed, exposed]);
            }

            Levels(single.Levels(z));
        }

        return worst;

        void OnMetal((double[] Sodium, double[] Film) patches)
        {
            Hold(Field(fast, y, "negative_sodium_thickness"), [.. patches.Sodium.SelectMany(v => new[] { v, v })]);
            if (patches.Film.Max() > 0) Hold(Field(fast, y, "negative_film_thickness"), [.. patches.Film.SelectMany(v => new[] { v, v })]);
        }

        // Nanometres: what is plated and stripped again counts against one of them.
        void Layers(string name, InsertionElectrode electrode, double[] film, double[] plated, double[] dead)
        {
            Hold(Field(fast, y, $"{name}_film_thickness"), film);
            if (electrode.Plating is null) return;
            Hold([1, .. Field(fast, y, $"{name}_plated_sodium")], [1, .. plated]);
            Hold([1, .. Field(fast, y, $"{name}_dead_sodium")], [1, .. dead]);
        }

        // Of a crack strain of 0.1 %, and per cent of the surface.
        void Breakage(string name, double[] strain, double[] exposed)
        {
            Hold([0.1, .. Field(fast, y, $"{name}_film_strain")], [0.1, .. strain.Select(v => 100 * v)]);
            Hold([1, .. Field(fast, y, $"{name}_exposed_part")], [1, .. exposed.Select(v => 100 * v)]);
        }

        void Levels(double[] levels)
        {
            for (int m = 0; m < levels.Length; m++)
                Hold([1, Field(fast, y, $"amount_of_{cell.Reservoirs[m].Name}")[0] / (100 * cell.Reservoirs[m].Reference)], [1, levels[m]]);
        }

        void Hold(double[] found, double[] expected)
        {
            Assert.Equal(expected.Length, found.Length);
            double scale = expected.Max(Math.Abs);
            for (int k = 0; k < found.Length; k++) worst = Math.Max(worst, Math.Abs(found[k] - expected[k]) / scale);
            Assert.False(double.IsNaN(worst));
        }
    }

    private static IEnumerable<(string Name, InsertionElectrode Electrode)> Hosts(Cell cell)
    {
        if (cell.Negative is InsertionElectrode n) yield return ("negative", n);
        yield return ("positive", cell.PositiveHost);
    }

    private static double[] Field(ICellModel model, double[] y, string name)
    {
        int index = model.Profiles.Index().First(p => p.Item.Name == name).Index;
        var values = new double[model.Profiles[index].Positions.Count];
        model.Profile(index, y, values);
        return values;
    }

    private static void Report(string name, double worst)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {worst:E1}");
        Assert.True(worst <= Tolerance, $"{name}: fields differ by {worst:E2} relative");
    }

    private static double Density(DenseSystem slow, double[] z) => slow switch
    {
        ReferencePorousElectrode p => p.CurrentDensity(z),
        ReferenceSingleParticle s => s.CurrentDensity(z),
        _ => double.NaN,
    };

    private static void Initialise(DenseSystem slow, double[] z)
    {
        if (slow is ReferencePorousElectrode p) p.Initialise(z);
        else ((ReferenceSingleParticle)slow).Initialise(z);
    }

    private static void SetControl(DenseSystem slow, Control control)
    {
        if (slow is ReferencePorousElectrode p) p.Control = control;
        else ((ReferenceSingleParticle)slow).Control = control;
    }
}
