using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Data;

/// <summary>JSON schemas of the files a person writes, made from the same lists of fields the readers use.</summary>
public static class PublishedSchema
{
    private static readonly Dictionary<string, FieldGroup> Groups = new(StringComparer.Ordinal)
    {
        ["design"] = DesignReader.Group,
        ["cell"] = CellReader.Group,
        ["material"] = ElectrodeReader.Material,
        ["electrolyte"] = ElectrolyteReader.Group,
        ["protocol"] = ProtocolReader.Group,
        ["junction"] = JunctionReader.Group,
        ["phase"] = PhaseReader.Group,
        ["interphase"] = InterphaseReader.Group,
        ["interphase-phase"] = SheetDefinition.Phases.Group,
        ["solid-electrolyte"] = SheetDefinition.SolidElectrolytes.Group,
        ["reduction"] = ReductionReader.Group,
    };

    /// <summary>What there are schemas of.</summary>
    public static IReadOnlyCollection<string> Kinds => Groups.Keys;

    /// <summary>The schema of a kind as text, as in <c>docs/schema</c>.</summary>
    public static string Of(string kind)
    {
        var definitions = new JsonObject();
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"Interna {kind}" };
        foreach (var (name, value) in Describe(Groups[kind], definitions))
            root[name] = value?.DeepClone();
        root["$defs"] = definitions;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            root.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // Fields that another description may supply (use, material, a design's runs) are not required by the schema; the reader decides.
    private static JsonObject Describe(FieldGroup group, JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var field in group.Fields)
        {
            var described = Describe(field, definitions);
            described["description"] = field.Description + (field.Default is null ? "" : $" (default: {field.Default})");
            properties[field.Name] = described;
        }

        bool open = group == LawReader.Group;
        return new JsonObject { ["description"] = group.Description, ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = open };
    }

    private static JsonObject Describe(Field field, JsonObject definitions) => field switch
    {
        QuantityField q => Either(Scalar(q.Kind, q.Example), Reference(StatedValue.Group, definitions)),
        RangedField r => Either(Scalar(r.Kind, r.Example), Reference(RangedValue.Group, definitions)),
        CurveField c => Either(Scalar(c.Kind, c.Example), Reference(CurveReader.Group, definitions)),
        ChoiceField choice => new JsonObject { ["enum"] = new JsonArray([.. choice.Choices.Select(c => (JsonNode)c)]) },
        IntegerField i => new JsonObject { ["type"] = "integer", ["minimum"] = i.Lower, ["maximum"] = i.Upper },
        GroupField g when g.OrName is not null => Either(new JsonObject { ["type"] = "string", ["examples"] = new JsonArray(g.OrName) }, Reference(g.Group, definitions)),
        GroupField g => Either(Reference(g.Group, definitions)),
        ListField l => new JsonObject { ["type"] = "array", ["items"] = Reference(l.Item, definitions) },
        CompareField m => Either(new JsonObject { ["type"] = "string", ["examples"] = new JsonArray(m.Example) }, new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
        _ => new JsonObject { ["type"] = new JsonArray("string", "number"), ["examples"] = new JsonArray(field.Example) },
    };

    private static JsonObject Scalar(QuantityKind kind, string example) => kind == QuantityKind.Number
        ? new JsonObject { ["type"] = new JsonArray("number", "string"), ["examples"] = new JsonArray(example) }
        : new JsonObject { ["type"] = "string", ["pattern"] = @"^\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\s*\S+", ["examples"] = new JsonArray(example) };

    private static JsonObject Either(params JsonNode[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    private static JsonObject Reference(FieldGroup group, JsonObject definitions)
    {
        string name = group.Name.Replace("a ", "", StringComparison.Ordinal).Replace("an ", "", StringComparison.Ordinal).Replace("the ", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Replace(' ', '-');
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject();
            definitions[name] = Describe(group, definitions);
        }

        return new JsonObject { ["$ref"] = "#/$defs/" + name };
    }
}
