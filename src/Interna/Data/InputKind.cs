using Interna.Data.Input;

namespace Interna.Data;

/// <summary>What a file a person wrote describes.</summary>
public enum InputKind
{
    /// <summary>A design of a cell: what <c>interna run</c> takes.</summary>
    Design,

    /// <summary>Layers on sodium: what <c>interna design interphase</c> takes.</summary>
    Interphase,

    /// <summary>Solids that meet: what <c>interna junction</c> takes.</summary>
    Junction,
}

/// <summary>Tells what a file describes by the fields it has.</summary>
public static class InputKinds
{
    /// <summary>The kind of a file; a file that cannot be read counts as a design, whose reader says what is wrong with it.</summary>
    public static InputKind Of(string path)
    {
        if (!InputFile.TryOpen(path, out var file)) return InputKind.Design;
        try
        {
            return Of(YamlTree.Read(file));
        }
        catch (InputException)
        {
            return InputKind.Design;
        }
    }

    /// <summary>The kind of what was read.</summary>
    internal static InputKind Of(InputNode root) => root.Fields switch
    {
        null => InputKind.Design,
        { } fields when fields.ContainsKey("cell") || fields.ContainsKey("protocol") || fields.ContainsKey("runs") => InputKind.Design,
        { } fields when fields.ContainsKey("layers") => InputKind.Interphase,
        { } fields when fields.ContainsKey("phases") && fields.ContainsKey("contacts") => InputKind.Junction,
        _ => InputKind.Design,
    };
}
