using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>Passage of ions through contacts.</summary>
public class TransferTests(ITestOutputHelper output)
{
    private const double Permittivity = 10, Concentration = 10, Diffusivity = 1e-12;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void a_salt_between_reversible_metals_polarises_towards_its_limiting_current(double part)
    {
        // Only cations pass: the salt is depleted on one side, and V = 4 (RT/F) artanh(i/i_lim) with i_lim = 4FDc/L where layers are thin
        // (Bazant, Chu and Bayly 2005, equation 34, with fast reactions). Thick layers hold salt of their own: a correction with λ/L.
        double[] thin = [0.01, 0.005, 0.0025], errors = new double[thin.Length];
        for (int m = 0; m < thin.Length; m++)
        {
            var (voltage, thermal) = Polarised(thin[m], part);
            double expected = 4 * thermal * Math.Atanh(part);
            errors[m] = -voltage / expected - 1;
            output.WriteLine($"i/i_lim = {part}, λ/L = {thin[m]}: {-voltage:0.000000} V, thin layers {expected:0.000000} V, departure {errors[m]:0.0e0}");
        }

        // The depleted side, where λ is larger by (1 − i/i_lim)^(−1/2), departs most.
        Assert.True(Math.Abs(errors[^1]) < 2 * thin[^1] / (1 - part));
        double order = Math.Log2(errors[^2] / errors[^1]);
        output.WriteLine($"order in λ/L {order:0.00}");
        Assert.InRange(order, 0.85, 1.15);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.3)]
    public void through_a_layer_the_law_of_butler_and_volmer_is_found(double symmetry)
    {
        // So many ions and such slow transfer that the potential drops over the layer of the left contact alone, which is charged but lets the
        // cations pass. The ions at the plane are those of the bulk to the capacitance of the gap over that of the salt.
        const double Exchange = 1e-3;
        var salt = Salt(1e-9 * 40, 2e4);
        var junction = new Junction
        {
            Name = "transfer",
            Phases = [new IdealMetal { Name = "sodium" }, salt],
            Contacts = [new Contact { GapThickness = 50e-9, GapPermittivity = 1, Transfers = [new ContactTransfer("cations", Exchange, symmetry)] }],
        };
        var model = new JunctionMotion(junction);
        foreach (double volts in new[] { 0.1, -0.1 })
        {
            var run = MotionRun.Carry(model, [MotionStep.Hold(volts, 10)]);
            Assert.True(run.IsComplete, run.Message);
            double w = volts / junction.ThermalVoltage, expected = Exchange * (Math.Exp(-symmetry * w) - Math.Exp((1 - symmetry) * w));
            double bending = run.Points[^1].LeftCharge * Debye(2e4) / (Permittivity * Constant.VacuumPermittivity);
            output.WriteLine($"{volts} V: {run.Points[^1].Current:G6} A/m², law {expected:G6}, drop in the salt {bending:0.0e0} V");
            Assert.Equal(expected, run.Points[^1].Current, 3 * Math.Abs(bending / junction.ThermalVoltage * expected));
        }
    }

    private static (double Voltage, double Thermal) Polarised(double thin, double part)
    {
        double length = Debye(Concentration) / thin, current = part * 4 * Constant.Faraday * Diffusivity * Concentration / length;
        var contact = new Contact { Transfers = [new ContactTransfer("cations", 1e8 * current)] };
        var junction = new Junction
        {
            Name = "salt between reversible metals",
            Phases = [new IdealMetal { Name = "sodium" }, Salt(length, Concentration), new IdealMetal { Name = "sodium" }],
            Contacts = [contact, contact],
        };
        var model = new JunctionMotion(junction, new MotionOptions { Elements = 1600 });
        var run = MotionRun.Carry(
            model,
            [MotionStep.Galvanostatic(current, 20 * length * length / Diffusivity)],
            new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-8 });
        Assert.True(run.IsComplete, run.Message);
        return (run.Points[^1].Voltage, junction.ThermalVoltage);
    }

    private static double Debye(double concentration) =>
        Math.Sqrt(Permittivity * Constant.VacuumPermittivity * Constant.Gas * 298.15 / (2 * Constant.Faraday * Constant.Faraday * concentration));

    private static SpaceChargePhase Salt(double thickness, double concentration) => Junctions.Salt(Permittivity, concentration, thickness) with
    {
        Populations =
        [
            new DilutePopulation(new("cations", 1, concentration) { Diffusivity = Diffusivity }),
            new DilutePopulation(new("anions", -1, concentration) { Diffusivity = Diffusivity }),
        ],
    };
}
