using System.Text.RegularExpressions;
using Interna.Architecture.Tests;
using Interna.Data;
using Interna.Data.Input;
using Interna.Physics;

namespace Interna.Tests.Data;

public class DataCatalogTests
{
    private static readonly string[] Designs = ["examples", "examples/surfaces"];

    public static TheoryData<string> Examples => [.. Designs.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.yaml")).Select(Repository.Relative)];

    public static TheoryData<string> Starters => [.. DataCatalog.List("starter").Select(e => e.Name)];

    [Theory, MemberData(nameof(Examples))]
    public void every_example_is_sound_and_survives_its_lock(string file)
    {
        var design = Design.Load(Path.Combine(Repository.Root, file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), design.Name);
        Assert.Equal(design.Runs.Select(r => r.Name), Design.Parse(design.Lock).Runs.Select(r => r.Name));
    }

    [Theory, MemberData(nameof(Starters))]
    public void every_starting_point_is_sound(string name) => Assert.NotEmpty(Design.Parse(DataCatalog.Show(name)!.Text).Runs);

    [Fact]
    public void every_protocol_that_comes_along_is_sound()
    {
        foreach (var protocol in DataCatalog.List("protocols"))
            Assert.NotEmpty(Design.Parse($"name: x\ncell: hard-carbon-nvpf-chayambuka-2022\nprotocol: {protocol.Name}\n").Runs[0].Protocol.Instructions);
    }

    [Fact]
    public void every_entry_has_a_title_and_can_be_shown_by_name()
    {
        foreach (string kind in DataCatalog.Kinds)
        {
            Assert.NotEmpty(DataCatalog.List(kind));
            Assert.All(DataCatalog.List(kind), entry =>
            {
                Assert.NotEqual(entry.Name, entry.Title);
                Assert.Equal(entry, DataCatalog.Show(entry.Name));
            });
        }

        Assert.Null(DataCatalog.Show("no-such-thing"));
    }

    [Fact]
    public void every_citation_is_in_the_list_of_references()
    {
        Assert.True(InputFile.TryOpenBuiltIn("references.bib", out var references));
        var known = Regex.Matches(references.Text, @"^@\w+\{(\w+),", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToHashSet();
        var key = new Regex(@"^[A-Z][A-Za-z]+[0-9]{4}[a-z]?$");
        var cited = CellLibrary.Names.SelectMany(n => CellLibrary.Load(n).Ledger).Select(e => e.Provenance.Source).Where(s => key.IsMatch(s))
            .Concat(LawCatalog.All.SelectMany(l => l.Citations)).Distinct();
        Assert.DoesNotContain(cited, c => !known.Contains(c));
    }
}
