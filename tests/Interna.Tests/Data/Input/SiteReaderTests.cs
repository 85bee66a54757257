using Interna.Data;
using Interna.Data.Input;

namespace Interna.Tests.Data.Input;

public class SiteReaderTests
{
    private const string Sites = "[{fraction: 0.6, potential: 0.1 V, width: 0.5}, {fraction: 0.4, potential: 500 mV, width: 3}]";

    [Fact]
    public void sites_make_a_potential_that_survives_its_lock()
    {
        var design = Design.Parse(Of(Sites));
        double potential = At(design, 0.5);
        Assert.InRange(potential, 0.09, 0.15);
        Assert.Equal(potential, At(Design.Parse(design.Lock), 0.5));
        Assert.Contains(design.Runs[0].Cell.Ledger, e => e.Path == "positive.open_circuit_potential" && e.Value.StartsWith("sites 0.6 at ", StringComparison.Ordinal));
    }

    [Fact]
    public void the_hard_carbon_by_sites_follows_its_table()
    {
        var design = Design.Parse("name: x\ncell: {use: hard-carbon-half-cell-chayambuka-2022, positive: {material: hard-carbon-chayambuka-2022-sites}}\nprotocol: rest for 1 h\n");
        var table = CellLibrary.Load("hard-carbon-half-cell-chayambuka-2022").PositiveHost.OpenCircuitPotential;
        double[] theta = [.. Enumerable.Range(2, 94).Select(i => 0.01 * i)], measured = new double[theta.Length], fitted = new double[theta.Length];
        table.Evaluate(theta, measured);
        design.Runs[0].Cell.PositiveHost.OpenCircuitPotential.Evaluate(theta, fitted);
        // 9.6 mV is the error stated with the fit, over all points of the table.
        Assert.InRange(Math.Sqrt(measured.Zip(fitted, (m, f) => (m - f) * (m - f)).Average()), 0, 0.012);
    }

    [Theory]
    [InlineData("fraction: 0.4", "fraction: 0.3", "fractions that sum to 0.9")]
    [InlineData("width: 3", "width: 0", "'0'")]
    [InlineData(", width: 3", "", "nothing")]
    [InlineData(Sites, "[]", "a list")]
    public void mistakes_are_told(string old, string now, string found)
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(Of(Sites.Replace(old, now, StringComparison.Ordinal)))).Errors[0];
        Assert.StartsWith("positive.open_circuit_potential.sites", error.Field, StringComparison.Ordinal);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void other_properties_have_no_sites()
    {
        var error = Assert.Throws<InputException>(() => Design.Parse(Of(Sites).Replace("open_circuit_potential", "diffusivity", StringComparison.Ordinal))).Errors[0];
        Assert.Equal("positive.diffusivity.sites", error.Field);
    }

    private static string Of(string sites) => $"name: x\ncell: {{use: hard-carbon-half-cell-chayambuka-2022, positive: {{open_circuit_potential: {{sites: {sites}}}}}}}\nprotocol: rest for 1 h\n";

    private static double At(Design design, double theta)
    {
        Span<double> u = [0.0];
        design.Runs[0].Cell.PositiveHost.OpenCircuitPotential.Evaluate([theta], u);
        return u[0];
    }
}
