using Interna.Data;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Protocols;

namespace Interna.Tests.Models;

/// <summary>Potentials against a reference electrode in the middle of the separator, in every model.</summary>
public class ElectrodePotentialsTests
{
    private const double ThermalVoltage = Constant.Gas * 298.15 / Constant.Faraday;

    public static TheoryData<string, ModelKind, int> Models => new()
    {
        { "full", ModelKind.SingleParticle, 10 },
        { "full", ModelKind.SingleParticleElectrolyte, 10 },
        { "full", ModelKind.SingleParticleElectrolyte, 7 },
        { "full", ModelKind.PorousElectrode, 10 },
        { "full", ModelKind.PorousElectrode, 7 },
        { "half", ModelKind.SingleParticle, 10 },
        { "half", ModelKind.SingleParticleElectrolyte, 7 },
        { "half", ModelKind.PorousElectrode, 10 },
        { "metal against host", ModelKind.SingleParticle, 10 },
        { "metal against host", ModelKind.SingleParticleElectrolyte, 10 },
        { "metal against host", ModelKind.SingleParticleElectrolyte, 7 },
        { "metal", ModelKind.PorousElectrode, 10 },
        { "metal", ModelKind.PorousElectrode, 7 },
        { "felt", ModelKind.PorousElectrode, 10 },
        { "felt", ModelKind.PorousElectrode, 7 },
    };

    [Theory, MemberData(nameof(Models))]
    public void the_positive_less_the_negative_potential_is_the_voltage(string kind, ModelKind model, int separatorCells)
    {
        var solution = Run(Cell(kind), model, "discharge at 1C for 10 min, sample every 30 s\nrest for 5 min\ncharge at 1C for 5 min", separatorCells);
        Assert.True(solution.Samples.Count > 20);
        Assert.All(solution.Samples, s => Assert.Equal(s.Voltage, s.Potentials.Positive - s.Potentials.Negative, 1e-13 + 1e-14 * Math.Abs(s.Voltage)));
    }

    [Theory]
    [InlineData(ModelKind.SingleParticle)]
    [InlineData(ModelKind.SingleParticleElectrolyte)]
    [InlineData(ModelKind.PorousElectrode)]
    public void at_rest_an_electrode_shows_its_equilibrium_potential(ModelKind model)
    {
        var cell = ModelCells.Full();
        var negative = (InsertionElectrode)cell.Negative;
        var at = Compiled(cell, model, 10, out var y).Potentials(y);
        Assert.Equal(At(negative.OpenCircuitPotential, negative.InitialStoichiometry), at.Negative, 1e-12);
        Assert.Equal(At(cell.PositiveHost.OpenCircuitPotential, cell.PositiveHost.InitialStoichiometry), at.Positive, 1e-12);
    }

    /// <summary>Between two sodium electrodes in a uniform salt: (2RT/F) asinh(j/2i₀) + j R + j L/(2 κ ε^b), with opposite sign at the other side.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    public void kinetics_film_and_half_the_separator_make_the_potential_of_a_metal(int separatorCells)
    {
        const double j = 20, exchange = 30, film = 5e-4, conductivity = 0.8;
        // So thin a cover leaves no part of the surface bare.
        var metal = MetalCells.Metal() with { CoveringThickness = 1e-18 };
        var cell = MetalCells.Symmetric() with { Negative = metal, Positive = metal, ContactResistance = 0, Electrolyte = Uniform(conductivity) };
        var first = Run(cell, ModelKind.PorousElectrode, "discharge at 20 A/m2 for 1 s", separatorCells).Samples[0].Potentials;
        double half = 50e-6 / (conductivity * Math.Pow(0.55, cell.Separator.Bruggeman));
        double expected = 2 * ThermalVoltage * Math.Asinh(j / (2 * exchange)) + j * film + j * half;
        Assert.Equal(expected, first.Negative, 1e-6 * expected);
        Assert.Equal(-expected, first.Positive, 1e-6 * expected);
    }

    /// <summary>At ideal sodium only half the separator is left: i L/(2 κ ε^b).</summary>
    [Theory]
    [InlineData(ModelKind.SingleParticleElectrolyte, 10)]
    [InlineData(ModelKind.SingleParticleElectrolyte, 7)]
    [InlineData(ModelKind.PorousElectrode, 10)]
    [InlineData(ModelKind.PorousElectrode, 7)]
    public void ideal_sodium_shows_half_the_separator(ModelKind model, int separatorCells)
    {
        const double conductivity = 0.8;
        var cell = ModelCells.Half() with { Electrolyte = Uniform(conductivity) };
        var first = Run(cell, model, "discharge at 10 A/m2 for 1 s", separatorCells).Samples[0].Potentials;
        double expected = 10 * 0.5 * cell.Separator.Thickness / (conductivity * Math.Pow(cell.Separator.Porosity, cell.Separator.Bruggeman));
        Assert.Equal(expected, first.Negative, 1e-6 * expected);
    }

    /// <summary>−φ_e in the middle of the profile, and φ_s of the last volume less half a volume of solid and the contacts.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    public void the_profiles_of_the_porous_electrode_model_say_the_same(int separatorCells)
    {
        var cell = ModelCells.Full();
        var solution = Run(cell, ModelKind.PorousElectrode, "discharge at 2C for 5 min", separatorCells);
        var (end, shot) = (solution.Samples[^1], solution.Snapshots[^1]);
        Assert.Equal(end.Time, shot.Time, 1e-9);
        double middle = Interpolated(solution, shot, "electrolyte_potential", 1e6 * (((InsertionElectrode)cell.Negative).Thickness + 0.5 * cell.Separator.Thickness));
        Assert.Equal(-middle, end.Potentials.Negative, 1e-12);
        int solid = solution.Profiles.ToList().FindIndex(p => p.Name == "positive_solid_potential");
        double i = end.Current / cell.Area, width = cell.PositiveHost.Thickness / 30, conductivity = cell.PositiveHost.Conductivity * Math.Pow(cell.PositiveHost.ActiveFraction, cell.PositiveHost.BruggemanSolid);
        Assert.Equal(shot.Values[solid][^1] - i * (0.5 * width / conductivity + cell.ContactResistance) - middle, end.Potentials.Positive, 1e-12);
    }

    /// <summary>The simpler models are limits of the porous one at low current: what is left is of the order of the losses themselves, a few mV at C/20.</summary>
    [Theory]
    [InlineData(ModelKind.SingleParticle)]
    [InlineData(ModelKind.SingleParticleElectrolyte)]
    public void every_model_shows_the_same_at_low_current(ModelKind model)
    {
        const string text = "discharge at C/20 for 5 h";
        var (simple, full) = (Run(ModelCells.Full(), model, text).Samples[^1].Potentials, Run(ModelCells.Full(), ModelKind.PorousElectrode, text).Samples[^1].Potentials);
        Assert.Equal(full.Negative, simple.Negative, 2e-3);
        Assert.Equal(full.Positive, simple.Positive, 2e-3);
    }

    [Fact]
    public void a_step_ends_where_plating_would_begin()
    {
        var cell = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");
        var solution = Run(cell, ModelKind.PorousElectrode, "discharge at C/5 until 3.0 V\ncharge at 2C until 4.3 V or negative potential below 0.05 V");
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        Assert.Equal("negative potential below 50 mV", solution.Steps[1].EndReason);
        Assert.Equal(0.05, solution.Samples[^1].Potentials.Negative, 1e-7);
        Assert.True(solution.Samples[^1].Voltage < 4.3);
    }

    private static double At(ICurve curve, double x)
    {
        var y = new double[1];
        curve.Evaluate([x], y);
        return y[0];
    }

    private static double Interpolated(Solution solution, Snapshot shot, string profile, double position)
    {
        int index = solution.Profiles.ToList().FindIndex(p => p.Name == profile);
        var (x, values) = (solution.Profiles[index].Positions, shot.Values[index]);
        int k = x.TakeWhile(p => p < position - 1e-9).Count();
        if (Math.Abs(x[k] - position) < 1e-9) return values[k];
        return values[k - 1] + (values[k] - values[k - 1]) * (position - x[k - 1]) / (x[k] - x[k - 1]);
    }

    private static Electrolyte Uniform(double conductivity) => ModelCells.Full().Electrolyte with
    {
        Conductivity = new(new ConstantCurve(conductivity)),
        // So fast a salt stays uniform.
        Diffusivity = new(new ConstantCurve(1e-2)),
    };

    private static Cell Cell(string kind) => kind switch
    {
        "full" => ModelCells.Full(),
        "half" => ModelCells.Half(0.2),
        "felt" => CellLibrary.Load("felt-symmetric-ether"),
        "metal against host" => ModelCells.Full() with { Negative = MetalCells.Metal() },
        _ => MetalCells.Symmetric(),
    };

    private static ICellModel Compiled(Cell cell, ModelKind kind, int separatorCells, out double[] y)
    {
        var model = CellModel.Compile(cell, new ModelOptions { Kind = kind, SeparatorCells = separatorCells });
        y = new double[model.Size];
        model.Initialise(y);
        return model;
    }

    private static Solution Run(Cell cell, ModelKind kind, string text, int separatorCells = 10) =>
        Simulation.Run(cell, new ModelOptions { Kind = kind, SeparatorCells = separatorCells }, ProtocolParser.Parse(text), cancellation: TestContext.Current.CancellationToken);
}
