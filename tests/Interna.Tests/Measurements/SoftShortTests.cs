using Interna.Measurements;
using Interna.Models;
using Interna.Protocols;
using Interna.Tests.Models;

namespace Interna.Tests.Measurements;

public class SoftShortTests
{
    [Theory]
    [InlineData(0.81, false)]
    [InlineData(0.79, true)]
    public void a_fall_beyond_the_threshold_is_suspected_in_its_cycle(double part, bool suspected)
    {
        var found = SoftShort.Find(Cycles([0.050, 0.055, 0.060, 0.060 * part, 0.060 * part]));
        Assert.Equal(suspected, found is not null);
        if (found is null) return;
        Assert.Equal(4, found.Cycle);
        Assert.Equal(0.060, found.Before, 1e-12);
        Assert.Equal(1 - part, found.Fall, 1e-12);
    }

    [Fact]
    public void a_slow_fall_is_none() => Assert.Null(SoftShort.Find(Cycles([0.06, 0.05, 0.042, 0.036, 0.03])));

    [Fact]
    public void cycles_of_another_current_or_charge_are_not_compared()
    {
        var samples = Cycles([0.06, 0.02, 0.02]);
        Assert.NotNull(SoftShort.Find(samples));
        Assert.Null(SoftShort.Find([.. samples.Select(s => s.Cycle == 1 ? s with { Current = 3 * s.Current } : s)]));
        Assert.Null(SoftShort.Find([.. samples.Where(s => s.Cycle != 2 || s.Step % 2 == 0)]));
    }

    [Fact]
    public void a_cell_with_a_voltage_of_its_own_or_without_metal_is_not_symmetric()
    {
        var samples = Cycles([0.06, 0.02]);
        Assert.Null(SoftShort.Find([.. samples.Select(s => s with { Losses = s.Losses with { Equilibrium = 3 } })]));
        Assert.Null(SoftShort.Find([.. samples.Select(s => s with { Sodium = s.Sodium with { PositiveHost = 0 } })]));
        Assert.Null(SoftShort.Find([]));
    }

    /// <summary>A simulated cell in which from the fourth cycle on sodium carries 40 % of the current past the electrolyte: the terminals see all of it.</summary>
    [Fact]
    public void a_simulated_cell_with_a_bridge_of_sodium_is_suspected_and_a_sound_one_is_not()
    {
        const double bridge = 0.4;
        var sound = Samples("repeat 6 times:\n  discharge at 10 A/m2 for 1 h\n  charge at 10 A/m2 for 1 h");
        Assert.Null(SoftShort.Find(sound));
        var through = Samples("repeat 3 times:\n  discharge at 10 A/m2 for 1 h\n  charge at 10 A/m2 for 1 h\nrepeat 3 times:\n  discharge at 6 A/m2 for 1 h\n  charge at 6 A/m2 for 1 h");
        var seen = through.Select(s => s.Cycle < 4 ? s : s with { Current = s.Current / (1 - bridge), Charge = s.Charge / (1 - bridge) }).ToList();
        var found = SoftShort.Find(seen);
        Assert.Equal(4, found!.Cycle);
        Assert.InRange(found.Fall, SoftShort.Threshold, bridge + 0.05);
    }

    // Two half-cycles of 1 h at 1 mA each, the voltage as given.
    private static List<Sample> Cycles(double[] polarisation)
    {
        var samples = new List<Sample>();
        for (int cycle = 0; cycle < polarisation.Length; cycle++)
            for (int half = 0; half < 2; half++)
                for (int i = 0; i <= 4; i++)
                {
                    double sign = half == 0 ? 1 : -1, charge = 3.6 * (half == 0 ? i / 4.0 : 1 - i / 4.0);
                    samples.Add(new Sample(3600 * (2 * cycle + half + i / 4.0), 2 * cycle + half, cycle + 1, -sign * polarisation[cycle], 1e-3 * sign, 298.15, charge, default, new SodiumBalance(1, 1, 0, 0), default));
                }

        return samples;
    }

    private static IReadOnlyList<Sample> Samples(string text) =>
        Simulation.Run(MetalCells.Symmetric(), new ModelOptions(), ProtocolParser.Parse(text), cancellation: TestContext.Current.CancellationToken).Samples;
}
