using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Interna.Data.Input;

/// <summary>Reads YAML into nodes that know their line; a mistake in the syntax becomes an <see cref="InputException"/>.</summary>
internal static class YamlTree
{
    // A file that people write has far fewer; an alias bomb has more.
    private const int MostNodes = 200_000;

    public static InputNode Read(InputFile file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            if (stream.Documents.Count == 0)
                throw new InputException(new InputError(file.Path, 1, 1, "", "an empty file", "named fields such as 'name: ...'"));
            int count = 0;
            return Convert(file, stream.Documents[0].RootNode, ref count);
        }
        catch (YamlException problem)
        {
            throw new InputException(Describe(file, problem));
        }
    }

    private static InputNode Convert(InputFile file, YamlNode node, ref int count)
    {
        int line = (int)node.Start.Line, column = (int)node.Start.Column;
        if (++count > MostNodes)
            throw new InputException(new InputError(file.Path, line, column, "", $"more than {MostNodes.ToString(CultureInfo.InvariantCulture)} values", "a smaller file; keep long tables in CSV files"));
        switch (node)
        {
            case YamlSequenceNode list:
                var items = new List<InputNode>();
                foreach (var item in list)
                    items.Add(Convert(file, item, ref count));
                return InputNode.List(file, line, column, items);
            case YamlMappingNode map:
                var fields = new Dictionary<string, InputField>(StringComparer.Ordinal);
                foreach (var (key, value) in map)
                    fields[key is YamlScalarNode { Value: { } name } ? name : key.ToString()] =
                        new((int)key.Start.Line, (int)key.Start.Column, Convert(file, value, ref count));
                return InputNode.Map(file, line, column, fields);
            default:
                var scalar = (YamlScalarNode)node;
                bool block = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
                string text = scalar.Value ?? "";
                bool empty = scalar.Style == ScalarStyle.Plain && text is "~" or "null";
                return InputNode.Scalar(file, line, column, empty ? "" : text, block);
        }
    }

    private static InputError Describe(InputFile file, YamlException problem)
    {
        int line = (int)problem.Start.Line, column = (int)problem.Start.Column;
        string message = problem.InnerException?.Message ?? problem.Message;
        int duplicate = message.IndexOf("Duplicate key", StringComparison.OrdinalIgnoreCase);
        if (duplicate >= 0)
        {
            string name = message[(duplicate + "Duplicate key".Length)..].Trim(' ', '.', '\'', '"', ':');
            return new(file.Path, line, column, name, $"the field '{name}' a second time", "every field once", "remove one of the two");
        }

        string hint = LineText(file, line).Contains('\t', StringComparison.Ordinal)
            ? "indent with spaces, not with tabs"
            : "look for a missing colon, quote or bracket, or for wrong indentation, here or one line above";
        return new(file.Path, line, column, "", $"text that is not YAML ({message.TrimEnd('.')})", "'field: value', indented with spaces", hint);
    }

    private static string LineText(InputFile file, int line)
    {
        string[] lines = file.Text.Split('\n');
        return line >= 1 && line <= lines.Length ? lines[line - 1] : "";
    }
}
