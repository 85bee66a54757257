using Interna.Data.Input;

namespace Interna.Data;

/// <summary>The reductions of electrolytes that come with the product.</summary>
public static class ReductionLibrary
{
    /// <summary>Names of all.</summary>
    public static IReadOnlyList<string> Names => [.. Library.Names(Library.Reductions)];

    /// <summary>Loads one by name.</summary>
    /// <exception cref="InputException">There is none, or its file has mistakes.</exception>
    public static Reduction Load(string name)
    {
        var findings = new Findings();
        var caller = new InputFile("(call)", name, true);
        var node = Library.Open(Library.Reductions, InputNode.Scalar(caller, 0, 0, name, false), "reduction", findings);
        var reduction = node is null ? null : ReductionReader.Read(node, name, findings);
        findings.ThrowIfAny();
        return reduction!;
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="InputException">It has mistakes; every one with its place.</exception>
    public static Reduction Parse(string text, string name = "reduction")
    {
        var findings = new Findings();
        var reduction = Library.Read(new InputFile(name + ".yaml", text, false), findings) is { } node ? ReductionReader.Read(node, name, findings) : null;
        findings.ThrowIfAny();
        return reduction!;
    }
}
