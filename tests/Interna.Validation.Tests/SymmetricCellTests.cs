using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Data.Literature;
using Interna.Measurements;

namespace Interna.Validation.Tests;

/// <summary>Published symmetric cells of sodium against simulations by generic rules: what the documentation says is what comes out.</summary>
public class SymmetricCellTests
{
    [Fact]
    public void the_page_states_the_agreement_that_comes_out()
    {
        var comparison = MetalComparison.Run(MetalRow.All, MetalRules.Default, TestContext.Current.CancellationToken);
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "literature.md"));
        foreach (bool calibration in new[] { true, false })
        {
            Check(calibration, "voltage", comparison.Voltages(calibration));
            Check(calibration, "life", comparison.Lives(calibration));
        }

        void Check(bool calibration, string what, MetalAgreement found)
        {
            var row = Regex.Match(page, $@"\| {(calibration ? "calibration" : "judged")} \| {what} \| (\d+) \| ([-0-9.]+) \| (\d+) of \d+ \| ([0-9.]+) \|");
            Assert.True(row.Success, what);
            double Number(int group) => double.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);
            Assert.Equal((found.Count, found.WithinTwo), ((int)Number(1), (int)Number(3)));
            // Two decimals are printed; a platform may round a voltage differently and so swap two ranks.
            Assert.Equal(found.Correlation, Number(2), 0.02);
            Assert.Equal(found.MedianFactor, Number(4), 0.02);
        }
    }

    /// <summary>The constants of the rules are those the calibrating half gives, to the last step of the search (0.03 decades) and three digits.</summary>
    [Fact]
    public void the_constants_are_those_of_the_calibrating_half()
    {
        var (found, stated) = (MetalComparison.Calibrate(MetalRow.All, MetalRules.Default, TestContext.Current.CancellationToken).Rules.Constants, MetalRules.Default.Constants);
        Same(found.InterfaceResistance, stated.InterfaceResistance);
        Same(found.TreatedResistance, stated.TreatedResistance);
        Same(found.Loss, stated.Loss);
        Same(found.TreatedLoss, stated.TreatedLoss);
        Same(found.ResidueConductivity, stated.ResidueConductivity);

        static void Same(double found, double stated) => Assert.InRange(Math.Log10(found / stated), -0.035, 0.035);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interna.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Interna.slnx not found above " + AppContext.BaseDirectory);
    }
}
