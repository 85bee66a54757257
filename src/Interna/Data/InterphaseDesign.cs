using Interna.Data.Input;

namespace Interna.Data;

/// <summary>What an interphase file asks for: checked and ready to be assessed. Immutable.</summary>
public sealed record InterphaseDesign
{
    /// <summary>The interphase.</summary>
    public required Interphase Interphase { get; init; }

    /// <summary>Where it stands.</summary>
    public required PlatingSite Site { get; init; }

    /// <summary>What the file says about itself; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The conditions it is judged under; at least one.</summary>
    public required IReadOnlyList<PlatingCondition> Conditions { get; init; }

    /// <summary>A layer whose thickness is varied; null for none.</summary>
    public ThicknessSeries? Series { get; init; }

    /// <summary>Every number used, with its source.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    /// <summary>The file as read.</summary>
    public required string Text { get; init; }

    /// <summary>The files that were read, with their SHA-256.</summary>
    public required IReadOnlyList<(string Path, string Hash)> Files { get; init; }

    /// <summary>Reads and checks an interphase file.</summary>
    /// <exception cref="InputException">It cannot be read or used; every mistake with its place.</exception>
    public static InterphaseDesign Load(string path) => InputFile.TryOpen(path, out var file)
        ? InterphaseReader.Read(file)
        : throw new InputException(new InputError(path, 0, 0, "", "no file that can be read", "an interphase file, for instance examples/interphases/alumina-series.yaml"));

    /// <summary>Reads and checks the text of an interphase file.</summary>
    /// <exception cref="InputException">It cannot be used; every mistake with its place.</exception>
    public static InterphaseDesign Parse(string text, string path = "interphase.yaml") => InterphaseReader.Read(new InputFile(path, text, false));
}

/// <summary>Conditions of plating.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Current">Current density [A/m²].</param>
/// <param name="Capacity">Charge plated in one half cycle [C/m²].</param>
public sealed record PlatingCondition(string Name, double Current, double Capacity);

/// <summary>A layer whose thickness is varied.</summary>
/// <param name="Layer">Index of the layer.</param>
/// <param name="Thicknesses">The thicknesses in order [m].</param>
public sealed record ThicknessSeries(int Layer, IReadOnlyList<double> Thicknesses);
