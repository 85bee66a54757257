using System.Text.RegularExpressions;

namespace Interna.Architecture.Tests;

public class HouseRuleTests
{
    private const int LongestFile = 420;

    private static IEnumerable<string> Code =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Concat(Repository.Files("bench", "*.cs"));

    [Fact]
    public void files_stay_small_enough_to_be_read_in_one_sitting()
    {
        var found = Repository.Files("src", "*.cs")
            .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > LongestFile);
        Assert.Empty(found);
    }

    [Fact]
    public void nothing_is_left_unfinished()
    {
        // Split, so that this file does not find itself.
        var marks = new Regex("NotImplemented" + @"Exception|\b(TO" + "DO|FIX" + "ME|HA" + @"CK)\b");
        Assert.Empty(Code.Where(f => marks.IsMatch(File.ReadAllText(f))).Select(Repository.Relative));
    }

    [Fact]
    public void no_machine_path_is_written_down()
    {
        var path = new Regex("[\"'`( ]/(wo" + "rk|ho" + "me|ro" + @"ot)/\w");
        var texts = Code.Concat(Repository.Files("docs", "*.md")).Concat(Repository.Files("data", "*.*")).Concat(Repository.Files("examples", "*.*"));
        Assert.Empty(texts.Where(f => path.IsMatch(File.ReadAllText(f))).Select(Repository.Relative));
    }

    [Theory]
    [InlineData("Interna.Numerics", "Interna.Numerics.Tests")]
    [InlineData("Interna", "Interna.Tests")]
    public void tests_mirror_the_source_folders(string source, string tests)
    {
        var folders = Repository.Files("src/" + source, "*.cs")
            .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "src", source), Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .ToHashSet();
        var strays = Repository.Files("tests/" + tests, "*Tests.cs")
            .Select(f => Path.GetRelativePath(Path.Combine(Repository.Root, "tests", tests), Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Where(folder => !folders.Contains(folder));
        Assert.Empty(strays);
    }

    [Fact]
    public void large_files_stay_out_of_the_repository()
    {
        var found = new[] { "data", "docs", "examples", "src", "tests", "bench" }
            .SelectMany(folder => Repository.Files(folder, "*"))
            .Where(f => new FileInfo(f).Length > 1_000_000);
        Assert.Empty(found.Select(Repository.Relative));
    }
}
