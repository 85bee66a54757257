using System.Text.RegularExpressions;

namespace Interna.Architecture.Tests;

public class CorrectionsTests
{
    [Fact]
    public void every_correction_names_a_test_that_exists()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "corrections.md"));
        var named = Regex.Matches(page, @"`(\w+Tests)\.(\w+)`").Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).Distinct().ToList();
        Assert.NotEmpty(named);
        var sources = Repository.Files("tests", "*Tests.cs").ToLookup(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllText);
        Assert.DoesNotContain(named, n => !sources[n.Class].Any(text => Regex.IsMatch(text, $@"public void {n.Method}\(")));
        // Every row of the tables that says what is wrong names one.
        var rows = page.Split('\n').Where(l => l.StartsWith("| first", StringComparison.Ordinal) || l.StartsWith("| second", StringComparison.Ordinal) || l.StartsWith("| both", StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => !Regex.IsMatch(row, @"`\w+Tests\.\w+`"));
    }
}
