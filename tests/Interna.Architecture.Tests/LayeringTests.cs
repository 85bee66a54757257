using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Interna.Architecture.Tests;

public class LayeringTests
{
    [Theory]
    [InlineData("Interna.Numerics")]
    [InlineData("Interna", "Interna.Numerics", "Interna.Generators")]
    [InlineData("Interna.Cli", "Interna")]
    public void project_references_point_one_way(string project, params string[] allowed)
    {
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var referenced = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(referenced.Except(allowed));
    }

    [Fact]
    public void numerics_says_no_word_of_chemistry()
    {
        var chemistry = new Regex(@"\b\w*(batter|sodium|lithium|electrode|electrolyte|anode|cathode|faraday|stoichiom)\w*", RegexOptions.IgnoreCase);
        var found = Repository.Files("src/Interna.Numerics", "*.cs")
            .SelectMany(f => chemistry.Matches(File.ReadAllText(f)).Select(m => $"{Repository.Relative(f)}: {m.Value}"));
        Assert.Empty(found);
    }

    [Fact]
    public void the_library_does_not_touch_the_console()
    {
        var found = Repository.Files("src/Interna", "*.cs").Concat(Repository.Files("src/Interna.Numerics", "*.cs"))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"\bConsole\s*\."));
        Assert.Empty(found.Select(Repository.Relative));
    }

    [Fact]
    public void only_the_data_folder_reads_and_writes_files()
    {
        var found = Repository.Files("src/Interna", "*.cs")
            .Where(f => !Repository.Relative(f).StartsWith("src/Interna/Data/", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(File.ReadAllText(f), @"\b(File|Directory)\.(Read|Write|Open|Create|Move|Delete|Append)"));
        Assert.Empty(found.Select(Repository.Relative));
    }
}
