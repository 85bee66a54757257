using Interna.Models;
using Interna.Physics.Interphases;
using Interna.Simulations;
using Interna.Tests.Models;

namespace Interna.Tests.Simulations;

public class SymmetricCellLifeTests
{
    private const double Current = 10, Charge = 36000;
    private static readonly ModelOptions Coarse = new() { SeparatorCells = 10 };

    /// <summary>Every cycle solved against jumps: same life within the 2 % a jump is allowed in all, at a fraction of the cycles.</summary>
    [Theory]
    [InlineData(2e-8, 1.5, 200e-6)]
    [InlineData(5e-9, 1e3, 60e-6)]
    [InlineData(2e-9, 0.35, 200e-6)]
    public void jumping_gives_the_life_of_brute_force(double rateConstant, double limit, double sodium)
    {
        var cell = Cell(rateConstant, 2e-3, sodium);
        var brute = Life(cell, limit, 0);
        var jumped = Life(cell, limit, 2e-3);
        Assert.True(brute.HasEnded && jumped.HasEnded);
        Assert.Equal(brute.Cause, jumped.Cause);
        Assert.InRange(jumped.Cycles, 0.98 * brute.Cycles - 1, 1.02 * brute.Cycles + 1);
        Assert.True(brute.Cycles > 20 && jumped.Simulated <= brute.Simulated, $"{jumped.Simulated} of {brute.Simulated}");
        double half = brute.Cycles / 2;
        Assert.Equal(brute.VoltageAt(half), jumped.VoltageAt(half), 0.01 * brute.VoltageAt(half));
    }

    /// <summary>A constant loss of F c k per area takes h₀ − Ωq/F of sodium in (h₀ − Ωq/F) F/(Ω F c k · 2q/j) cycles.</summary>
    [Fact]
    public void sodium_lasts_as_long_as_the_loss_says()
    {
        const double rateConstant = 1e-8, sodium = 60e-6;
        var life = Life(Cell(rateConstant, 1e3, sodium, 1), 1e3, 2e-3);
        double lossPerCycle = Constant.Faraday * 1000 * rateConstant * 2 * Charge / Current;
        double expected = (sodium / Sodium.MolarVolume * Constant.Faraday - Charge) / lossPerCycle;
        Assert.Contains("sodium", life.Cause, StringComparison.Ordinal);
        Assert.Equal(expected, life.Cycles, 0.02 * expected + 1);
    }

    [Fact]
    public void a_cell_that_loses_nothing_is_still_running_at_the_horizon()
    {
        var life = Life(Cell(1e-16, 1e3, 100e-6), 1, 2e-3);
        Assert.False(life.HasEnded);
        Assert.Equal(3.6e6, life.Time);
        Assert.InRange(life.Simulated, 2, 40);
    }

    [Fact]
    public void an_electrode_without_a_growing_film_is_refused() =>
        Assert.Throws<ArgumentException>(() => SymmetricCellLife.Run(MetalCells.Symmetric(), Coarse, new SymmetricCycling(Current, Charge, 1, 3600)));

    private static CellLife Life(Cell cell, double limit, double tolerance) =>
        SymmetricCellLife.Run(cell, Coarse, new SymmetricCycling(Current, Charge, limit, 3.6e6) { JumpTolerance = tolerance });

    private static Cell Cell(double rateConstant, double conductivity, double sodium, double crossover = 50e-6)
    {
        var film = new SurfaceFilm(5e-9, conductivity, 4e-5, new FilmGrowth<MixedControlGrowth>(new(rateConstant, rateConstant * crossover, 1000)));
        var metal = new SodiumMetal { Name = "sodium", Thickness = sodium, Patches = [new(1, 30, 5e-4, film)] };
        return MetalCells.Symmetric() with { Negative = metal, Positive = metal };
    }
}
