using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Salt between two sodium electrodes against the closed solutions of diffusion with flux at both ends.</summary>
public class GapTests
{
    private const double Salt = 1000;

    /// <summary>τ = π D/4 [F c/(j (1 − t₊))]²: Sand 1901 for the transference number t₊. D, t₊, j, τ.</summary>
    [Theory]
    [InlineData(2.51e-11, 0.45, 10)]
    [InlineData(2.51e-11, 0.45, 100)]
    [InlineData(1.16e-10, 0.45, 50)]
    [InlineData(3e-10, 0.40, 10)]
    [InlineData(3e-10, 0.40, 100)]
    [InlineData(3e-10, 0.40, 500)]
    public void depletion_in_a_wide_gap_comes_at_sands_time(double diffusivity, double transference, double j)
    {
        double expected = Math.PI * diffusivity / 4 * Math.Pow(Constant.Faraday * Salt / (j * (1 - transference)), 2);
        // Twelve diffusion lengths: the electrodes do not feel each other.
        double time = Depletion(12 * Math.Sqrt(diffusivity * expected), diffusivity, transference, j, 400);
        Assert.Equal(expected, time, 1e-3 * expected);
    }

    /// <summary>c = c₀ − gL [½ − 4/π² Σ n⁻² e^(−n²π²Dt/L²)], n odd, at the plated electrode (Carslaw and Jaeger 1959, section 3.8).</summary>
    [Theory]
    [InlineData(1.2, 5.342)]
    [InlineData(2, 1.6394)]
    [InlineData(5, 0.26180)]
    public void depletion_in_a_finite_gap_comes_when_the_series_says(double overLimiting, double expected)
    {
        const double length = 100e-6, diffusivity = 3e-10, transference = 0.4;
        double limiting = 2 * Constant.Faraday * diffusivity * Salt / ((1 - transference) * length), j = overLimiting * limiting;
        double gradient = j * (1 - transference) / (Constant.Faraday * diffusivity);
        Assert.True(Numerics.RootFinding.Brent.TryFind(t => Surface(t) - 0, 0.01, 100, 1e-12, out double series));
        Assert.Equal(expected, series, 2e-4 * expected);
        Assert.Equal(series, Depletion(length, diffusivity, transference, j, 200), 1e-3 * series);

        double Surface(double t)
        {
            double sum = 0;
            for (int n = 1; n < 400; n += 2) sum += Math.Exp(-n * n * Math.PI * Math.PI * diffusivity * t / (length * length)) / (n * n);
            return Salt - gradient * length * (0.5 - 4 / (Math.PI * Math.PI) * sum);
        }
    }

    /// <summary>j_lim = 2 F D c/((1 − t₊) L): the steady current at a rising voltage comes to it and no further.</summary>
    [Fact]
    public void the_steady_current_saturates_at_the_limiting_current()
    {
        var (cell, limiting) = Dilute();
        double current = SteadyCurrent(cell, 0.35);
        double expected = Math.Tanh(0.35 / (4 * ThermalVoltage)) * limiting;
        Assert.InRange(current, 0.99 * limiting, limiting);
        Assert.Equal(expected, current, 1e-3 * expected);
    }

    /// <summary>j/j_lim = tanh(FV/4RT) for a dilute salt between fast electrodes.</summary>
    [Theory]
    [InlineData(0.020, 0.19219)]
    [InlineData(0.100, 0.75004)]
    [InlineData(0.200, 0.96001)]
    public void a_dilute_salt_polarises_as_the_hyperbolic_tangent(double voltage, double expected)
    {
        var (cell, limiting) = Dilute();
        Assert.Equal(expected, SteadyCurrent(cell, voltage) / limiting, 1e-3 * expected);
    }

    [Fact]
    public void depletion_converges_with_second_order_in_space()
    {
        const double length = 100e-6, diffusivity = 3e-10, transference = 0.4;
        double j = 2 * 2 * Constant.Faraday * diffusivity * Salt / ((1 - transference) * length);
        double At(int volumes) => Depletion(length, diffusivity, transference, j, volumes);
        double fine = At(640), first = Math.Abs(At(20) - fine), second = Math.Abs(At(40) - fine), third = Math.Abs(At(80) - fine);
        double order = Math.Log2(first / second), next = Math.Log2(second / third);
        TestContext.Current.TestOutputHelper?.WriteLine($"observed order {order:F2}, {next:F2}");
        Assert.True(order > 1.9 && next > 1.9, $"{order:F2}, {next:F2}");
    }

    /// <summary>Patches with one potential: V = (2RT/F) asinh(j_k/2i₀) + j_k R_k, Σ p_k j_k = j; 100 Ω cm² on 95 %, 10 on 5 %, i₀ 10 A/m².</summary>
    [Theory]
    [InlineData(10, 107.30, 3.6853)]
    [InlineData(50, 450.87, 27.964)]
    [InlineData(100, 830.15, 61.822)]
    public void current_crowds_into_the_thin_patch(double j, double millivolts, double thin)
    {
        var cell = Symmetric(25e-6, new ConstantCurve(1e-6), new ConstantCurve(1e6), 0.999999) with
        {
            Negative = Metal(1e12),
            Positive = Metal(1) with { Patches = [new(0.95, 10, 1e-2), new(0.05, 10, 1e-3)] },
        };
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = 10 }) { Control = new CurrentControl(j * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-9, AbsoluteTolerance = 1e-11 });
        Assert.True(bdf.Start(0, y).IsGood);
        int profile = model.Profiles.ToList().FindIndex(p => p.Name == "positive_current_density");
        var patches = new double[4];
        model.Profile(profile, bdf.State, patches);
        Assert.Equal(-millivolts, 1e3 * model.Voltage(bdf.State), 5e-5 * millivolts);
        Assert.Equal(-thin, patches[2], 5e-5 * thin);
    }

    private const double ThermalVoltage = Constant.Gas * 298.15 / Constant.Faraday;

    internal static Interna.SodiumMetal Metal(double exchange) => new() { Name = "sodium", Thickness = 1e-3, Patches = [new(1, exchange)] };

    internal static Cell Symmetric(double length, ICurve diffusivity, ICurve conductivity, double transference) => new()
    {
        Name = "sodium | sodium",
        Area = 1e-4,
        Negative = Metal(1e6),
        Positive = Metal(1e6),
        Separator = new Separator(length, 1),
        Electrolyte = new Electrolyte { Name = "salt", Concentration = Salt, Diffusivity = new(diffusivity), Conductivity = new(conductivity), TransferenceNumber = transference },
        NominalCapacity = 3.6,
        LowerVoltage = -50,
        UpperVoltage = 50,
    };

    // Nernst–Einstein: κ = F² c (D₊ + D₋)/RT, D = 2 D₊ D₋/(D₊ + D₋), t₊ = D₊/(D₊ + D₋), whence D₊ + D₋ = D/(2 t₊ (1 − t₊)).
    private static (Cell Cell, double Limiting) Dilute()
    {
        const double length = 50e-6, diffusivity = 3e-10, transference = 0.4;
        double perConcentration = Constant.Faraday / ThermalVoltage * diffusivity / (2 * transference * (1 - transference));
        var cell = Symmetric(length, new ConstantCurve(diffusivity), new ConstantCurve(1), transference);
        var conductivity = LinearConductivity(perConcentration);
        cell = cell with { Electrolyte = cell.Electrolyte with { Conductivity = new(conductivity) }, Negative = Metal(1e9), Positive = Metal(1e9) };
        return (cell, 2 * Constant.Faraday * diffusivity * Salt / ((1 - transference) * length));
    }

    private static Numerics.Interpolation.LinearTable LinearConductivity(double slope) => new([0, 1e5], [0, slope * 1e5]);

    private static double Depletion(double length, double diffusivity, double transference, double j, int volumes)
    {
        var cell = Symmetric(length, new ConstantCurve(diffusivity), new ConstantCurve(1), transference);
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = volumes }) { Control = new CurrentControl(j * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var outcome = bdf.Advance(1e9);
        Assert.Equal(StepKind.Event, outcome.Kind);
        Assert.Equal("electrolyte depleted at the positive electrode", model.LimitNames[outcome.Index]);
        return outcome.Time;
    }

    private static double SteadyCurrent(Cell cell, double voltage)
    {
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = 100 }) { Control = new VoltageControl(-voltage) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        Assert.Equal(StepKind.Stopped, bdf.Advance(60).Kind);
        return model.Current(bdf.State) / cell.Area;
    }
}
