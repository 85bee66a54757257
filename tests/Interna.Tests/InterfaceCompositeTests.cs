using Interna.Architecture.Tests;
using Interna.Data;
using Interna.Data.Input;
using Interna.Physics.SpaceCharge;

namespace Interna.Tests;

public class InterfaceCompositeTests
{
    private static readonly InterfaceComposite Composite = new()
    {
        Isotherm = new JobSharing(0.8, 10 * Constant.VacuumPermittivity, 3.66e4, 10 * Constant.VacuumPermittivity / 0.3e-9),
        InterfaceArea = 1e8,
        IonicConductivity = 1e-3,
        ElectronicConductivity = 1,
        LowestPotential = 0,
        BulkConcentration = 50,
    };

    private static string Example => File.ReadAllText(Path.Combine(Repository.Root, "examples", "iron-sodium-selenide.yaml"));

    [Fact]
    public void the_tables_are_the_isotherm()
    {
        var (potential, diffusivity) = Composite.AsHost();
        double all = Composite.MaximumConcentration * Constant.Faraday, f = Constant.Faraday / (Constant.Gas * 298.15);
        double[] u = new double[1], slope = new double[1], d = new double[1];
        foreach (double sigma in new[] { 1e-6, 3.3e-4, 0.012, 0.1, 0.19 })
        {
            double e = Physics.Laws.Evaluate(Composite.Isotherm, sigma, f), bulk = 50 * Math.Exp(-f * e / 2);
            double theta = (1e8 * sigma + Constant.Faraday * bulk) / all;
            potential.Evaluate([theta], u, slope);
            diffusivity.Evaluate([theta], d);
            Assert.Equal(e, u[0], 1e-6); // the tables are of fourth order
            Assert.Equal(1, slope[0] * -Composite.ChemicalCapacitance(sigma) / all, 1e-4);
            Assert.Equal(1, d[0] * Composite.ChemicalCapacitance(sigma) / Composite.AmbipolarConductivity, 1e-4);
        }
    }

    [Fact]
    public void the_capacitance_is_the_slope_of_what_is_stored()
    {
        double f = Constant.Faraday / (Constant.Gas * 298.15), h = 1e-5;
        double Q(double e) => 1e8 * Composite.Isotherm.Charge(e, f) + Constant.Faraday * 50 * Math.Exp(-f * e / 2);
        Assert.Equal(1, (Q(0.2 - h) - Q(0.2 + h)) / (2 * h) / Composite.ChemicalCapacitance(Composite.Isotherm.Charge(0.2, f)), 1e-6);
    }

    [Fact]
    public void the_example_is_read()
    {
        var host = Design.Parse(Example).Runs[0].Cell.PositiveHost;
        Assert.InRange(host.Composite!.ElectronsPerSquareNanometre, 0.5, 3);
        Assert.Equal(host.Composite.MaximumConcentration, host.MaximumConcentration);
    }

    [Theory]
    [InlineData("    thickness: 20 um", "    thickness: 20 um\n    diffusivity: 1e-14 m2/s", "positive.diffusivity", "diffusivity of a job-sharing composite")]
    [InlineData("    thickness: 20 um", "    thickness: 20 um\n    job_sharing: {interface_area: 1e8 m-1, standard_potential: 0.8 V, lowest_potential: -20 V, permittivity: 40, sites: 3e4 mol/m3, gap: 0.02 nm, ionic_conductivity: 1 S/m, electronic_conductivity: 1 S/m}", "positive.job_sharing.lowest_potential", "electrons per nm2")]
    [InlineData("    material: iron-sodium-selenide\n", "", "positive.maximum_concentration", "nothing")]
    public void what_does_not_fit_is_told(string old, string now, string field, string found)
    {
        var problem = Assert.Throws<InputException>(() => Design.Parse(Example.Replace(old, now, StringComparison.Ordinal)));
        Assert.Contains(problem.Errors, e => e.Field == field && e.Found.Contains(found, StringComparison.Ordinal));
    }
}
