using Interna.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interna.Conformance.Tests;

/// <summary>What the catalogue generator writes, and what it refuses.</summary>
public class LawCatalogGeneratorTests
{
    private const string Contract = """
        namespace Interna.Physics
        {
            public sealed class LawAttribute(string id) : System.Attribute { public string Id => id; public string[] Cites { get; init; } public double[] Example { get; init; } }
            public interface ICurveLaw { }
        }
        """;

    [Fact]
    public void a_law_becomes_an_entry_with_its_words_parameters_and_factory()
    {
        var (source, faults) = Run("""
            /// <summary>Two <c>lines</c>
            /// of text.</summary>
            /// <param name="Depth">Depth d [m].</param>
            [Interna.Physics.Law("deep-well", Cites = ["Key1999"], Example = [2.5])]
            public readonly record struct DeepWell(double Depth, double Width = 1.5) : Interna.Physics.ICurveLaw;
            """);
        Assert.Empty(faults);
        Assert.Contains("LawEntry.OfCurve<global::Interna.Physics.Wells.DeepWell>(\"deep-well\", \"DeepWell\", \"Wells\", \"Two lines of text.\"", source);
        Assert.Contains("[\"Key1999\"], [new(\"depth\", \"Depth d [m].\", null, false), new(\"width\", \"\", 1.5d, false)], [2.5d], static p => new(p[0], p[1]))", source);
    }

    [Theory]
    [InlineData("[Interna.Physics.Law(\"shallow\")] public readonly record struct DeepWell : Interna.Physics.ICurveLaw;", "must be 'deep-well'")]
    [InlineData("[Interna.Physics.Law(\"deep-well\")] public readonly record struct DeepWell;", "implements neither")]
    [InlineData("[Interna.Physics.Law(\"deep-well\")] public readonly record struct DeepWell(string Name) : Interna.Physics.ICurveLaw;", "must be double")]
    [InlineData(
        "[Interna.Physics.Law(\"deep-well\")] public readonly record struct DeepWell : Interna.Physics.ICurveLaw;"
        + "public class Outer { [Interna.Physics.Law(\"deep-well\")] public readonly record struct DeepWell : Interna.Physics.ICurveLaw; }",
        "is taken")]
    public void a_misdeclared_law_is_an_error_that_says_what_is_wrong(string law, string words)
    {
        var (_, faults) = Run(law);
        var fault = Assert.Single(faults);
        Assert.Equal(DiagnosticSeverity.Error, fault.Severity);
        Assert.Contains(words, fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static (string Source, IReadOnlyList<Diagnostic> Faults) Run(string law)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var compilation = CSharpCompilation.Create(
            "Laws",
            [CSharpSyntaxTree.ParseText(Contract, options), CSharpSyntaxTree.ParseText("namespace Interna.Physics.Wells;\n" + law, options)],
            platform.Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var result = CSharpGeneratorDriver
            .Create([new LawCatalogGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
        return (result.GeneratedTrees.Single().ToString(), result.Diagnostics);
    }
}
