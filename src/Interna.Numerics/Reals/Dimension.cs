using System.Globalization;
using System.Numerics;

namespace Interna.Numerics.Reals;

/// <summary>A physical dimension as powers of the base units m, kg, s, A, K and mol.</summary>
/// <remarks>Powers are kept in twelfths, so that square, cube and fourth roots of units are exact.</remarks>
public readonly record struct Dimension :
    IMultiplyOperators<Dimension, Dimension, Dimension>,
    IDivisionOperators<Dimension, Dimension, Dimension>
{
    private const int Whole = 12;
    private readonly (int Metre, int Kilogram, int Second, int Ampere, int Kelvin, int Mole) twelfths;

    /// <summary>A dimension from whole powers of the base units.</summary>
    public Dimension(int metre = 0, int kilogram = 0, int second = 0, int ampere = 0, int kelvin = 0, int mole = 0) =>
        twelfths = (metre * Whole, kilogram * Whole, second * Whole, ampere * Whole, kelvin * Whole, mole * Whole);

    private Dimension((int, int, int, int, int, int) twelfths) => this.twelfths = twelfths;

    /// <summary>Dimensionless [-].</summary>
    public static Dimension None => default;

    /// <summary>Length [m].</summary>
    public static Dimension Length { get; } = new(metre: 1);

    /// <summary>Mass [kg].</summary>
    public static Dimension Mass { get; } = new(kilogram: 1);

    /// <summary>Time [s].</summary>
    public static Dimension Time { get; } = new(second: 1);

    /// <summary>Electric current [A].</summary>
    public static Dimension Current { get; } = new(ampere: 1);

    /// <summary>Temperature [K].</summary>
    public static Dimension Temperature { get; } = new(kelvin: 1);

    /// <summary>Amount of substance [mol].</summary>
    public static Dimension Amount { get; } = new(mole: 1);

    /// <summary>Electric charge [A s].</summary>
    public static Dimension Charge { get; } = Current * Time;

    /// <summary>Energy [J].</summary>
    public static Dimension Energy { get; } = new(metre: 2, kilogram: 1, second: -2);

    /// <summary>Molar energy [J/mol].</summary>
    public static Dimension MolarEnergy { get; } = Energy / Amount;

    /// <summary>Electric potential [V].</summary>
    public static Dimension Voltage { get; } = Energy / Charge;

    /// <summary>Concentration [mol/m³].</summary>
    public static Dimension Concentration { get; } = new(metre: -3, mole: 1);

    /// <summary>Diffusivity [m²/s].</summary>
    public static Dimension Diffusivity { get; } = new(metre: 2, second: -1);

    /// <summary>Electric conductivity [S/m].</summary>
    public static Dimension Conductivity { get; } = Current / (Voltage * Length);

    /// <summary>Current density [A/m²].</summary>
    public static Dimension CurrentDensity { get; } = new(metre: -2, ampere: 1);

    /// <summary>Molar flux [mol/(m² s)].</summary>
    public static Dimension MolarFlux { get; } = new(metre: -2, second: -1, mole: 1);

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => a.Combine(b, 1);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => a.Combine(b, -1);

    /// <summary>Dimension of the square root.</summary>
    public Dimension Root()
    {
        var (m, kg, s, a, k, mol) = twelfths;
        return new((m / 2, kg / 2, s / 2, a / 2, k / 2, mol / 2));
    }

    /// <summary>The powers as text, for instance <c>m^2·s^-1</c>; a hyphen where dimensionless.</summary>
    public override string ToString()
    {
        var (m, kg, s, a, k, mol) = twelfths;
        (string Symbol, int Power)[] factors = [("m", m), ("kg", kg), ("s", s), ("A", a), ("K", k), ("mol", mol)];
        var shown = factors.Where(f => f.Power != 0).Select(f => f.Power == Whole
            ? f.Symbol
            : string.Create(CultureInfo.InvariantCulture, $"{f.Symbol}^{f.Power / (double)Whole:0.####}"));
        string text = string.Join('·', shown);
        return text.Length == 0 ? "-" : text;
    }

    private Dimension Combine(Dimension other, int sign)
    {
        var (m, kg, s, a, k, mol) = twelfths;
        var (m2, kg2, s2, a2, k2, mol2) = other.twelfths;
        return new((m + sign * m2, kg + sign * kg2, s + sign * s2, a + sign * a2, k + sign * k2, mol + sign * mol2));
    }
}

/// <summary>A formula that adds, compares or takes a function of quantities whose dimensions do not allow it.</summary>
public sealed class DimensionException : InvalidOperationException
{
    /// <summary>A mismatch in <paramref name="operation"/>.</summary>
    public DimensionException(string operation, Dimension expected, Dimension found)
        : base($"{operation} expects [{expected}], found [{found}]")
    {
        Expected = expected;
        Found = found;
    }

    /// <summary>An exception with a message only.</summary>
    public DimensionException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    public DimensionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception without a message.</summary>
    public DimensionException()
    {
    }

    /// <summary>The dimension the operation needs.</summary>
    public Dimension Expected { get; }

    /// <summary>The dimension it was given.</summary>
    public Dimension Found { get; }
}
