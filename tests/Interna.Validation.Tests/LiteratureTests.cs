using System.Globalization;
using CsvHelper;
using Interna.Data.Literature;

namespace Interna.Validation.Tests;

/// <summary>The tables that come with the product against the ones they restate.</summary>
public class LiteratureTests
{
    [Fact]
    public void anodes_say_what_the_original_says()
    {
        var originals = Originals("anodes.csv");
        Assert.Equal(originals.Count, AnodeRow.All.Count);
        foreach (var (row, original) in AnodeRow.All.Zip(originals))
        {
            Assert.Equal("R" + original["seed"], row.Review);
            Assert.Equal((original["section"], original["material"], original["strategy"]), (row.Place, row.Subject, row.Strategy));
            Same(original["reference_number"], row.Reference);
            Same(original["capacity_mAh_g"], row.Capacity);
            Same(original["rate_A_g"], row.Current);
            Same(original["retention_percent"], row.Retention);
            Same(original["cycles"], row.Cycles);
            Same(original["cycling_rate_A_g"], row.CyclingCurrent);
            Same(original["rate_capacity_mAh_g"], row.RateCapacity);
            Same(original["rate_capability_A_g"], row.RateCurrent);
            // A bound that stands in the name of the property there stands at the value here.
            Assert.Equal(original["property"].Replace('_', ' ').TrimEnd('<', '>', ' '), row.Quantity);
            Same(original["value"].TrimStart('<', '>'), row.Stated.TrimStart('<', '>', ' '));
        }
    }

    [Fact]
    public void sodium_metal_says_what_the_original_says()
    {
        var originals = Originals("na_metal.csv");
        Assert.Equal(originals.Count, MetalRow.All.Count);
        foreach (var (row, original) in MetalRow.All.Zip(originals))
        {
            Assert.Equal("R" + original["seed"], row.Review);
            Assert.Equal((original["section"], original["system"], original["category"], original["cell"]), (row.Place, row.Subject, row.Category, row.Cell));
            Same(original["reference_number"], row.Reference);
            Assert.Equal(original["electrolyte"].Replace("(seed 001)", "", StringComparison.Ordinal).Trim(), row.Electrolyte);
            if (original["current_mA_cm2"] != "several") Same(original["current_mA_cm2"], row.CurrentDensity);
            Same(original["capacity_mAh_cm2"], row.ArealCapacity);
            if (original["lifetime_h"] != "few tens") Same(original["lifetime_h"], row.Lifetime);
            Same(original["cycles"], row.Cycles);
            Same(original["overpotential_mV"], row.Overpotential);
            Same(original["CE_percent"], row.Efficiency);
            Assert.Equal(original["other_property"], row.Quantity);
            Same(original["other_value"], row.Stated);
        }
    }

    private static void Same(string original, LiteratureValue? value) => Same(original, value?.Written ?? "");

    // "2-5" there is "2 to 5" here, ">=2" is ">= 2".
    private static void Same(string original, string written) => Assert.Equal(Bare(original), Bare(written));

    private static string Bare(string text)
    {
        text = text.Replace(" to ", "-", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', ';');
        return double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number.ToString("R", CultureInfo.InvariantCulture) : text;
    }

    private static List<Dictionary<string, string>> Originals(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interna.slnx"))) folder = folder.Parent;
        string file = new[] { "..", "../.." }.Select(up => Path.Combine(folder!.FullName, up, "shared", "reference", "literature", name)).FirstOrDefault(File.Exists) ?? "";
        Assert.SkipUnless(file.Length > 0, $"the reference file literature/{name} is not next to this checkout (../shared/reference)");
        using var csv = CsvReader.FromText(File.ReadAllText(file), new CsvReaderOptions { HasHeader = false, TrimWhitespace = true });
        Assert.True(csv.Read());
        string[] header = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(Enumerable.Range(0, header.Length).ToDictionary(i => header[i], csv.GetString, StringComparer.Ordinal));
        return rows;
    }
}
