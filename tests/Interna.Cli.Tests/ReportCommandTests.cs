using Interna.Cli.Report;
using Interna.Cli.Tests.Report;
using Interna.Data.Results;

namespace Interna.Cli.Tests;

public sealed class ReportCommandTests : TemporaryFolder
{
    [Fact]
    public void the_report_of_a_folder_equals_the_one_written_with_it_to_the_digits_shown()
    {
        var results = SyntheticRun.Set(SyntheticRun.Run("0.1C", 0.1, spectra: true), SyntheticRun.Run("1C", 1));
        ResultsFolder.Write(At("run"), results, folder => ReportWriter.Write(Path.Combine(folder, ReportWriter.FileName), results));
        var ending = Cli.Run("report", At("run"), "--out", At("again.html"));
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Equal(At("again.html"), ending.Out.Trim());
        Assert.Equal(Words(At("run/report.html")), Words(At("again.html")));
        Assert.Empty(Directory.EnumerateFiles(Folder, "*.partial"));
    }

    [Fact]
    public void a_folder_without_results_is_bad_input_and_stays_empty()
    {
        Directory.CreateDirectory(At("empty"));
        var ending = Cli.Run("report", At("empty"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("summary.json", ending.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(At("empty")));
    }

    /// <summary>The part a reader reads, without the drift figures: those are rounding noise, and a capacity in Ah rounds anew.</summary>
    private static string Words(string file)
    {
        var page = File.ReadAllText(file);
        return page[..page.IndexOf("<h2>Work of the solver</h2>", StringComparison.Ordinal)];
    }
}
