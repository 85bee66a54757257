using System.Text.RegularExpressions;
using Interna.Cli.Report;
using Interna.Data.Results;

namespace Interna.Cli.Tests.Report;

public sealed class ReportWriterTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"interna-report-{Guid.NewGuid():N}.html");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void the_report_shows_the_numbers_and_where_they_come_from()
    {
        var page = Body(SyntheticRun.Set(SyntheticRun.Run("0.1C", 0.1), SyntheticRun.Run("1.4C", 1.4)));
        Assert.Contains("2.700 mAh", page, StringComparison.Ordinal);
        Assert.Contains("21.0 mV", page, StringComparison.Ordinal);
        Assert.Contains("outside its range", page, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"assumed\">", page, StringComparison.Ordinal);
        Assert.Contains("<mfrac>", page, StringComparison.Ordinal);
        Assert.Contains("voltage fell to 2 V", page, StringComparison.Ordinal);
        Assert.Contains("positive electrode: disorder", page, StringComparison.Ordinal);
        Assert.Contains("hopping &lt;slow&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void a_run_that_cycles_shows_capacity_and_efficiency_by_cycle()
    {
        var run = SyntheticRun.Run("aged", 1);
        Assert.DoesNotContain("id=\"cycles\"", Body(SyntheticRun.Set(run)), StringComparison.Ordinal);
        var steps = Enumerable.Range(0, 10).Select(i => run.Steps[0] with { Cycle = i / 2 + 1, Charge = i % 2 == 0 ? -10 : 9 }).ToList();
        var page = Body(SyntheticRun.Set(run with { Steps = steps }));
        Assert.Contains("id=\"cycles\"", page, StringComparison.Ordinal);
        Assert.Contains("Coulombic efficiency", page, StringComparison.Ordinal);
        Assert.Contains("aged", page[page.IndexOf("id=\"cycles\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void text_from_a_design_cannot_end_a_script_or_become_markup()
    {
        ReportWriter.Write(_file, SyntheticRun.Set(SyntheticRun.Run("</script><b>1C", 1)));
        var page = File.ReadAllText(_file);
        Assert.DoesNotContain("</script><b>", page, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "</script>"));
    }

    [Fact]
    public void the_page_forbids_itself_to_load_anything()
    {
        var page = Body(SyntheticRun.Set(SyntheticRun.Run("1C", 1)));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)\s*=\s*[""']?\s*(https?:)?//", page);
    }

    [Fact]
    public void a_browser_draws_every_chart_and_its_console_stays_silent()
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        ReportWriter.Write(_file, SyntheticRun.Set(SyntheticRun.Run("0.1C", 0.1, spectra: true), SyntheticRun.Run("1.4C", 1.4)));
        var (document, console) = Browser.Open(_file);
        Assert.Empty(console);
        Assert.Contains("data-drawn=\"true\"", document, StringComparison.Ordinal);
        Assert.Contains("class=\"main-svg\"", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a run without a single sample")]
    [InlineData("a run that failed at once")]
    public void a_poor_run_still_gives_a_page_without_errors(string what)
    {
        Assert.SkipUnless(Browser.Missing is null, Browser.Missing ?? "");
        var run = SyntheticRun.Run(what, 1) with { Steps = [], Snapshots = [], Measured = [], Outcome = new Outcome(OutcomeKind.SolverFailure, "stopped at once") };
        run = run with { Samples = what.Contains("without", StringComparison.Ordinal) ? [] : [run.Samples[0]] };
        ReportWriter.Write(_file, SyntheticRun.Set(run));
        var (document, console) = Browser.Open(_file);
        Assert.Empty(console);
        Assert.Contains("data-drawn=\"true\"", document, StringComparison.Ordinal);
    }

    /// <summary>The page without its scripts.</summary>
    private string Body(ResultSet results)
    {
        ReportWriter.Write(_file, results);
        var page = File.ReadAllText(_file);
        return page[..page.IndexOf("<script>", StringComparison.Ordinal)];
    }
}
