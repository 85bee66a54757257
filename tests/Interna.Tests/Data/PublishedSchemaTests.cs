using System.Text.Json.Nodes;
using Interna.Architecture.Tests;
using Interna.Data;

namespace Interna.Tests.Data;

public class PublishedSchemaTests
{
    private const string Update = "INTERNA_UPDATE_SCHEMA";

    public static TheoryData<string> Kinds => [.. PublishedSchema.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void the_published_schema_lists_what_the_reader_reads(string kind)
    {
        string path = Path.Combine(Repository.Root, "docs", "schema", kind + ".schema.json"), text = PublishedSchema.Of(kind);
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"{path} is behind the readers; run this test with {Update}=1 and commit the file");
    }

    [Fact]
    public void every_reference_inside_a_schema_leads_somewhere()
    {
        foreach (string kind in PublishedSchema.Kinds)
        {
            var root = JsonNode.Parse(PublishedSchema.Of(kind))!.AsObject();
            var known = root["$defs"]!.AsObject().Select(d => "#/$defs/" + d.Key).ToHashSet();
            Assert.All(References(root), reference => Assert.Contains(reference, known));
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => p.Key == "$ref" ? [p.Value!.GetValue<string>()] : References(p.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
