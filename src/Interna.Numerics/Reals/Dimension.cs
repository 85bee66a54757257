using System.Globalization;

namespace Interna.Numerics.Reals;

/// <summary>The physical dimension of a quantity: exponents of the SI base units m, kg, s, A, K, mol, in halves.</summary>
/// <remarks>Halves, because square roots of concentrations are everyday business in rate laws.</remarks>
public readonly record struct Dimension
{
    private static readonly string[] Symbols = ["m", "kg", "s", "A", "K", "mol"];

    private readonly sbyte m, kg, s, a, k, mol;

    private Dimension(int m, int kg, int s, int a, int k, int mol)
    {
        this.m = checked((sbyte)m);
        this.kg = checked((sbyte)kg);
        this.s = checked((sbyte)s);
        this.a = checked((sbyte)a);
        this.k = checked((sbyte)k);
        this.mol = checked((sbyte)mol);
    }

    /// <summary>A pure number.</summary>
    public static Dimension None => default;

    /// <summary>m.</summary>
    public static Dimension Length => Of(m: 1);

    /// <summary>kg.</summary>
    public static Dimension Mass => Of(kg: 1);

    /// <summary>s.</summary>
    public static Dimension Time => Of(s: 1);

    /// <summary>A.</summary>
    public static Dimension Current => Of(a: 1);

    /// <summary>K.</summary>
    public static Dimension Temperature => Of(k: 1);

    /// <summary>mol.</summary>
    public static Dimension Amount => Of(mol: 1);

    /// <summary>A dimension from integer exponents of the base units.</summary>
    public static Dimension Of(int m = 0, int kg = 0, int s = 0, int a = 0, int k = 0, int mol = 0) =>
        new(2 * m, 2 * kg, 2 * s, 2 * a, 2 * k, 2 * mol);

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension x, Dimension y) =>
        new(x.m + y.m, x.kg + y.kg, x.s + y.s, x.a + y.a, x.k + y.k, x.mol + y.mol);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension x, Dimension y) =>
        new(x.m - y.m, x.kg - y.kg, x.s - y.s, x.a - y.a, x.k - y.k, x.mol - y.mol);

    /// <summary>Dimension of an integer power.</summary>
    public Dimension Pow(int n) => new(m * n, kg * n, s * n, a * n, k * n, mol * n);

    /// <summary>Dimension of the square root; throws where an exponent would be a quarter.</summary>
    public Dimension Sqrt()
    {
        if (m % 2 != 0 || kg % 2 != 0 || s % 2 != 0 || a % 2 != 0 || k % 2 != 0 || mol % 2 != 0)
            throw new InvalidOperationException($"The square root of [{this}] has no exponents in halves.");
        return new(m / 2, kg / 2, s / 2, a / 2, k / 2, mol / 2);
    }

    /// <summary>The base units with their exponents, for instance <c>m^2·s^-1</c>; <c>1</c> for a pure number.</summary>
    public override string ToString()
    {
        ReadOnlySpan<sbyte> halves = [m, kg, s, a, k, mol];
        var factors = new List<string>();
        for (int i = 0; i < halves.Length; i++)
            if (halves[i] != 0)
                factors.Add(halves[i] == 2 ? Symbols[i] : Symbols[i] + "^" + (halves[i] / 2.0).ToString(CultureInfo.InvariantCulture));
        return factors.Count == 0 ? "1" : string.Join('·', factors);
    }
}
