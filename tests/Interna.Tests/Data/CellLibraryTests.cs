using Interna.Data;
using Interna.Data.Input;
using Interna.Numerics.Columns;

namespace Interna.Tests.Data;

public class CellLibraryTests
{
    private static readonly Cell Sodium = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022");

    public static TheoryData<string> Names => [.. CellLibrary.Names];

    private static InsertionElectrode HardCarbon => (InsertionElectrode)Sodium.Negative;

    [Theory, MemberData(nameof(Names))]
    public void every_cell_loads_inside_its_voltage_limits(string name)
    {
        var cell = CellLibrary.Load(name);
        double negative = cell.Negative is InsertionElectrode n ? At(n.OpenCircuitPotential, n.InitialStoichiometry) : 0;
        double voltage = cell.Positive is SodiumMetal or PorousMetalHost ? 0 : At(cell.PositiveHost.OpenCircuitPotential, cell.PositiveHost.InitialStoichiometry) - negative;
        Assert.InRange(voltage, cell.LowerVoltage, cell.UpperVoltage);
    }

    [Fact]
    public void the_sodium_cell_has_the_published_numbers()
    {
        Assert.Equal(2.54e-4, Sodium.Area, 1e-12);
        Assert.Equal(10.8, Sodium.NominalCapacity, 1e-12);
        Assert.Equal((2.0, 4.2), (Sodium.LowerVoltage, Sodium.UpperVoltage));
        Assert.Equal(298.15, Sodium.Temperature, 1e-12);
        Assert.Equal((64e-6, 68e-6, 25e-6), (HardCarbon.Thickness, Sodium.PositiveHost.Thickness, Sodium.Separator.Thickness));
        Assert.Equal((0.51, 0.23, 0.55), (HardCarbon.Porosity, Sodium.PositiveHost.Porosity, Sodium.Separator.Porosity));
        Assert.Equal((0.489, 0.55), (HardCarbon.ActiveFraction, Sodium.PositiveHost.ActiveFraction));
        Assert.Equal((14540.0, 15320.0), (HardCarbon.MaximumConcentration, Sodium.PositiveHost.MaximumConcentration));
        Assert.Equal(13520, HardCarbon.InitialStoichiometry * 14540, 0.01);
        Assert.Equal(3320, Sodium.PositiveHost.InitialStoichiometry * 15320, 0.01);
        Assert.Equal((1.5, 0.0), (HardCarbon.BruggemanElectrolyte, HardCarbon.BruggemanSolid));
        Assert.Equal(0.45, Sodium.Electrolyte.TransferenceNumber);
        Assert.Equal("butler-volmer", HardCarbon.KineticsId);
        // Theoretical capacities of 3.098 and 3.901 mAh follow from volume and maximum concentration.
        Assert.Equal(3.098, Capacity(HardCarbon), 5e-4);
        Assert.Equal(3.901, Capacity(Sodium.PositiveHost), 5e-4);
    }

    [Fact]
    public void tables_are_read_at_the_composition_they_were_written_in()
    {
        // Row by row: stoichiometry for the potential, c = stoichiometry × c_max for the others, k → J = F k c_max.
        Assert.Equal(0.110332349, At(HardCarbon.OpenCircuitPotential, 0.403954777), 1e-6);
        Assert.Equal(8.38e-17, At(Sodium.PositiveHost.Diffusivity.Curve, 6096.491228 / 15320), 1e-21);
        Assert.Equal(2.02e-15, At(HardCarbon.Diffusivity.Curve, 6280.788177 / 14540), 1e-19);
        Assert.Equal(Constant.Faraday * 7.96e-11 * 14540, At(HardCarbon.ExchangeCurrent.Curve, 5412.621359 / 14540), 1e-5);
        Assert.Equal(0.883, At(Sodium.Electrolyte.Conductivity.Curve, 1000), 1e-12);
        Assert.Equal(2.49e-11, At(Sodium.Electrolyte.Diffusivity.Curve, 1013.696117), 1e-15);
    }

    [Fact]
    public void the_two_digitisations_agree_within_their_noise()
    {
        var second = CellLibrary.Load("hard-carbon-nvpf-chayambuka-2022-second");
        var other = (InsertionElectrode)second.Negative;
        foreach (double theta in new[] { 0.2, 0.3, 0.5, 0.7, 0.9 })
        {
            double first = At(Sodium.PositiveHost.Diffusivity.Curve, theta);
            Assert.Equal(1, At(second.PositiveHost.Diffusivity.Curve, theta) / first, 0.2);
            Assert.Equal(At(HardCarbon.OpenCircuitPotential, theta), At(other.OpenCircuitPotential, theta), 0.15);
        }

        Assert.Equal(0.5, other.BruggemanElectrolyte);
        Assert.Equal(0.5, second.Separator.Bruggeman);
        Assert.Equal(At(Sodium.Electrolyte.Conductivity.Curve, 1000), At(second.Electrolyte.Conductivity.Curve, 1000), 0.07);
    }

    [Fact]
    public void transport_and_kinetics_stay_positive_wherever_they_are_asked()
    {
        var theta = Enumerable.Range(-20, 141).Select(i => i / 100.0).ToArray();
        foreach (string name in CellLibrary.Names.Where(n => n.Contains("chayambuka", StringComparison.Ordinal)))
        {
            var cell = CellLibrary.Load(name);
            Assert.All(theta, x => Assert.True(At(cell.PositiveHost.Diffusivity.Curve, x) > 0 && At(cell.PositiveHost.ExchangeCurrent.Curve, x) > 0));
            Assert.All(theta, x => Assert.True(At(cell.Electrolyte.Conductivity.Curve, 2500 * x) > 0 && At(cell.Electrolyte.Diffusivity.Curve, 2500 * x) > 0));
        }
    }

    [Fact]
    public void the_verification_cell_has_its_published_potentials()
    {
        var cell = CellLibrary.Load("graphite-lco-marquis-2019");
        var negative = (InsertionElectrode)cell.Negative;
        double x = 0.8, s = 1.062 * 0.6;
        double un = 0.194 + 1.5 * Math.Exp(-120 * x) + 0.0351 * Math.Tanh((x - 0.286) / 0.083) - 0.0045 * Math.Tanh((x - 0.849) / 0.119)
            - 0.035 * Math.Tanh((x - 0.9233) / 0.05) - 0.0147 * Math.Tanh((x - 0.5) / 0.034) - 0.102 * Math.Tanh((x - 0.194) / 0.142)
            - 0.022 * Math.Tanh((x - 0.9) / 0.0164) - 0.011 * Math.Tanh((x - 0.124) / 0.0226) + 0.0155 * Math.Tanh((x - 0.105) / 0.029);
        double up = 2.16216 + 0.07645 * Math.Tanh(30.834 - 54.4806 * s) + 2.1581 * Math.Tanh(52.294 - 50.294 * s) - 0.14169 * Math.Tanh(11.0923 - 19.8543 * s)
            + 0.2051 * Math.Tanh(1.4684 - 5.4888 * s) + 0.2531 * Math.Tanh((0.56478 - s) / 0.1316) - 0.02167 * Math.Tanh((s - 0.525) / 0.006);
        Assert.Equal(un, At(negative.OpenCircuitPotential, x), 1e-12);
        Assert.Equal(up, At(cell.PositiveHost.OpenCircuitPotential, 0.6), 1e-12);
        // i0 = 2e-5 √(c_e c_s (c_max − c_s)) at c_e = 1000 and the stoichiometry 0.8.
        double j0 = At(negative.ExchangeCurrent.Curve, x) * Math.Sqrt(x * (1 - x));
        double cMax = negative.MaximumConcentration;
        Assert.Equal(2e-5 * Math.Sqrt(1000 * x * cMax * (1 - x) * cMax), j0, 1e-8 * j0);
        Assert.Equal(0.0911 + 1.9101 - 1.052 + 0.1554, At(cell.Electrolyte.Conductivity.Curve, 1000), 1e-12);
        Assert.Equal(5.34e-10 * Math.Exp(-0.65 * 1.2), At(cell.Electrolyte.Diffusivity.Curve, 1200), 1e-20);
    }

    [Fact]
    public void every_number_says_where_it_comes_from()
    {
        foreach (string name in CellLibrary.Names)
        {
            var ledger = CellLibrary.Load(name).Ledger;
            Assert.True(ledger.Count > 25, name);
            Assert.All(ledger, entry => Assert.NotEqual("", entry.Provenance.Source));
        }

        var layer = Sodium.Ledger.Single(e => e.Path == "negative.double_layer_capacitance");
        Assert.Equal((Quality.Assumed, "20 µF/cm²"), (layer.Provenance.Quality, layer.Value));
        var potential = Sodium.Ledger.Single(e => e.Path == "positive.open_circuit_potential");
        Assert.Equal(("Chayambuka2022b", Quality.Measured, 298.15), (potential.Provenance.Source, potential.Provenance.Quality, potential.Provenance.Temperature!.Value));
        Assert.Equal("stoichiometry 0.21 to 0.9999", potential.Range);
    }

    [Fact]
    public void an_unknown_cell_brings_the_nearest_name()
    {
        var error = Assert.Single(Assert.Throws<InputException>(() => CellLibrary.Load("hard-carbon-nvfp-chayambuka-2022")).Errors);
        Assert.Equal("the unknown cell 'hard-carbon-nvfp-chayambuka-2022'", error.Found);
        Assert.Equal("did you mean 'hard-carbon-nvpf-chayambuka-2022'?", error.Mend);
    }

    private static double Capacity(InsertionElectrode electrode) =>
        Sodium.Area * electrode.Thickness * electrode.ActiveFraction * electrode.MaximumConcentration * Constant.Faraday / 3.6;

    private static double At(ICurve curve, double x)
    {
        Span<double> y = stackalloc double[1];
        curve.Evaluate([x], y);
        return y[0];
    }
}
