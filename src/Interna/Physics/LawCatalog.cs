using System.Diagnostics.CodeAnalysis;
using Interna.Numerics.Columns;
using Interna.Quantities;

namespace Interna.Physics;

/// <summary>Every law marked <see cref="LawAttribute"/>, found by identifier; the list itself is written by the compiler.</summary>
public static partial class LawCatalog
{
    private static readonly Dictionary<string, LawEntry> ById = Entries().ToDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>All laws, by phenomenon and name.</summary>
    public static IReadOnlyList<LawEntry> All { get; } = [.. ById.Values];

    /// <summary>The laws of one kind.</summary>
    public static IEnumerable<LawEntry> OfKind(LawKind kind) => All.Where(e => e.Kind == kind);

    /// <summary>Looks a law up by its identifier.</summary>
    public static bool TryGet(string id, [NotNullWhen(true)] out LawEntry? entry) => ById.TryGetValue(id, out entry);

    /// <summary>Looks a law up by its identifier.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message gives the nearest identifiers.</exception>
    public static LawEntry Get(string id) => TryGet(id, out var entry)
        ? entry
        : throw new KeyNotFoundException($"There is no law '{id}'. Nearest: {string.Join(", ", Nearest(id))}.");

    /// <summary>A rate law as a column; parameters left out at the end take their defaults.</summary>
    /// <exception cref="KeyNotFoundException">There is no such law.</exception>
    /// <exception cref="InvalidOperationException">It is not a rate law.</exception>
    public static IReactionColumn Reaction(string id, params double[] parameters) => Get(id).CreateReaction(parameters);

    /// <summary>A law of one variable as a curve; parameters left out at the end take their defaults.</summary>
    /// <exception cref="KeyNotFoundException">There is no such law.</exception>
    /// <exception cref="InvalidOperationException">It is not a function of one variable.</exception>
    public static ICurve Curve(string id, params double[] parameters) => Get(id).CreateCurve(parameters);

    /// <summary>The identifiers most like <paramref name="id"/>, best first.</summary>
    public static IReadOnlyList<string> Nearest(string id, int count = 3) =>
        [.. ById.Keys.OrderBy(k => Spelling.Distance(id, k)).ThenBy(k => k, StringComparer.Ordinal).Take(count)];

    private static partial LawEntry[] Entries();
}
