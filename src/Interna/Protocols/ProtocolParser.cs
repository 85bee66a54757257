using System.Globalization;
using Interna.Data.Input;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Reads protocols as experimenters write them: one step per line, indented blocks for loops.</summary>
/// <remarks>The language is described in <c>docs/protocols.md</c>. All mistakes of a text are collected before it is refused.</remarks>
public sealed class ProtocolParser
{
    private readonly string file;
    private readonly Func<string, IReadOnlyList<string>?> readBeside;
    private readonly List<InputError> errors = [];
    private readonly List<Line> lines = [];
    private double? pendingTemperature;
    private Sampling sampling = new();
    private int at;

    private ProtocolParser(string text, string file, int firstLine, Func<string, IReadOnlyList<string>?> readBeside)
    {
        this.file = file;
        this.readBeside = readBeside;
        var number = firstLine;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var content = raw.Split('#')[0].Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
            if (content.Trim().Length > 0) lines.Add(new(number, content.Length - content.TrimStart().Length, content.Trim()));
            number++;
        }
    }

    /// <summary>Reads a protocol.</summary>
    /// <param name="text">The protocol.</param>
    /// <param name="file">Name of the file it stands in, for messages.</param>
    /// <param name="firstLine">Line of the file where the text begins, from 1.</param>
    /// <param name="readBeside">Reads the lines of a file named in the protocol (a profile); null where it cannot be opened.</param>
    /// <exception cref="InputException">The text cannot be understood, or could never end; every mistake with its line.</exception>
    public static Protocol Parse(string text, string file = "protocol", int firstLine = 1, Func<string, IReadOnlyList<string>?>? readBeside = null)
    {
        var parser = new ProtocolParser(text, file, firstLine, readBeside ?? (_ => null));
        var protocol = parser.Read(firstLine);
        if (parser.errors.Count == 0) parser.errors.AddRange(ProtocolCheck.Errors(protocol, file, firstLine));
        return parser.errors.Count == 0 ? protocol : throw new InputException([.. parser.errors.OrderBy(e => e.Line)]);
    }

    private Protocol Read(int firstLine)
    {
        if (lines.Count == 0)
            errors.Add(new(file, firstLine, 0, "", "an empty protocol", "one step per line, for instance 'discharge at 1C until 2.0 V'"));
        List<Instruction> instructions = lines.Count == 0 ? [] : ReadBlock(lines[0].Indent);
        if (at < lines.Count)
            Fail(lines[at], 1, "a line that is indented less than the first", "the same indentation as the first step");
        return new Protocol { Name = file, Instructions = instructions, Sampling = sampling };
    }

    private List<Instruction> ReadBlock(int indent)
    {
        List<Instruction> block = [];
        while (at < lines.Count && lines[at].Indent >= indent)
        {
            var line = lines[at++];
            if (line.Indent > indent)
            {
                Fail(line, 1, "an indented line", "indentation only below a line that ends with ':' such as 'repeat 3 times:'");
                continue;
            }

            var reader = new StepReader(line.Text, readBeside);
            try
            {
                if (Read(line, reader, indent) is { } instruction) block.Add(instruction with { Origin = Origin(line), Label = reader.Label });
            }
            catch (StepReader.Mistake mistake)
            {
                errors.Add(new(file, line.Number, line.Indent + mistake.Column, "", mistake.Found, mistake.Expected, mistake.Mend));
                SkipBody(indent);
            }
        }

        return block;
    }

    private Instruction? Read(Line line, StepReader reader, int indent)
    {
        switch (reader.Verb)
        {
            case "repeat":
                return ReadRepeat(line, reader, indent);
            case "goto":
                var (target, times) = reader.GoTo();
                return new GoTo(target, times);
            case "temperature":
                pendingTemperature = reader.Temperature();
                return null;
            case "sample":
                sampling = reader.Sampling();
                return null;
            case "pulse":
                return reader.Pulse(TakeTemperature());
            default:
                var step = reader.Step();
                return step with { Temperature = step.Temperature ?? TakeTemperature() };
        }
    }

    private Repeat ReadRepeat(Line line, StepReader reader, int indent)
    {
        var (times, until, capacity, jumping) = reader.Repeat();
        if (at >= lines.Count || lines[at].Indent <= indent)
            throw new StepReader.Mistake(1, "'repeat' without indented steps below it", "the repeated steps, indented");
        var body = ReadBlock(lines[at].Indent);
        return new Repeat(body, times ?? Repeat.Unlimited, capacity) { Until = until, Jumping = jumping, Origin = Origin(line) };
    }

    private double? TakeTemperature()
    {
        var temperature = pendingTemperature;
        pendingTemperature = null;
        return temperature;
    }

    private void SkipBody(int indent)
    {
        while (at < lines.Count && lines[at].Indent > indent) at++;
    }

    private void Fail(Line line, int column, string found, string expected) =>
        errors.Add(new(file, line.Number, line.Indent + column, "", found, expected));

    private static string Origin(Line line) => "line " + line.Number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Line(int Number, int Indent, string Text);
}
