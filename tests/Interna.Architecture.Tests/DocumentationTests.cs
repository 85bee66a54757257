using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Interna.Architecture.Tests;

public class DocumentationTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).Build();

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Repository.Files("docs", "*.md")).Order(StringComparer.Ordinal);

    [Fact]
    public void every_link_in_the_documentation_leads_somewhere()
    {
        var broken = new List<string>();
        foreach (var page in Pages)
        {
            foreach (var link in Markdown.Parse(File.ReadAllText(page), Pipeline).Descendants<LinkInline>())
            {
                var problem = Check(page, link.Url ?? "");
                if (problem is not null) broken.Add($"{Repository.Relative(page)}:{link.Line + 1}: {link.Url}: {problem}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void every_page_is_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<string>([Path.Combine(Repository.Root, "README.md")]);
        while (queue.TryDequeue(out var page))
        {
            if (!reached.Add(page) || !page.EndsWith(".md", StringComparison.Ordinal) || !File.Exists(page)) continue;
            foreach (var link in Markdown.Parse(File.ReadAllText(page), Pipeline).Descendants<LinkInline>())
            {
                if (link.Url is { Length: > 0 } url && !url.Contains("://", StringComparison.Ordinal))
                    queue.Enqueue(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, url.Split('#')[0])));
            }
        }

        Assert.Empty(Pages.Except(reached).Select(Repository.Relative));
    }

    [Fact]
    public void commands_in_the_readme_name_files_that_exist()
    {
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), @"\b(examples|src|docs|data|bench)/[\w./-]+\w");
        Assert.NotEmpty(named);
        var missing = named.Select(m => m.Value).Where(f => !Path.Exists(Path.Combine(Repository.Root, f))).ToList();
        Assert.Empty(missing);
    }

    private static string? Check(string page, string url)
    {
        if (url.Length == 0) return "empty link";
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && !uri.IsFile)
            return uri.Scheme is "https" or "mailto" ? null : "not https";
        var parts = url.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, parts[0]));
        if (!Path.Exists(target)) return "no such file";
        if (parts.Length < 2 || !target.EndsWith(".md", StringComparison.Ordinal)) return null;
        var anchors = Markdown.Parse(File.ReadAllText(target), Pipeline).Descendants<HeadingBlock>()
            .Select(h => Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(h).Id);
        return anchors.Contains(parts[1]) ? null : "no such heading";
    }
}
