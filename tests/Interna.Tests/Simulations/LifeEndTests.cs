using Interna.Models;
using Interna.Protocols;
using Interna.Simulations;
using Interna.Tests.Models;

namespace Interna.Tests.Simulations;

/// <summary>What ended a run, of simulated cells and of records written by hand.</summary>
public class LifeEndTests
{
    [Fact]
    public void a_metal_dissolved_to_its_end_is_a_matter_of_inventory()
    {
        var end = End(MetalCells.Symmetric() with { Negative = Thin(1e-6) }, "discharge at 10 A/m2 for 2 h");
        Assert.Equal((EndOfLife.Inventory, 1), (end!.Cause, end.Cycle));
        Assert.Equal(LimitName.NegativeSodiumUsedUp, end.Limit);
        // 1 µm is 0.1128 mAh/cm².
        Assert.Equal(1e-6 / Sodium.MolarVolume * Constant.Faraday / 10, end.Time, 1e-3 * end.Time);
    }

    [Fact]
    public void a_window_met_by_losses_alone_is_polarisation()
    {
        var end = End(MetalCells.Symmetric() with { LowerVoltage = -0.05, UpperVoltage = 0.05 }, "discharge at 100 A/m2 for 1 h");
        Assert.Equal(EndOfLife.Polarisation, end!.Cause);
        Assert.StartsWith(LimitName.LowerVoltage, end.Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void a_window_met_as_the_host_fills_is_inventory()
    {
        var end = End(ModelCells.Full() with { ContactResistance = 0, LowerVoltage = 3.2 }, "discharge at C/20 for 50 h");
        Assert.Equal(EndOfLife.Inventory, end!.Cause);
    }

    [Fact]
    public void a_window_met_through_a_large_resistance_is_polarisation()
    {
        var end = End(ModelCells.Full() with { ContactResistance = 0.1 }, "discharge at 1C for 50 h");
        Assert.Equal(EndOfLife.Polarisation, end!.Cause);
    }

    [Fact]
    public void a_salt_too_slow_for_the_current_is_named()
    {
        var cell = MetalCells.Symmetric();
        var slow = cell with { Electrolyte = cell.Electrolyte with { Diffusivity = new(ModelCells.Flat(1e-12)) } };
        Assert.Equal(EndOfLife.ElectrolyteDepleted, End(slow, "discharge at 50 A/m2 for 1 h")!.Cause);
    }

    [Fact]
    public void a_protocol_that_just_ends_ends_no_cell()
    {
        Assert.Null(End(ModelCells.Full(), "repeat 2 times:\n  discharge at 1C until 3 V\n  charge at 1C until 4.1 V"));
        Assert.Null(End(MetalCells.Symmetric(), "repeat 2 times:\n  discharge at 10 A/m2 for 10 min\n  charge at 10 A/m2 for 10 min"));
    }

    /// <summary>The film grows until a half-cycle that earlier ones ended by time meets the voltage.</summary>
    [Fact]
    public void the_first_cycle_that_meets_a_voltage_instead_of_its_charge_is_the_last_one()
    {
        StepRecord[] steps = [Step(1, 10, "1 h"), Step(2, 10, "1 h"), Step(3, 4, "1.5 V"), Step(4, 0, "1.5 V, met at the start of the step")];
        var end = LifeEnd.Of(Completed, steps, Samples(steps, equilibrium: _ => 0));
        Assert.Equal((EndOfLife.Polarisation, 3), (end!.Cause, end.Cycle));
    }

    [Fact]
    public void a_step_that_ends_at_once_ends_the_cell()
    {
        StepRecord[] steps = [Step(1, 10, "2 V"), Step(2, 9, "2 V"), Step(3, 0, "2 V, met at the start of the step"), Step(4, 0, "2 V, met at the start of the step")];
        Assert.Equal(3, LifeEnd.Of(Completed, steps, Samples(steps, equilibrium: _ => 3))!.Cycle);
    }

    /// <summary>U falls by 0.1 V per A s from 4 V to a limit of 3 V: 10 A s. A loss of 0.4 V takes 4; a cell that only gets down to 3.6 V has no more sodium.</summary>
    [Theory]
    [InlineData(4, 3.4, EndOfLife.Polarisation)]
    [InlineData(3.6, 3.0, EndOfLife.Polarisation)]
    [InlineData(4, 3.1, EndOfLife.Inventory)]
    public void what_took_more_of_the_capacity_is_the_cause(double from, double to, EndOfLife expected)
    {
        const double left = 5;
        StepRecord[] steps = [Step(1, 10, "3 V"), Step(2, left, "3 V")];
        var samples = Samples(steps, s => s.Cycle == 1 ? 4 - 0.1 * s.Charge : from + (to - from) * (s.Charge - 10) / left);
        var end = LifeEnd.Of(Completed with { CapacityBelow = "80 %" }, steps, samples);
        Assert.Equal((expected, 2, "discharge capacity below 80 %"), (end!.Cause, end.Cycle, end.Limit));
    }

    [Fact]
    public void a_capacity_that_fades_away_ends_the_loop_and_is_remembered()
    {
        // The second pass starts where the first one ended: nothing is left to discharge.
        var solution = Run(ModelCells.Full(), "repeat 9 times until discharge capacity below 80 %:\n  discharge at 1C until 3 V\n  charge at 1C for 1 min");
        Assert.Equal("80 %", solution.Outcome.CapacityBelow);
        Assert.NotNull(LifeEnd.Of(solution.Outcome, solution.Steps, solution.Samples));
        Assert.Null(Run(ModelCells.Full(), "repeat 2 times until discharge capacity below 0.1 %:\n  discharge at 1C until 3 V\n  charge at 1C for 1 min").Outcome.CapacityBelow);
    }

    /// <summary>Sodium against a host: a film that eats thin sodium, and one whose resistance grows on sodium that lasts.</summary>
    [Theory]
    [InlineData("4 um", "1e-5 S/m", EndOfLife.Inventory)]
    [InlineData("400 um", "2e-6 S/m", EndOfLife.Polarisation)]
    public void a_full_cell_names_what_its_film_took(string sodium, string conductivity, EndOfLife expected)
    {
        var design = Interna.Data.Design.Parse($$"""
            name: fade
            cell:
              use: nvpf-half-cell-chayambuka-2022
              negative:
                metal:
                  thickness: {{sodium}}
                  exchange_current: 3 mA/cm2
                  film: {thickness: 20 nm, conductivity: {{conductivity}}, volume_per_electron: 21 cm3/mol, growth: {law: solvent-diffusion-growth, diffusivity: 1e-18, concentration: 4500} }
            model: spm
            protocol: |
              discharge at C/5 until 3.0 V
              repeat 300 times until discharge capacity below 40 %:
                charge at 1C until 4.25 V
                discharge at 1C until 3.0 V
            """);
        var run = design.Runs[0];
        var solution = Simulation.Run(run.Cell, run.Model, run.Protocol, cancellation: TestContext.Current.CancellationToken);
        var end = LifeEnd.Of(solution.Outcome, solution.Steps, solution.Samples);
        Assert.Equal((expected, "discharge capacity below 40 %"), (end!.Cause, end.Limit));
        Assert.Equal(expected == EndOfLife.Inventory, solution.Samples[^1].Sodium.NegativeHost < 0.01 * solution.Samples[0].Sodium.NegativeHost);
    }

    private static readonly Outcome Completed = new(OutcomeKind.Completed, "");

    private static StepRecord Step(int cycle, double charge, string reason) => new("Discharge at 1 mA", null, cycle, 100 * (cycle - 1), 100 * cycle, charge, 0, reason);

    // Five instants a step; metal is left at both sides.
    private static List<Sample> Samples(StepRecord[] steps, Func<Sample, double> equilibrium)
    {
        var samples = new List<Sample>();
        double before = 0;
        for (int k = 0; k < steps.Length; k++)
        {
            for (int i = 0; i < 5; i++)
            {
                var plain = new Sample(steps[k].Start + 20 * i, k, steps[k].Cycle, 2, 1e-3, 298.15, before + steps[k].Charge * i / 4, default, new SodiumBalance(1, 1, 0, 0), default);
                samples.Add(plain with { Losses = plain.Losses with { Equilibrium = equilibrium(plain), NegativeParticle = 1e-3 } });
            }

            before += steps[k].Charge;
        }

        return samples;
    }

    private static SodiumMetal Thin(double thickness) => MetalCells.Metal() with { Thickness = thickness };

    private static LifeEnd? End(Cell cell, string text)
    {
        var solution = Run(cell, text);
        return LifeEnd.Of(solution.Outcome, solution.Steps, solution.Samples);
    }

    private static Solution Run(Cell cell, string text) =>
        Simulation.Run(cell, new ModelOptions { Kind = ModelKind.SingleParticleElectrolyte }, ProtocolParser.Parse(text), cancellation: TestContext.Current.CancellationToken);
}
