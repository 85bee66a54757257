using Interna.Data.Input;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Data;

/// <summary>What a design file asks for: checked, resolved, ready to run. Immutable.</summary>
public sealed record Design
{
    /// <summary>Name, for people and for the results folder.</summary>
    public required string Name { get; init; }

    /// <summary>What the design says about itself; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>The runs, in order; at least one.</summary>
    public required IReadOnlyList<DesignRun> Runs { get; init; }

    /// <summary>
    /// The resolved design as text for <c>design.lock.yaml</c>: every value with its source, tables and protocols written out, the SHA-256 of every
    /// file that was read. It is itself a design and gives the same runs again.
    /// </summary>
    public required string Lock { get; init; }

    /// <summary>Reads and checks a design file.</summary>
    /// <exception cref="InputException">It cannot be read or used; every mistake with its place.</exception>
    public static Design Load(string path) => InputFile.TryOpen(path, out var file)
        ? DesignReader.Read(file)
        : throw new InputException(new InputError(path, 0, 0, "", "no file that can be read", "a design file; 'interna new' writes a commented one to start from"));

    /// <summary>Reads and checks the text of a design; files it names are looked for beside <paramref name="path"/>.</summary>
    /// <exception cref="InputException">It cannot be used; every mistake with its place.</exception>
    public static Design Parse(string text, string path = "design.yaml") => DesignReader.Read(new InputFile(path, text, false));
}

/// <summary>One run of a design.</summary>
/// <param name="Name">Name within the design.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Protocol">What is done to it.</param>
/// <param name="Model">Resolution of the equations.</param>
/// <param name="RelativeTolerance">Relative local error allowed per step of the integrator; null for its default.</param>
/// <param name="AbsoluteTolerance">Absolute local error in units of each unknown's typical magnitude; null for its default.</param>
/// <param name="Measured">Measured curves to hold the run against.</param>
public sealed record DesignRun(
    string Name,
    Cell Cell,
    Protocol Protocol,
    ModelOptions Model,
    double? RelativeTolerance,
    double? AbsoluteTolerance,
    IReadOnlyList<MeasuredFile> Measured);

/// <summary>A file of measured data a design names.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Path">Where it was read.</param>
/// <param name="Text">Its content.</param>
public sealed record MeasuredFile(string Name, string Path, string Text);
