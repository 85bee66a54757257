using Interna.Data.Input;

namespace Interna.Data;

/// <summary>The cells that come with the product.</summary>
public static class CellLibrary
{
    /// <summary>Names of all cells.</summary>
    public static IReadOnlyList<string> Names => [.. Library.Names(Library.Cells)];

    /// <summary>Loads a cell by name.</summary>
    /// <exception cref="InputException">There is none, or its file has mistakes.</exception>
    public static Cell Load(string name)
    {
        var findings = new Findings();
        var caller = new InputFile("(call)", name, true);
        var node = CellReader.Resolve(InputNode.Scalar(caller, 0, 0, name, false), "cell", findings);
        var cell = node is null ? null : CellReader.Read(node, findings);
        findings.ThrowIfAny();
        return cell!;
    }
}
