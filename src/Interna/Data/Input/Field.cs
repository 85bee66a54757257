using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>A field a file may have: what it is called, what it means, what it may hold. Reader and published schema use the same list.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Description">Meaning, for people.</param>
internal abstract record Field(string Name, string Description)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>What holds where it is left out, in words; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>How it might be written.</summary>
    public abstract string Example { get; }
}

/// <summary>A number with a unit.</summary>
internal sealed record QuantityField(string Name, string Description, QuantityKind Kind, Bounds Bounds) : Field(Name, Description)
{
    /// <summary>A value typical of this field; the example of the kind where empty.</summary>
    public string Typical { get; init; } = "";

    public override string Example => Typical.Length > 0 ? Typical : Kind.Example;
}

/// <summary>A number with a unit that may depend on composition: a constant, a table or a formula.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Description">Meaning.</param>
/// <param name="Kind">What its value measures.</param>
/// <param name="Bounds">Values it may take.</param>
/// <param name="Arguments">What it may depend on.</param>
internal sealed record CurveField(string Name, string Description, QuantityKind Kind, Bounds Bounds, IReadOnlyList<CurveArgument> Arguments) : Field(Name, Description)
{
    /// <summary>What it does beyond its table unless the file says otherwise.</summary>
    public bool Linear { get; init; }

    public override string Example => Kind.Example;
}

/// <summary>A number with a unit that is known between bounds; either bound, or the value, may be left out.</summary>
internal sealed record RangedField(string Name, string Description, QuantityKind Kind, Bounds Bounds) : Field(Name, Description)
{
    /// <summary>A value typical of this field; the example of the kind where empty.</summary>
    public string Typical { get; init; } = "";

    public override string Example => Typical.Length > 0 ? Typical : Kind.Example;
}

/// <summary>What a curve may depend on in a file.</summary>
/// <param name="Name">Name in the header of a table.</param>
/// <param name="Kind">What it measures.</param>
internal sealed record CurveArgument(string Name, QuantityKind Kind)
{
    public static IReadOnlyList<CurveArgument> Solid { get; } =
        [new("stoichiometry", QuantityKind.Number), new("concentration", QuantityKind.Concentration), new("capacity", QuantityKind.SpecificCharge)];

    public static IReadOnlyList<CurveArgument> Liquid { get; } = [new("concentration", QuantityKind.Concentration)];
}

/// <summary>Free text.</summary>
internal sealed record TextField(string Name, string Description, string Sample) : Field(Name, Description)
{
    public override string Example => Sample;
}

/// <summary>One of a few words.</summary>
internal sealed record ChoiceField(string Name, string Description, IReadOnlyList<string> Choices) : Field(Name, Description)
{
    public override string Example => Choices[0];
}

/// <summary>A whole number.</summary>
internal sealed record IntegerField(string Name, string Description, int Lower, int Upper) : Field(Name, Description)
{
    public override string Example => Default ?? Lower.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Named fields of their own; <see cref="OrName"/> tells that a name may stand for them.</summary>
internal sealed record GroupField(string Name, string Description, FieldGroup Group) : Field(Name, Description)
{
    /// <summary>What a bare text in its place means; null where it may not.</summary>
    public string? OrName { get; init; }

    public override string Example => OrName ?? Group.Fields[0].Name + ": " + Group.Fields[0].Example;
}

/// <summary>A list of groups.</summary>
internal sealed record ListField(string Name, string Description, FieldGroup Item) : Field(Name, Description)
{
    public override string Example => "- " + Item.Fields[0].Name + ": " + Item.Fields[0].Example;
}

/// <summary>One name of a file or several.</summary>
internal sealed record CompareField(string Name, string Description, string Sample) : Field(Name, Description)
{
    public override string Example => Sample;
}

/// <summary>Fields that belong together.</summary>
/// <param name="Name">Name of the group, for messages and the schema.</param>
/// <param name="Description">What it describes.</param>
/// <param name="Fields">The fields.</param>
internal sealed record FieldGroup(string Name, string Description, IReadOnlyList<Field> Fields);
