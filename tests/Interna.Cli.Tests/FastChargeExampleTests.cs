using System.Globalization;
using System.Text.RegularExpressions;
using Interna.Data.Results;

namespace Interna.Cli.Tests;

/// <summary>What the page on the porous-electrode cell says of charging until sodium could plate is what the example gives.</summary>
public sealed class FastChargeExampleTests : TemporaryFolder
{
    [Fact]
    public void the_page_states_the_charge_taken_before_sodium_could_plate()
    {
        Assert.Equal(ExitCode.Success, Cli.Run("run", Path.Combine(Cli.Root, "examples", "fast-charge.yaml"), "--out", At("out"), "--no-report").Code);
        var runs = ResultsFolder.Read(At("out")).Runs;
        string page = File.ReadAllText(Path.Combine(Cli.Root, "docs", "physics", "porous-electrode.md"));
        var losses = Regex.Match(page, @"loses ([0-9]+) mV to its reaction and ([0-9]+) mV to diffusion in its particles at C/5, ([0-9]+) mV and ([0-9]+) mV at 1C");
        var (slow, fast) = (runs.Single(r => r.Name == "C-5 at 25 degC").Samples[^1].Losses, runs.Single(r => r.Name == "1C at 25 degC").Samples[^1].Losses);
        double[] lost = [-slow.NegativeReaction, -slow.NegativeParticle, -fast.NegativeReaction, -fast.NegativeParticle];
        for (int k = 0; k < lost.Length; k++) Assert.Equal(double.Parse(losses.Groups[k + 1].Value, CultureInfo.InvariantCulture), 1e3 * lost[k], 0.7);
        var rows = Regex.Matches(page, @"\| (C/5|1C|2C) \| (25|0) °C \| ([0-9.]+) \| ([0-9]+) % \|").ToList();
        Assert.Equal(runs.Count, rows.Count);
        foreach (var row in rows)
        {
            var run = runs.Single(r => r.Name == $"{row.Groups[1].Value.Replace('/', '-')} at {row.Groups[2].Value} degC");
            var (discharge, charge) = (run.Steps[0], run.Steps[^1]);
            Assert.Equal("negative potential below 0 V", charge.EndReason);
            Assert.Equal(0, run.Samples[^1].Potentials.Negative, 1e-6);
            // Three digits are printed; the integrator keeps four.
            double taken = -charge.Charge / 3.6;
            Assert.Equal(double.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture), taken, 2e-3 * taken + 5e-4);
            Assert.Equal(double.Parse(row.Groups[4].Value, CultureInfo.InvariantCulture), -100 * charge.Charge / discharge.Charge, 0.6);
        }
    }
}
