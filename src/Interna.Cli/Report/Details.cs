using System.Globalization;
using Interna.Cli.Latex;
using Interna.Data.Results;

namespace Interna.Cli.Report;

/// <summary>The back of the report: steps, numbers with their sources, equations, and the work of the solver.</summary>
internal static class Details
{
    public static void Write(HtmlText page, ResultSet results)
    {
        Steps(page, results);
        Numbers(page, results);
        Model(page, results);
        Sources(page, results);
        Solver(page, results);
        page.Raw("<footer>").Element("p", $"Interna {results.Version}{(results.Created is { } at ? $" · {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "")}")
            .Element("p", $"design {Fingerprint.Of(results.DesignLock)[..16]} · model {Fingerprint.OfModels(results)[..16]} (SHA-256, first 16 digits; whole in summary.json)")
            .Element("p", "Signs: discharge current is positive, j > 0 is oxidation, potentials against Na⁺/Na in the same electrolyte.").Raw("</footer>");
    }

    private static void Steps(HtmlText page, ResultSet results)
    {
        page.Raw("<section><h2>Steps</h2>").Table(
            ["run", "#", "cycle", "step", "duration", "capacity", "energy", "ended because", "written at"],
            results.Runs.SelectMany(run => run.Steps.Select((s, i) => (IReadOnlyList<string>)[
                run.Name,
                (i + 1).ToString(CultureInfo.InvariantCulture),
                s.Cycle.ToString(CultureInfo.InvariantCulture),
                s.Description,
                Figure.Duration(s.End - s.Start),
                Figure.Capacity(s.Charge),
                Figure.Energy(s.Energy),
                s.EndReason,
                s.Origin ?? "",
            ]))).Raw("</section>");
    }

    private static void Numbers(HtmlText page, ResultSet results)
    {
        var groups = GroupRuns(results, r => string.Join('\n', r.Ledger.Select(e => $"{e.Path}\t{e.Value}\t{e.Range}"))).Where(g => g.First.Ledger.Count > 0).ToList();
        if (groups.Count == 0) return;
        page.Raw("<section><h2>Numbers used</h2>");
        foreach (var (names, run) in groups)
        {
            if (groups.Count > 1) page.Element("h3", names);
            page.Table(
                ["quantity", "value", "valid", "at", "quality", "source", "note"],
                run.Ledger.Select(e => (IReadOnlyList<string>)[
                    e.Path,
                    e.Value,
                    e.Range,
                    e.Provenance.Temperature is { } t ? $"{Figure.Of(t - Constant.ZeroCelsius, 3)} °C" : "",
                    e.Provenance.Quality.ToString().ToLowerInvariant(),
                    e.Provenance.Source,
                    e.Provenance.Note ?? "",
                ]),
                row => row[4] == "assumed" ? "assumed" : null);
        }

        page.Raw("<p class=\"note\">Shaded rows are assumed for want of data.</p></section>");
    }

    private static void Model(HtmlText page, ResultSet results)
    {
        page.Raw("<section><h2>Model</h2>");
        var groups = GroupRuns(results, r => string.Join('\n', r.Parts) + string.Join('\n', r.Equations)).ToList();
        foreach (var (names, run) in groups)
        {
            if (groups.Count > 1) page.Element("h3", names);
            if (run.Parts.Count > 0)
            {
                page.Raw("<ul class=\"parts\">");
                foreach (var part in run.Parts) page.Element("li", part);
                page.Raw("</ul>");
            }

            foreach (var equation in run.Equations)
            {
                page.Raw("<div class=\"equation\"><div>").Element("strong", equation.Name);
                if (equation.Source.Length > 0) page.Raw(" ").Element("span", equation.Source, "note");
                page.Raw("</div><div class=\"scroll\">").Raw(MathMl.Display(equation.Latex)).Raw("</div></div>");
            }
        }

        page.Raw("</section>");
    }

    private static void Sources(HtmlText page, ResultSet results)
    {
        var uses = results.Runs.SelectMany(r => r.Ledger.Select(e => (e.Provenance.Source, Use: e.Path))
                .Concat(r.Equations.Select(e => (e.Source, Use: e.Name)))
                .Concat(r.Measured.Select(m => (m.Source, Use: m.Name))))
            .Where(u => u.Source.Length > 0).GroupBy(u => u.Source).ToList();
        if (uses.Count == 0) return;
        page.Raw("<section><h2>Sources</h2>").Table(
            ["source", "used for"],
            uses.Select(u => (IReadOnlyList<string>)[u.Key, string.Join(", ", u.Select(x => x.Use).Distinct())])).Raw("</section>");
    }

    private static void Solver(HtmlText page, ResultSet results)
    {
        page.Raw("<section><h2>Work of the solver</h2>").Table(
            ["run", "steps", "Newton iterations", "linearisations", "factorisations", "error-test failures", "Newton failures", "restarts", "time", "sodium drift", "charge drift"],
            results.Runs.Select(r =>
            {
                var (s, f) = (r.Statistics, RunFigures.Of(r));
                return (IReadOnlyList<string>)[
                    r.Name, Count(s.Steps), Count(s.NewtonIterations), Count(s.Linearisations), Count(s.Factorisations), Count(s.ErrorTestFailures),
                    Count(s.NewtonFailures), Count(s.Restarts), double.IsNaN(r.SolveTime) ? "–" : Figure.Duration(r.SolveTime),
                    Figure.Of(f.SodiumDrift, 2), Figure.Of(f.ChargeDrift, 2),
                ];
            })).Raw("</section>");
    }

    private static string Count(long n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>Runs that share something are shown once, under all their names.</summary>
    private static IEnumerable<(string Names, RunRecord First)> GroupRuns(ResultSet results, Func<RunRecord, string> key) =>
        results.Runs.GroupBy(key).Select(g => (string.Join(", ", g.Select(r => r.Name)), g.First()));
}
