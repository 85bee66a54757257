using Interna.Data.Input;

namespace Interna.Data;

/// <summary>What a junction file asks for: checked and ready to be solved. Immutable.</summary>
public sealed record JunctionDesign
{
    /// <summary>The junction.</summary>
    public required Junction Junction { get; init; }

    /// <summary>What the file says about itself; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>Nodes to solve it with.</summary>
    public required int Nodes { get; init; }

    /// <summary>A contact whose bias is varied; null for none.</summary>
    public JunctionSweep? Sweep { get; init; }

    /// <summary>What is done to it in time; null for nothing.</summary>
    public MotionPlan? Motion { get; init; }

    /// <summary>A layer that stores sodium; null for none.</summary>
    public LayerStorage? Storage { get; init; }

    /// <summary>The file as read.</summary>
    public required string Text { get; init; }

    /// <summary>The files that were read, with their SHA-256.</summary>
    public required IReadOnlyList<(string Path, string Hash)> Files { get; init; }

    /// <summary>Reads and checks a junction file.</summary>
    /// <exception cref="InputException">It cannot be read or used; every mistake with its place.</exception>
    public static JunctionDesign Load(string path) => InputFile.TryOpen(path, out var file)
        ? JunctionReader.Read(file)
        : throw new InputException(new InputError(path, 0, 0, "", "no file that can be read", "a junction file, for instance examples/junctions/metal-oxide.yaml"));

    /// <summary>Reads and checks the text of a junction file.</summary>
    /// <exception cref="InputException">It cannot be used; every mistake with its place.</exception>
    public static JunctionDesign Parse(string text, string path = "junction.yaml") => JunctionReader.Read(new InputFile(path, text, false));
}

/// <summary>The bias of a blocking contact, varied over a range.</summary>
/// <param name="Contact">Index of the contact.</param>
/// <param name="From">First bias [V].</param>
/// <param name="To">Last bias [V].</param>
/// <param name="Points">Number of values, at least 2.</param>
public sealed record JunctionSweep(int Contact, double From, double To, int Points)
{
    /// <summary>The biases in order [V].</summary>
    public IEnumerable<double> Biases => Enumerable.Range(0, Points).Select(i => From + (To - From) * i / (Points - 1.0));
}
