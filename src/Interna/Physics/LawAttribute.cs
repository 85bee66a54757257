namespace Interna.Physics;

/// <summary>Enters a law in the generated <see cref="LawCatalog"/>, and thereby in files, command line, documents and conformance tests.</summary>
/// <param name="id">Identifier in kebab case, equal to the type name.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class LawAttribute(string id) : Attribute
{
    /// <summary>Identifier in kebab case.</summary>
    public string Id { get; } = id;

    /// <summary>Citation keys in <c>data/references.bib</c>.</summary>
    public string[] Cites { get; init; } = [];

    /// <summary>Parameter values that show the law at work, where the constructor has no defaults for all.</summary>
    public double[] Example { get; init; } = [];
}
