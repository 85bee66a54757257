using Interna.Physics.Plating;

namespace Interna.Tests.Physics.Plating;

public class DepletionTests
{
    [Theory]
    [InlineData(2.51e-11, 0.45, 6057, 242, 60.6, 2.42)]
    [InlineData(1.16e-10, 0.45, 28038, 1122, 280, 11.2)]
    [InlineData(3e-10, 0.40, 60930, 2437, 609, 24.4)]
    public void sands_time_has_the_transference_of_the_anion_squared_below(double diffusivity, double transference, double one, double five, double ten, double fifty)
    {
        double[] currents = [10, 50, 100, 500], seconds = [one, five, ten, fifty];
        var salt = new Depletion(diffusivity, transference, 1000);
        for (int i = 0; i < currents.Length; i++) Assert.Equal(seconds[i], salt.SandTime(currents[i]), 0.006 * seconds[i]);
        // The form with (1 − t₊)² above is wrong by its fourth power.
        Assert.True(new Depletion(diffusivity, 0.9, 1000).SandTime(10) > 20 * salt.SandTime(10));
    }

    [Theory]
    [InlineData(2.51e-11, 0.45, 1.68, 0.168)]
    [InlineData(1.16e-10, 0.45, 7.79, 0.779)]
    [InlineData(3e-10, 0.40, 16.9, 1.69)]
    public void sand_capacity_in_milliampere_hours_per_square_centimetre(double diffusivity, double transference, double atOne, double atTen)
    {
        var salt = new Depletion(diffusivity, transference, 1000);
        Assert.Equal(atOne, salt.SandCapacity(10) / 3.6e4, 0.004 * atOne);
        Assert.Equal(atTen, salt.SandCapacity(100) / 3.6e4, 0.004 * atTen);
    }

    /// <summary>25, 100 and 500 µm, free and in a separator of porosity 0.55 with Bruggeman's exponent, in mA/cm².</summary>
    [Theory]
    [InlineData(25e-6, 386, 157)]
    [InlineData(100e-6, 96, 39)]
    [InlineData(500e-6, 19.3, 7.9)]
    public void limiting_current_of_a_gap(double gap, double free, double separator)
    {
        Assert.Equal(free, 0.1 * new Depletion(3e-10, 0.4, 1000).LimitingCurrent(gap), 0.006 * free);
        Assert.Equal(separator, 0.1 * new Depletion(3e-10 * Math.Sqrt(0.55), 0.4, 1000, 0.55).LimitingCurrent(gap), 0.01 * separator);
    }

    /// <summary>6.1 A/cm² at a pore of 1 µm: single hot spots do not deplete.</summary>
    [Fact]
    public void a_lone_hot_spot_does_not_deplete() =>
        Assert.Equal(6.14e4, new Depletion(3e-10, 0.4, 1000).DiscLimitingCurrent(1e-6), 0.01 * 6.14e4);

    [Fact]
    public void tips_grow_only_above_the_limiting_current_and_after_sands_time()
    {
        var salt = new Depletion(3e-10, 0.4, 1000);
        double limit = salt.LimitingCurrent(500e-6), current = 1.5 * limit, sand = salt.SandTime(current);
        Assert.Equal(DepositGrowth.Root, salt.Growth(current, 500e-6, 0.9 * sand));
        Assert.Equal(DepositGrowth.Tip, salt.Growth(current, 500e-6, 1.1 * sand));
        Assert.Equal(DepositGrowth.Root, salt.Growth(0.9 * limit, 500e-6, 1e9));
    }
}
