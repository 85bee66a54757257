using System.Globalization;

namespace Interna.Numerics.Reals;

/// <summary>A number that writes its own formula in LaTeX, with no more brackets than needed.</summary>
/// <remarks>Sums with zero and products with zero or one are simplified, so that derivatives read well. Regularisation is not shown.</remarks>
public readonly record struct Tex : IReal<Tex>
{
    private readonly string? text;
    private readonly Binding binding;
    private readonly string? radix; // of a whole power
    private readonly int power;

    /// <summary>A symbol.</summary>
    public Tex(string symbol)
        : this(symbol, Binding.Atom)
    {
    }

    private Tex(string text, Binding binding)
    {
        this.text = text;
        this.binding = binding;
    }

    private Tex(string radix, int power)
        : this($"{radix}^{{{power.ToString(CultureInfo.InvariantCulture)}}}", Binding.Power)
    {
        this.radix = radix;
        this.power = power;
    }

    private enum Binding
    {
        Sum,
        Product,
        Power,
        Atom,
    }

    /// <summary>The formula in LaTeX.</summary>
    public string Text => text ?? "0";

    private bool IsZero => Text == "0";

    private bool IsOne => Text == "1";

    private string Radix => radix ?? In(Binding.Atom);

    private int Power => radix is null ? 1 : power;

    /// <summary>The formula of a law in the symbols of its arguments.</summary>
    public static string Of(Columns.ILaw law)
    {
        var arguments = law.Arguments.Select(a => new Tex(a.Symbol)).ToArray();
        return law.Evaluate<Tex>(arguments).Text;
    }

    /// <summary>A function by its name.</summary>
    public static Tex Function(string name, Tex x) => new($@"{name}\left({x.Text}\right)", Binding.Product);

    /// <inheritdoc/>
    public static Tex Of(double value) => value < 0
        ? -Of(-value)
        : Named(value) ?? Number(value);

    /// <inheritdoc/>
    public static Tex Lift(double value, Dimension dimension, string symbol) => new(symbol);

    /// <inheritdoc/>
    public static Tex Lift(double value, Dimension dimension, string symbol, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{symbol}_{{{index}}}"));

    /// <inheritdoc/>
    public static Tex operator +(Tex a, Tex b) =>
        a.IsZero ? b : b.IsZero ? a : b.Text.StartsWith('-') ? new($"{a.Text} - {b.Text[1..].TrimStart()}", Binding.Sum) : new($"{a.Text} + {b.Text}", Binding.Sum);

    /// <inheritdoc/>
    public static Tex operator +(Tex a, double b) => a + Of(b);

    /// <inheritdoc/>
    public static Tex operator -(Tex a, Tex b) => b.IsZero ? a : a.IsZero ? -b : new($"{a.Text} - {b.In(Binding.Product)}", Binding.Sum);

    /// <inheritdoc/>
    public static Tex operator -(Tex a, double b) => a - Of(b);

    /// <inheritdoc/>
    public static Tex operator -(double a, Tex b) => Of(a) - b;

    /// <inheritdoc/>
    public static Tex operator -(Tex a) => a.IsZero ? a : new($"-{a.In(Binding.Product)}", Binding.Sum);

    /// <inheritdoc/>
    public static Tex operator *(Tex a, Tex b) =>
        a.IsZero || b.IsZero ? Of(0)
        : a.IsOne ? b
        : b.IsOne ? a
        : a.Radix == b.Radix && !char.IsAsciiDigit(a.Radix[0]) ? new(a.Radix, a.Power + b.Power)
        : new($@"{a.In(Binding.Product)}{(char.IsAsciiDigit(b.In(Binding.Product)[0]) ? @" \cdot " : @"\,")}{b.In(Binding.Product)}", Binding.Product);

    /// <inheritdoc/>
    public static Tex operator *(double a, Tex b) => Of(a) * b;

    /// <inheritdoc/>
    public static Tex operator /(Tex a, Tex b) => a.IsZero || b.IsOne ? a : new($@"\frac{{{a.Text}}}{{{b.Text}}}", Binding.Product);

    /// <inheritdoc/>
    public static Tex Exp(Tex x) => new($"e^{{{x.Text}}}", Binding.Power);

    /// <inheritdoc/>
    public static Tex ExpM1(Tex x) => Exp(x) - 1;

    /// <inheritdoc/>
    public static Tex Log(Tex x) => Function(@"\ln", x);

    /// <inheritdoc/>
    public static Tex Sqrt(Tex x) => new($@"\sqrt{{{x.Text}}}", Binding.Atom);

    /// <inheritdoc/>
    public static (Tex Sinh, Tex Cosh) SinhCosh(Tex x) => (Function(@"\sinh", x), Function(@"\cosh", x));

    /// <inheritdoc/>
    public static Tex Tanh(Tex x) => Function(@"\tanh", x);

    /// <inheritdoc/>
    public static Tex Erfc(Tex x) => Function(@"\operatorname{erfc}", x);

    /// <inheritdoc/>
    public static Tex Pow(Tex x, double p) => Pow(x, Of(p));

    /// <inheritdoc/>
    public static Tex Pow(Tex x, Tex p) => new($"{x.In(Binding.Atom)}^{{{p.Text}}}", Binding.Power);

    /// <inheritdoc/>
    public static Tex Where(Tex test, Tex a, Tex b) =>
        new($@"\begin{{cases}} {a.Text} & {test.Text} > 0 \\ {b.Text} & \text{{otherwise}} \end{{cases}}", Binding.Sum);

    /// <inheritdoc/>
    public static Tex Max(Tex a, Tex b) => new($@"\max\left({a.Text}, {b.Text}\right)", Binding.Product);

    /// <inheritdoc/>
    public static Tex Min(Tex a, Tex b) => new($@"\min\left({a.Text}, {b.Text}\right)", Binding.Product);

    /// <inheritdoc/>
    public static Tex Positive(Tex x, double s) => x;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Tex? Named(double value) => value switch
    {
        0.5 => new(@"\frac{1}{2}", Binding.Product),
        0.25 => new(@"\frac{1}{4}", Binding.Product),
        _ => null,
    };

    private static Tex Number(double value)
    {
        string digits = value.ToString("G15", CultureInfo.InvariantCulture);
        int e = digits.IndexOf('E', StringComparison.Ordinal);
        if (e < 0)
            return new(digits, Binding.Atom);
        string decade = $"10^{{{int.Parse(digits[(e + 1)..], CultureInfo.InvariantCulture)}}}";
        return new(digits[..e] == "1" ? decade : $@"{digits[..e]} \cdot {decade}", Binding.Product);
    }

    private string In(Binding surrounding) => binding < surrounding ? $@"\left({Text}\right)" : Text;
}
