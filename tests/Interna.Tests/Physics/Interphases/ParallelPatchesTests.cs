using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class ParallelPatchesTests
{
    private static readonly InterfacePatch[] Films = [new(0.95, 0.01, 10), new(0.05, 0.001, 10)];

    // 100 Ω cm² on 95 %, 10 Ω cm² on 5 %, i₀ = 10 A/m²: current, mV, and the current densities of both, mA/cm².
    [Theory]
    [InlineData(1, 107.30, 0.8587, 3.6853)]
    [InlineData(5, 450.87, 3.7914, 27.964)]
    [InlineData(10, 830.15, 7.2726, 61.822)]
    public void the_table_of_hot_spots_is_met_to_its_digits(double current, double millivolts, double worse, double better)
    {
        var divided = ParallelPatches.Divide(Films, 10 * current);
        Assert.Equal(millivolts, 1e3 * divided.Voltage, 5.1e-3);
        Assert.Equal(worse, divided.Currents[0] / 10, 5.1e-5);
        Assert.Equal(better, divided.Currents[1] / 10, 5.1e-5 * (better > 10 ? 10 : 1));
        Assert.Equal(10 * current, Films.Zip(divided.Currents, (p, j) => p.Part * j).Sum(), 1e-9 * current);
    }

    [Fact]
    public void great_currents_are_divided_by_the_films_alone() =>
        Assert.Equal(6.8966, ParallelPatches.Divide(Films, 1e8).Currents[1] / 1e8, 1e-4);

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void kinetics_alone_divide_every_current_alike(double current) =>
        Assert.Equal(6.8966, ParallelPatches.Divide([new(0.95, 0, 10), new(0.05, 0, 100)], current).Currents[1] / current, 1e-4);

    [Fact]
    public void one_patch_carries_the_whole_current()
    {
        var divided = ParallelPatches.Divide([new(1, 0.01, 3)], 50);
        Assert.Equal(50, divided.Currents[0], 1e-10);
        Assert.Equal(2 * Constant.Gas * 298.15 / Constant.Faraday * Math.Asinh(50 / 6.0) + 0.5, divided.Voltage, 1e-12);
    }
}
