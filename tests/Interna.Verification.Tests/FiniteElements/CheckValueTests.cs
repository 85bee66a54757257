using Interna.Data;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests.FiniteElements;

/// <summary>A few numbers of the finite-element solution, restated, so that every checkout verifies against it.</summary>
/// <remarks>
/// Source: porous-electrode discharge of the cell of Marquis, Sulzer, Timms, Please and Chapman, J. Electrochem. Soc. 166 (2019)
/// A3693, 10.1149/2.0341915jes, computed with a commercial finite-element package and published with PyBaMM. The solution is
/// given at 200 evenly spaced instants over 1 h divided by the C-rate. Of the instants at which it satisfies its own kinetics
/// to 1 % (see <see cref="MarquisTests"/>) these are spread over the discharge; nothing else chose them.
/// </remarks>
public class CheckValueTests(ITestOutputHelper output)
{
    private const double CurrentAt1C = 24;
    private const int Intervals = 199;

    // The bounds of the comparison with the whole solution, and its reasons: see MarquisTests.
    private const double VoltageTolerance = 1e-3;

    private static readonly BdfOptions Tight = new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-8 };

    private static readonly Dictionary<double, (int Instant, double Voltage)[]> Voltages = new()
    {
        [0.1] =
        [
            (5, 3.829440), (21, 3.797184), (36, 3.772792), (52, 3.753544), (68, 3.739585),
            (90, 3.722348), (130, 3.683237), (148, 3.678554), (168, 3.674025), (190, 3.620608),
        ],
        [1] =
        [
            (1, 3.760394), (20, 3.714480), (40, 3.683123), (60, 3.658717), (80, 3.638682),
            (100, 3.612197), (120, 3.598499), (140, 3.589033), (160, 3.575970), (180, 3.540759),
        ],
    };

    // Unit of the profile, largest magnitude in space and time, and the part of it that may differ.
    private static readonly Quantity Salt = new("electrolyte_concentration", 1, 1218.4, 2e-3, [22.2222, 112.5, 202.7778]);
    private static readonly Quantity Potential = new("electrolyte_potential", 1, 0.28566, 2e-3, [22.2222, 112.5, 202.7778]);
    private static readonly Quantity Negative = new("negative_surface_stoichiometry", 24983.2619938437, 19986.15, 4e-3, [9.5238, 50.7937, 90.4762]);
    private static readonly Quantity Positive = new("positive_surface_stoichiometry", 51217.9257309275, 49006.96, 2e-3, [134.5238, 175.7937, 215.4762]);

    private static readonly FieldValues[] Published =
    [
        new(0.1, 52, Salt, [1015.593, 1000.098, 984.073]),
        new(0.1, 148, Salt, [1014.487, 1000.419, 984.444]),
        new(0.1, 52, Potential, [-0.178671, -0.179770, -0.180923]),
        new(0.1, 148, Potential, [-0.215892, -0.216889, -0.218037]),
        new(0.1, 52, Negative, [16706.79, 16195.87, 14944.79]),
        new(0.1, 148, Negative, [9129.76, 8936.89, 8245.67]),
        new(0.1, 52, Positive, [35491.01, 35434.76, 35412.74]),
        new(0.1, 148, Positive, [44296.41, 44042.50, 43943.82]),
        new(1, 60, Salt, [1168.823, 993.962, 844.912]),
        new(1, 140, Salt, [1149.580, 999.682, 849.915]),
        new(1, 60, Potential, [-0.182364, -0.194079, -0.205657]),
        new(1, 140, Potential, [-0.217474, -0.227540, -0.239099]),
        new(1, 60, Negative, [16578.63, 14853.41, 12860.33]),
        new(1, 140, Negative, [10032.03, 9219.72, 6609.86]),
        new(1, 60, Positive, [36919.66, 36371.66, 36165.66]),
        new(1, 140, Positive, [44737.93, 43449.56, 42965.01]),
    ];

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public void voltage_is_that_of_the_finite_elements(double rate)
    {
        var expected = Voltages[rate];
        var found = Integration.Voltages(Model(), rate * CurrentAt1C, [.. expected.Select(e => Time(e.Instant, rate))], Tight);
        var worst = found.Zip(expected, (a, b) => Math.Abs(a - b.Voltage)).Max();
        output.WriteLine($"{rate}C: largest voltage difference {worst * 1e3:0.000} mV over {expected.Length} instants");
        Assert.InRange(worst, 0, VoltageTolerance);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    public void fields_are_those_of_the_finite_elements(double rate)
    {
        var model = Model();
        foreach (var instant in Published.Where(f => f.Rate == rate).GroupBy(f => f.Instant))
        {
            Integration.Run(model, new CurrentControl(rate * CurrentAt1C), [Time(instant.Key, rate)], Tight, (_, y) =>
            {
                foreach (var field in instant)
                {
                    var q = field.Quantity;
                    var found = Fields.At(model, y.Span, q.Profile, [.. q.Positions.Select(p => p * 1e-6)]);
                    var worst = found.Zip(field.Values, (a, b) => Math.Abs(a * q.Unit - b)).Max() / q.Largest;
                    output.WriteLine($"{rate}C, instant {instant.Key}: {q.Profile} {worst:0.0e0}");
                    Assert.InRange(worst, 0, q.Tolerance);
                }
            });
        }
    }

    private static double Time(int instant, double rate) => instant * 3600.0 / Intervals / rate;

    private static ICellModel Model() => CellModel.Compile(CellLibrary.Load("graphite-lco-marquis-2019"), new ModelOptions());

    private sealed record Quantity(string Profile, double Unit, double Largest, double Tolerance, double[] Positions);

    // c_e and c_s [mol/m³], φ_e [V] at the positions [µm] of the quantity.
    private sealed record FieldValues(double Rate, int Instant, Quantity Quantity, double[] Values);
}
