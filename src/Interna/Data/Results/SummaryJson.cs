using System.Text.Encodings.Web;
using System.Text.Json;

namespace Interna.Data.Results;

/// <summary>What the summaries of all kinds of results have in common.</summary>
internal static class SummaryJson
{
    /// <summary>Layout: indented, the same line ends everywhere, letters as they are.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Begins a summary: what kind of results it is of, what they are called, and the version that wrote it.</summary>
    public static void Begin(Utf8JsonWriter json, string kind, string name)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("name", name);
        json.WriteString("version", typeof(SummaryJson).Assembly.GetName().Version?.ToString(3) ?? "");
    }

    /// <summary>A number; JSON knows no NaN and no infinity, such a number is null.</summary>
    public static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>The files that were read, with their SHA-256.</summary>
    public static void Sources(Utf8JsonWriter json, IReadOnlyList<(string Path, string Hash)> files)
    {
        json.WriteStartArray("sources");
        foreach (var (file, hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
