using System.Reflection;
using Interna.Physics;

namespace Interna.Conformance.Tests;

/// <summary>The catalogue is complete, and every law has its own tests.</summary>
public class CatalogConformanceTests
{
    private static IEnumerable<Type> Declared => typeof(LawAttribute).Assembly.GetTypes().Where(t => t.GetCustomAttribute<LawAttribute>() is not null);

    [Fact]
    public void every_marked_type_is_in_the_catalogue()
    {
        Assert.NotEmpty(Declared);
        Assert.Equal(Declared.Select(t => t.Name).Order(StringComparer.Ordinal), LawCatalog.All.Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void identifiers_follow_the_attribute_and_phenomena_the_namespace()
    {
        foreach (var type in Declared)
        {
            var entry = LawCatalog.Get(type.GetCustomAttribute<LawAttribute>()!.Id);
            Assert.Equal(type.Name, entry.Name);
            Assert.Equal($"Interna.Physics.{entry.Phenomenon}", type.Namespace);
        }
    }

    [Fact]
    public void every_law_has_a_file_and_a_mirrored_test_file()
    {
        string root = Root();
        foreach (var entry in LawCatalog.All)
        {
            Assert.True(File.Exists(Path.Combine(root, "src", "Interna", "Physics", entry.Phenomenon, entry.Name + ".cs")), entry.Name);
            Assert.True(File.Exists(Path.Combine(root, "tests", "Interna.Tests", "Physics", entry.Phenomenon, entry.Name + "Tests.cs")), $"{entry.Name} has no tests");
        }
    }

    [Fact]
    public void every_curve_and_reaction_can_be_made_as_a_column()
    {
        foreach (var entry in LawCatalog.OfKind(LawKind.Reaction))
        {
            Assert.NotNull(entry.CreateReaction(entry.Example));
            Assert.Throws<InvalidOperationException>(() => entry.CreateCurve(entry.Example));
        }

        foreach (var entry in LawCatalog.OfKind(LawKind.Curve))
        {
            Assert.NotNull(entry.CreateCurve(entry.Example));
            Assert.Throws<InvalidOperationException>(() => entry.CreateReaction(entry.Example));
        }
    }

    [Fact]
    public void every_citation_is_in_the_bibliography()
    {
        string bibliography = File.ReadAllText(Path.Combine(Root(), "data", "references.bib"));
        foreach (var entry in LawCatalog.All)
            Assert.All(entry.Citations, key => Assert.Contains($"{{{key},", bibliography, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Interna.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the solution file is above the test's own folder");
        return folder.FullName;
    }
}
