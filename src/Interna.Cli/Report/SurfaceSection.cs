using Interna.Data.Results;

namespace Interna.Cli.Report;

/// <summary>What modifications of surfaces changed: parameters before and after.</summary>
internal static class SurfaceSection
{
    public static void Write(HtmlText page, ResultSet results)
    {
        var groups = results.Runs.Where(r => r.Surfaces.Count > 0).GroupBy(r => string.Join('\n', r.Surfaces.SelectMany(Lines))).ToList();
        if (groups.Count == 0) return;
        page.Raw("<section id=\"surfaces\"><h2>Surfaces before and after</h2>");
        foreach (var group in groups)
        {
            if (results.Runs.Count > 1) page.Element("h3", string.Join(", ", group.Select(r => r.Name)));
            foreach (var surface in group.First().Surfaces)
            {
                page.Element("h4", $"{surface.Electrode} electrode: {surface.Name}");
                page.Table(["parameter", "before", "after", "because", "source"], surface.Changes.Select(c => (IReadOnlyList<string>)[c.Parameter, c.Before, c.After, c.Because, c.Source]));
                foreach (string caution in surface.Cautions) page.Element("p", caution, "note");
            }
        }

        page.Raw("<p class=\"note\">Properties that vary with stoichiometry are shown at half filling. Runs not named here are of the bare electrode.</p></section>");
    }

    private static IEnumerable<string> Lines(SurfaceRecord surface) => surface.Changes.Select(c => $"{surface.Electrode} {surface.Name} {c}");
}
