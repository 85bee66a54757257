using System.CommandLine;
using Interna.Data;

namespace Interna.Cli;

/// <summary><c>interna new [NAME]</c>: writes a commented design to start from; never over a file that exists.</summary>
internal static class NewCommand
{
    private const string Extension = ".yaml";

    public static Command Create(Verb verb, Terminal terminal)
    {
        var templates = DataCatalog.List("starter").Select(t => t.Name).ToArray();
        var name = new Argument<string>("NAME") { Description = "The file to write.", DefaultValueFactory = _ => "my-design.yaml" };
        var template = new Option<string>("--template") { Description = $"What to start from: {string.Join(", ", templates)}.", DefaultValueFactory = _ => "design", HelpName = "NAME" }.AcceptOnlyFromAmong(templates);
        var command = new Command(verb.Name, verb.Summary) { name, template };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetRequiredValue(template), terminal));
        return command;
    }

    private static int Run(string name, string template, Terminal terminal)
    {
        var file = name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name : name + Extension;
        var title = Path.GetFileNameWithoutExtension(file);
        var text = DataCatalog.List("starter").First(t => t.Name == template).Text;
        // The design is named after its file, so that its results are.
        text = string.Join('\n', text.Split('\n').Select(line => line.StartsWith("name: ", StringComparison.Ordinal) ? $"name: {title}" : line));
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new UserException($"{file} exists already; it is left as it is");
        }

        terminal.Out.WriteLine($"wrote {file}; now change it, then 'interna check {file}' and 'interna run {file}'");
        return ExitCode.Success;
    }
}
