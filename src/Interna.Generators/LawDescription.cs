using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interna.Generators;

/// <summary>A law as text, comparable by value so that unchanged laws cost nothing on the next keystroke.</summary>
internal readonly struct LawDescription : IEquatable<LawDescription>
{
    private LawDescription(string type, string id, string order, string entry, string fault)
    {
        Type = type;
        Id = id;
        Order = order;
        Entry = entry;
        Fault = fault;
    }

    /// <summary>Type name.</summary>
    public string Type { get; }

    /// <summary>Identifier.</summary>
    public string Id { get; }

    /// <summary>Sorting key: phenomenon, then name.</summary>
    public string Order { get; }

    /// <summary>The expression that makes the catalogue entry.</summary>
    public string Entry { get; }

    /// <summary>What is wrong with the declaration; empty where nothing.</summary>
    public string Fault { get; }

    public static LawDescription Read(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellation)
    {
        string id = attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string ?? "" : "";
        string phenomenon = type.ContainingNamespace.Name;
        string factory = Factory(type);
        var constructor = type.InstanceConstructors.OrderByDescending(c => IsCopy(c, type) ? -1 : c.Parameters.Length).First();
        string fault = id != Kebab(type.Name) ? $"the identifier must be '{Kebab(type.Name)}'"
            : factory.Length == 0 ? "it implements neither IReactionLaw nor ICurveLaw nor ILaw"
            : constructor.Parameters.Where((p, i) => !IsNumber(p) && !(IsList(p) && i == constructor.Parameters.Length - 1)).Any()
                ? "parameters must be double, and only the last may be ImmutableArray<double>"
            : "";
        var documentation = Documentation.Read(type, constructor, cancellation);
        var entry = new StringBuilder()
            .Append($"LawEntry.{factory}<{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>(")
            .Append($"{Literal(id)}, {Literal(type.Name)}, {Literal(phenomenon)}, ")
            .Append($"{Literal(documentation.Summary)}, {Literal(documentation.Remarks)}, ")
            .Append($"[{string.Join(", ", Named(attribute, "Cites").Select(v => Literal((string)v.Value!)))}], ")
            .Append($"[{string.Join(", ", constructor.Parameters.Select(p => Parameter(p, documentation)))}], ")
            .Append($"[{string.Join(", ", Named(attribute, "Example").Select(v => Number((double)v.Value!)))}], ")
            .Append($"static p => new({string.Join(", ", constructor.Parameters.Select(Argument))}))");
        return new LawDescription(type.Name, id, phenomenon + "." + type.Name, entry.ToString(), fault);
    }

    public bool Equals(LawDescription other) => Entry == other.Entry && Fault == other.Fault && Order == other.Order;

    public override bool Equals(object? obj) => obj is LawDescription other && Equals(other);

    public override int GetHashCode() => Entry.GetHashCode();

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);

    private static string Factory(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(type.AllInterfaces.Select(i => i.Name));
        return names.Contains("IReactionLaw") ? "OfReaction" : names.Contains("ICurveLaw") ? "OfCurve" : names.Contains("IGrowthLaw") ? "OfGrowth" : names.Contains("ILaw") ? "OfExpression" : "";
    }

    private static bool IsNumber(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_Double;

    private static bool IsList(IParameterSymbol parameter) =>
        parameter.Type is INamedTypeSymbol { Name: "ImmutableArray", TypeArguments.Length: 1 } list
        && list.TypeArguments[0].SpecialType == SpecialType.System_Double;

    private static string Argument(IParameterSymbol parameter, int index) => IsList(parameter) ? $"[.. p.Skip({index})]" : $"p[{index}]";

    private static string Parameter(IParameterSymbol parameter, Documentation documentation)
    {
        string preset = parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is double d ? Number(d) : "null";
        documentation.Parameters.TryGetValue(parameter.Name, out string? meaning);
        return $"new({Literal(Kebab(parameter.Name))}, {Literal(meaning ?? "")}, {preset}, {(IsList(parameter) ? "true" : "false")})";
    }

    private static IEnumerable<TypedConstant> Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(a => a.Key == name).SelectMany(a => a.Value.Values);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
