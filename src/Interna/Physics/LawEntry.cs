using Interna.Numerics.Columns;
using Interna.Numerics.Reals;
using Interna.Physics.Interphases;

namespace Interna.Physics;

/// <summary>One law of the catalogue: what it is, where it comes from, and how to make it with given parameters.</summary>
public sealed class LawEntry
{
    private readonly Func<IReadOnlyList<double>, ILaw> create;
    private readonly Func<IReadOnlyList<double>, object> createColumn;

    private LawEntry(
        LawKind kind,
        LawHeader header,
        Func<IReadOnlyList<double>, ILaw> create,
        Func<IReadOnlyList<double>, object> createColumn)
    {
        Kind = kind;
        Header = header;
        this.create = create;
        this.createColumn = createColumn;
    }

    /// <summary>Which contract it fulfils.</summary>
    public LawKind Kind { get; }

    /// <summary>Identifier in kebab case.</summary>
    public string Id => Header.Id;

    /// <summary>Name of the type.</summary>
    public string Name => Header.Name;

    /// <summary>The phenomenon it describes: the folder it lives in.</summary>
    public string Phenomenon => Header.Phenomenon;

    /// <summary>One sentence with the equation.</summary>
    public string Summary => Header.Summary;

    /// <summary>Symbols, validity and source, in words.</summary>
    public string Remarks => Header.Remarks;

    /// <summary>Citation keys in <c>data/references.bib</c>.</summary>
    public IReadOnlyList<string> Citations => Header.Citations;

    /// <summary>The parameters in order.</summary>
    public IReadOnlyList<LawParameter> Parameters => Header.Parameters;

    /// <summary>Parameter values that show the law at work: the declared example, or else the defaults.</summary>
    public IReadOnlyList<double> Example => Header.Example.Count > 0 ? Header.Example : Complete([]);

    /// <summary>The formula in the symbols of its arguments and parameters, LaTeX.</summary>
    public string Latex => Tex.Of(Create(Example));

    private LawHeader Header { get; }

    /// <summary>Makes the law; parameters left out at the end take their defaults.</summary>
    /// <exception cref="ArgumentException">A parameter without default is missing, or there are too many.</exception>
    public ILaw Create(IReadOnlyList<double> parameters) => create(Complete(parameters));

    /// <summary>Makes the law as a reaction column.</summary>
    /// <exception cref="InvalidOperationException">It is not a rate law.</exception>
    public IReactionColumn CreateReaction(IReadOnlyList<double> parameters) => Column<IReactionColumn>(parameters, "a rate law");

    /// <summary>Makes the law as a curve.</summary>
    /// <exception cref="InvalidOperationException">It is not a function of one variable.</exception>
    public ICurve CreateCurve(IReadOnlyList<double> parameters) => Column<ICurve>(parameters, "a function of one variable");

    /// <summary>Makes the law as growth of a film.</summary>
    /// <exception cref="InvalidOperationException">It is not a law of film growth.</exception>
    public IFilmGrowth CreateGrowth(IReadOnlyList<double> parameters) => Column<IFilmGrowth>(parameters, "a law of film growth");

    /// <inheritdoc/>
    public override string ToString() => Id;

    internal static LawEntry OfReaction<TLaw>(
        string id, string name, string phenomenon, string summary, string remarks, string[] citations, LawParameter[] parameters, double[] example, Func<IReadOnlyList<double>, TLaw> create)
        where TLaw : struct, IReactionLaw =>
        new(LawKind.Reaction, new(id, name, phenomenon, summary, remarks, citations, parameters, example), p => create(p), p => new ReactionColumn<TLaw>(create(p)));

    internal static LawEntry OfCurve<TLaw>(
        string id, string name, string phenomenon, string summary, string remarks, string[] citations, LawParameter[] parameters, double[] example, Func<IReadOnlyList<double>, TLaw> create)
        where TLaw : struct, ICurveLaw =>
        new(LawKind.Curve, new(id, name, phenomenon, summary, remarks, citations, parameters, example), p => create(p), p => new CurveColumn<TLaw>(create(p)));

    internal static LawEntry OfGrowth<TLaw>(
        string id, string name, string phenomenon, string summary, string remarks, string[] citations, LawParameter[] parameters, double[] example, Func<IReadOnlyList<double>, TLaw> create)
        where TLaw : struct, IGrowthLaw =>
        new(LawKind.Growth, new(id, name, phenomenon, summary, remarks, citations, parameters, example), p => create(p), p => new FilmGrowth<TLaw>(create(p)));

    internal static LawEntry OfExpression<TLaw>(
        string id, string name, string phenomenon, string summary, string remarks, string[] citations, LawParameter[] parameters, double[] example, Func<IReadOnlyList<double>, TLaw> create)
        where TLaw : struct, ILaw =>
        new(LawKind.Expression, new(id, name, phenomenon, summary, remarks, citations, parameters, example), p => create(p), p => create(p));

    private T Column<T>(IReadOnlyList<double> parameters, string kind)
        where T : class =>
        createColumn(Complete(parameters)) as T ?? throw new InvalidOperationException($"Law '{Id}' is not {kind}.");

    private double[] Complete(IReadOnlyList<double> given)
    {
        bool open = Parameters.Count > 0 && Parameters[^1].IsList;
        if (given.Count > Parameters.Count && !open)
            throw new ArgumentException($"Law '{Id}' takes {Parameters.Count} parameters, {given.Count} were given.", nameof(given));
        var missing = Parameters.Skip(given.Count).Where(p => !p.IsList);
        return [.. given, .. missing.Select(p => p.Default ?? throw new ArgumentException($"Law '{Id}' needs its parameter '{p.Name}'.", nameof(given)))];
    }

    private sealed record LawHeader(
        string Id,
        string Name,
        string Phenomenon,
        string Summary,
        string Remarks,
        IReadOnlyList<string> Citations,
        IReadOnlyList<LawParameter> Parameters,
        IReadOnlyList<double> Example);
}

/// <summary>A parameter of a law.</summary>
/// <param name="Name">Name in kebab case.</param>
/// <param name="Meaning">Meaning, symbol and unit.</param>
/// <param name="Default">Value where none is given; null where one must be given.</param>
/// <param name="IsList">Whether it takes all values that remain.</param>
public sealed record LawParameter(string Name, string Meaning, double? Default, bool IsList);

/// <summary>The contract a law fulfils.</summary>
public enum LawKind
{
    /// <summary>A rate law of a reaction.</summary>
    Reaction,

    /// <summary>A function of one variable.</summary>
    Curve,

    /// <summary>A law of film growth.</summary>
    Growth,

    /// <summary>A formula of several arguments.</summary>
    Expression,
}
