namespace Interna.Cli.Latex;

/// <summary>A formula as a tree, read from the LaTeX in which models state their equations.</summary>
internal abstract record Formula;

/// <summary>Formulas side by side.</summary>
internal sealed record Row(IReadOnlyList<Formula> Items) : Formula;

/// <summary>A variable, a function name or a unit.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Upright">Whether it is set upright (functions, labels) instead of italic (variables).</param>
internal sealed record Identifier(string Name, bool Upright) : Formula;

/// <summary>A number.</summary>
internal sealed record Number(string Digits) : Formula;

/// <summary>An operator, relation, bracket or punctuation mark.</summary>
internal sealed record Symbol(string Mark, bool Stretches = false) : Formula;

/// <summary>Words.</summary>
internal sealed record Words(string Text) : Formula;

/// <summary>Empty space.</summary>
internal sealed record Space(double Em) : Formula;

/// <summary>A fraction.</summary>
internal sealed record Fraction(Formula Above, Formula Below) : Formula;

/// <summary>A root; square where <paramref name="Degree"/> is null.</summary>
internal sealed record Root(Formula Body, Formula? Degree) : Formula;

/// <summary>Sub- and superscript.</summary>
internal sealed record Script(Formula Body, Formula? Below, Formula? Above) : Formula;

/// <summary>A mark over a formula.</summary>
internal sealed record Accent(Formula Body, string Mark) : Formula;

/// <summary>Rows of cells: an array, an alignment or a case distinction.</summary>
internal sealed record Grid(IReadOnlyList<IReadOnlyList<Formula>> Rows, bool IsCases) : Formula;
