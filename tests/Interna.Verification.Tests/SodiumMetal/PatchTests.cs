using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Two patches at one potential, by the metal cell: 95 % and 5 % of the area.</summary>
public class PatchTests
{
    /// <summary>100 ∥ 10 Ω cm², i₀ = 10 A/m²: V in mV, both current densities in mA/cm², hot factor.</summary>
    [Theory]
    [InlineData(1, 107.30, 0.8587, 3.6853, 3.685)]
    [InlineData(5, 450.87, 3.7914, 27.964, 5.593)]
    [InlineData(10, 830.15, 7.2726, 61.822, 6.182)]
    public void a_thin_patch_takes_more_the_higher_the_current(double j, double millivolts, double thick, double thin, double hot)
    {
        var (voltage, first, second) = Solve(10 * j, new(0.95, 10, 1e-2), new(0.05, 10, 1e-3));
        Assert.Equal(millivolts, -1e3 * voltage, 5e-5 * millivolts);
        Assert.Equal(thick, -first, 1e-4 * thick);
        Assert.Equal(thin, -second, 5e-5 * thin);
        Assert.Equal(hot, -second / j, 2e-4 * hot);
    }

    /// <summary>i₀ = 10 ∥ 100 A/m² without films: 100/(0.95·10 + 0.05·100) = 6.8966 at any current; with films only far above.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public void kinetics_alone_makes_a_factor_that_does_not_depend_on_the_current(double j)
    {
        var (_, _, second) = Solve(10 * j, new(0.95, 10), new(0.05, 100));
        Assert.Equal(6.8966, -second / j, 5e-5 * 6.8966);
    }

    /// <summary>Ohmic limit: 6.8966, which no current exceeds.</summary>
    [Fact]
    public void the_ratio_of_the_resistances_bounds_the_hot_spot()
    {
        double last = 1;
        foreach (double j in (double[])[0.1, 1, 10, 100, 1000])
        {
            var (_, _, second) = Solve(10 * j, new(0.95, 10, 1e-2), new(0.05, 10, 1e-3));
            double hot = -second / j;
            Assert.True(hot > last && hot < 6.8966, $"{j} mA/cm²: {hot}");
            last = hot;
        }
    }

    // Voltage [V] and current densities [mA/cm²] of the positive electrode, plated.
    private static (double Voltage, double First, double Second) Solve(double j, SurfacePatch first, SurfacePatch second)
    {
        var cell = new Cell
        {
            Name = "patches",
            Area = 1e-4,
            Negative = new Interna.SodiumMetal { Name = "sodium", Thickness = 1e-3, Patches = [new(1, 1e12)] },
            Positive = new Interna.SodiumMetal { Name = "sodium", Thickness = 1e-3, Patches = [first, second] },
            Separator = new Separator(25e-6, 1),
            Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(1e-6)), Conductivity = new(new ConstantCurve(1e6)), TransferenceNumber = 0.999999 },
            NominalCapacity = 3.6,
            LowerVoltage = -50,
            UpperVoltage = 50,
        };
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = 10 }) { Control = new CurrentControl(j * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-11 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var patches = new double[4];
        model.Profile(model.Profiles.ToList().FindIndex(p => p.Name == "positive_current_density"), bdf.State, patches);
        return (model.Voltage(bdf.State), patches[0], patches[2]);
    }
}
