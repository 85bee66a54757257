using System.Globalization;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Plating;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>
/// Growth of ripples on a plated front, solved on the salt of the metal cell, against closed forms and against the transient
/// stability analysis of Khoo, Zhao and Bazant, J. Electrochem. Soc. 166 (2019) A2280 (neutral electrolyte, ρ_s = 0).
/// </summary>
/// <remarks>
/// Their case in their units: lengths in the gap L, times in L²/D, D₊ = D₋, currents in 4FDc₀/L; i₀ = 0.1 Da √c; capillary number
/// γΩ/(RTL) = 8.743·10⁻⁵; c₀Ω = 1.2998·10⁻⁴. The numbers below, with four digits, are theirs (their code and data, MIT licence).
/// </remarks>
public class PlatingStabilityTests
{
    private const double Thermal = Constant.Gas * 298.15 / Constant.Faraday;
    private const double Diffusivity = 1e-10;

    // The dimensionless case as a cell of sodium.
    private static readonly double Salt = 1.2998e-4 / Sodium.MolarVolume;
    private static readonly double Gap = 0.2 * Sodium.MolarVolume / (Constant.Gas * 298.15 * 8.743e-5);

    /// <summary>J, Da, time by its index, then k_max, ω_max and k_c, all to 5 %.</summary>
    [Theory]
    [InlineData(0.5, 0.1, 1, 43.8, 0.0005997, 241.6)]
    [InlineData(0.5, 0.1, 4, 45.39, 0.0007085, 261.7)]
    [InlineData(0.5, 0.1, 7, 45.37, 0.0007093, 261.9)]
    [InlineData(0.5, 1, 1, 43.99, 0.0006176, 240)]
    [InlineData(0.5, 1, 4, 45.54, 0.0007254, 260.1)]
    [InlineData(0.5, 1, 7, 45.51, 0.0007262, 260.2)]
    [InlineData(0.5, 10, 1, 50.63, 0.001371, 212.3)]
    [InlineData(0.5, 10, 4, 53.81, 0.001521, 230.9)]
    [InlineData(0.5, 10, 7, 53.83, 0.001522, 231)]
    [InlineData(1, 0.1, 1, 74.25, 0.002444, 351.3)]
    [InlineData(1, 0.1, 4, 144.6, 0.007621, 630.9)]
    [InlineData(1, 0.1, 7, 173.3, 0.01003, 729.6)]
    [InlineData(1, 1, 1, 74.29, 0.00246, 350.6)]
    [InlineData(1, 1, 4, 144.5, 0.007639, 630.7)]
    [InlineData(1, 1, 7, 173.4, 0.01005, 729.6)]
    [InlineData(1, 10, 1, 77.13, 0.003584, 324.5)]
    [InlineData(1, 10, 4, 148.1, 0.008921, 606.7)]
    [InlineData(1, 10, 7, 176.6, 0.01134, 706.9)]
    [InlineData(1.5, 0.1, 1, 96.95, 0.005382, 429.9)]
    [InlineData(1.5, 0.1, 4, 248.8, 0.02521, 963.6)]
    [InlineData(1.5, 0.1, 7, 496.9, 0.07, 1688)]
    [InlineData(1.5, 1, 1, 96.97, 0.005398, 429.5)]
    [InlineData(1.5, 1, 4, 248.9, 0.02523, 963.4)]
    [InlineData(1.5, 1, 7, 496.5, 0.06981, 1686)]
    [InlineData(1.5, 10, 1, 98.37, 0.006684, 408.9)]
    [InlineData(1.5, 10, 4, 250.7, 0.02653, 950.2)]
    [InlineData(1.5, 10, 7, 496.6, 0.07053, 1676)]
    public void the_fastest_ripple_of_a_depleting_front(double current, double damkohler, int index, double fastest, double rate, double critical)
    {
        var stability = new PlatingStability(At(current, damkohler, Parts[index], 300).Line);
        double most = stability.MostUnstable(3 / Gap, 5000 / Gap), growth = stability.GrowthRate(most) * Gap * Gap / Diffusivity, edge = stability.Critical(most, 20 * most);
        TestContext.Current.TestOutputHelper?.WriteLine($"J {current} Da {damkohler} t {Parts[index]}: k {most * Gap:F2} of {fastest}, ω {growth:G4} of {rate}, k_c {edge * Gap:F1} of {critical}");
        Assert.Equal(fastest, most * Gap, 0.05 * fastest);
        Assert.Equal(rate, growth, 0.05 * rate);
        Assert.Equal(critical, edge * Gap, 0.05 * critical);
    }

    [Theory]
    [InlineData(1, 0.5)]
    public void the_numbers_restated_here_are_those_of_the_reference(double damkohler, double current)
    {
        using var reader = new StreamReader(Reference.Open("stability-khoo2019/kmax_omegamax_kc_all_cases.csv"));
        var rows = reader.ReadToEnd().Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var restated = typeof(PlatingStabilityTests).GetMethod(nameof(the_fastest_ripple_of_a_depleting_front))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(a => a.Data.Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Contains(restated, r => r[1] == damkohler && r[0] == current);
        foreach (var r in restated)
        {
            var row = rows.Single(x => x[0] == 0 && x[1] == r[1] && x[2] == r[0] && x[3] == r[2]);
            for (int i = 3; i < 6; i++) Assert.Equal(row[i + 1], r[i], 5e-4 * row[i + 1]);
        }
    }

    /// <summary>J = 1.5, Da = 1: salt at the anode, in the middle and at the front, overpotentials of dissolution and plating in RT/F.</summary>
    [Theory]
    [InlineData(1, 1.44711, 1.00000, 0.55289, 5.0595, -6.0138)]
    [InlineData(2, 1.63230, 1.00000, 0.36770, 4.9409, -6.4203)]
    [InlineData(3, 1.77370, 1.00000, 0.22630, 4.8596, -6.9051)]
    [InlineData(4, 1.88983, 1.00000, 0.11017, 4.7999, -7.6308)]
    [InlineData(5, 1.91599, 1.00000, 0.08401, 4.7888, -7.9029)]
    [InlineData(6, 1.94141, 1.00000, 0.05859, 4.7815, -8.2682)]
    [InlineData(7, 1.96706, 1.00000, 0.03294, 4.7900, -8.8671)]
    public void the_salt_depletes_as_in_the_reference(int index, double anode, double middle, double front, double dissolving, double plating)
    {
        var (line, losses) = At(1.5, 1, Parts[index], 301);
        var stability = new PlatingStability(line);
        double gradient = 3 * Salt / Gap;
        Assert.Equal(anode, (line.Concentrations[0] + 0.5 * line.Widths[0] * gradient) / Salt, 0.005);
        Assert.Equal(middle, line.Concentrations[150] / Salt, 0.005);
        Assert.Equal(front, stability.SurfaceConcentration / Salt, 0.005);
        // Near depletion the mesh of the reference leaves 0.0036 of salt too little: its overpotential is 2 % too large.
        Assert.Equal(dissolving, losses.NegativeReaction / Thermal, 0.02 * dissolving);
        Assert.Equal(-plating, losses.PositiveReaction / Thermal, -0.02 * plating);
        double exact = 1 - 3 * (0.5 - 4 / (Math.PI * Math.PI) * Enumerable.Range(0, 50).Select(n => 2 * n + 1.0).Sum(n => Math.Exp(-n * n * Math.PI * Math.PI * Parts[index] * Math.PI / 36) / (n * n)));
        Assert.Equal(exact, stability.SurfaceConcentration / Salt, 1e-3 * exact);
    }

    [Fact]
    public void growth_converges_with_second_order_in_space()
    {
        double At(int volumes)
        {
            var stability = new PlatingStability(PlatingStabilityTests.At(1.5, 1, 0.8, volumes).Line);
            return stability.GrowthRate(300 / Gap);
        }

        double fine = At(960), first = Math.Abs(At(60) - fine), second = Math.Abs(At(120) - fine), third = Math.Abs(At(240) - fine);
        TestContext.Current.TestOutputHelper?.WriteLine($"observed order {Math.Log2(first / second):F2}, {Math.Log2(second / third):F2}");
        Assert.True(Math.Log2(second / third) > 1.8);
    }

    /// <summary>With salt that evens out at once the current is ohmic: s(q) of the closed form with the counter electrode at a distance.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1e-4)]
    [InlineData(1e-2)]
    public void without_gradients_of_salt_it_is_the_closed_form(double film)
    {
        const double Length = 25e-6, Conductivity = 0.883, Current = 10, Exchange = 1e5;
        const int Volumes = 400;
        var line = new PlatedLine
        {
            Widths = [.. Enumerable.Repeat(Length / Volumes, Volumes)],
            Concentrations = [.. Enumerable.Repeat(1000.0, Volumes)],
            SurfaceRate = 0,
            Current = Current,
            Electrolyte = new Electrolyte { Name = "well mixed", Concentration = 1000, Diffusivity = new(new ConstantCurve(1)), Conductivity = new(new ConstantCurve(Conductivity)), TransferenceNumber = 0.4 },
            Separator = new Separator(Length, 1),
            ExchangeCurrent = Exchange,
            FilmResistance = film,
        };
        var stability = new PlatingStability(line);
        var closed = new PlanarFront(Current, Conductivity, film + Thermal / Exchange, Gap: Length);
        foreach (double wavelength in (double[])[100e-6, 30e-6, 15e-6, 8e-6])
        {
            double expected = closed.GrowthRate(2 * Math.PI / wavelength);
            Assert.Equal(expected, stability.GrowthRate(2 * Math.PI / wavelength), 2e-3 * Math.Abs(expected));
        }

        Assert.Equal(2 * Math.PI / closed.CriticalWavelength, stability.Critical(2 * Math.PI / 60e-6, 2 * Math.PI / 3e-6), 2e-3 * 2 * Math.PI / closed.CriticalWavelength);
    }

    private static readonly double[] Parts = [0, 0.2, 0.4, 0.6, 0.8, 0.85, 0.9, 0.95];

    private static (PlatedLine Line, Overpotentials Losses) At(double current, double damkohler, double part, int volumes)
    {
        // D₊ = D₋ = D: t₊ = ½, κ = 2F²Dc/RT.
        double limiting = 4 * Constant.Faraday * Diffusivity * Salt / Gap, unit = 2 * Constant.Faraday * Diffusivity / Thermal;
        var metal = new Interna.SodiumMetal { Name = "sodium", Thickness = 1e-3, Patches = [new(1, 0.1 * damkohler * limiting)] };
        var cell = new Cell
        {
            Name = "Khoo 2019",
            Area = 1e-4,
            Negative = metal,
            Positive = metal,
            Separator = new Separator(Gap, 1),
            Electrolyte = new Electrolyte
            {
                Name = "dilute salt",
                Concentration = Salt,
                Diffusivity = new(new ConstantCurve(Diffusivity)),
                Conductivity = new(new Numerics.Interpolation.LinearTable([0, 1e5], [0, unit * 1e5])),
                TransferenceNumber = 0.5,
            },
            NominalCapacity = 3.6,
            LowerVoltage = -50,
            UpperVoltage = 50,
        };
        var model = new MetalCellModel(cell, new ModelOptions { SeparatorCells = volumes }) { Control = new CurrentControl(current * limiting * cell.Area) };
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        double sand = new Depletion(Diffusivity, 0.5, Salt).SandTime(current * limiting);
        Assert.Equal(StepKind.Stopped, bdf.Advance(part * sand).Kind);
        return (model.PlatedLine(bdf.State, bdf.Derivative), model.Overpotentials(bdf.State));
    }
}
