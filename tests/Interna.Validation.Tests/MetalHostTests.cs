using Interna.Data;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Validation.Tests;

/// <summary>Hosts by generic data against published symmetric cells: 13 to 28 Ω cm² of the whole cell, a carbon felt 20 mV at 1 mA/cm² and 50 mV at 3 (review, Nanoscale 15 (2023) 11313).</summary>
public class MetalHostTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void a_felt_has_the_resistance_of_published_hosts_and_less_than_a_foil(double current)
    {
        double felt = Resistance("felt-symmetric-ether", current), foil = Resistance("sodium-symmetric-ether", current);
        TestContext.Current.TestOutputHelper?.WriteLine($"{current} mA/cm²: felt {felt:F1}, foil {foil:F1} Ω cm²");
        Assert.InRange(felt, 13, 28);
        Assert.True(felt < foil);
    }

    // After 20 min of the second half-cycle [Ω cm²].
    private static double Resistance(string name, double current)
    {
        var protocol = ProtocolParser.Parse(FormattableString.Invariant($"discharge at {current} mA/cm2 for 40 min\ncharge at {current} mA/cm2 for 20 min"));
        var solution = Simulation.Run(CellLibrary.Load(name), new ModelOptions(), protocol, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        return 1000 * solution.Samples[^1].Voltage / current;
    }
}
