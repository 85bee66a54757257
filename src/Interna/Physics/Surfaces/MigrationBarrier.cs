using System.Globalization;
using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>What a computed barrier can and cannot be, and how far a change of it may be believed.</summary>
/// <remarks>
/// A host that works at all is crossed in an hour over 10 nm, which needs less than 0.80 eV at room temperature (a = 3 Å,
/// ν = 10¹³ s⁻¹); below 0.1 eV a jump is no longer activated. An error of 0.05 eV, usual in computed barriers, is a factor of seven, and a ratio of
/// rates is believed up to <see cref="MostEnhancement"/> unless it was measured.
/// </remarks>
public static class MigrationBarrier
{
    /// <summary>Least barrier that is one [J/mol]: 0.1 eV.</summary>
    public const double Least = 0.1 * ElectronVolt;

    /// <summary>Greatest barrier of a host that works [J/mol]: 0.8 eV.</summary>
    public const double Greatest = 0.8 * ElectronVolt;

    /// <summary>Greatest enhancement of a rate that is taken from barriers alone [-].</summary>
    public const double MostEnhancement = 1e3;

    /// <summary>One electronvolt per particle [J/mol].</summary>
    public const double ElectronVolt = Constant.ElementaryCharge * Constant.Avogadro;

    private const double ShortPath = 10e-9;
    private const double SecondsPerYear = 3.156e7;

    /// <summary>exp[(E_before − E_after)/RT], not above <see cref="MostEnhancement"/> nor below its reciprocal [-].</summary>
    public static double Enhancement(double before, double after, double temperature) =>
        Math.Clamp(Math.Exp((before - after) / (Constant.Gas * temperature)), 1 / MostEnhancement, MostEnhancement);

    /// <summary>The ratio of rates before it is limited [-].</summary>
    internal static double Ratio(double before, double after, double temperature) => Math.Exp((before - after) / (Constant.Gas * temperature));

    /// <summary>Objects to a barrier that cannot be one.</summary>
    /// <param name="barrier">The barrier [J/mol].</param>
    /// <param name="field">Field it was stated in.</param>
    /// <param name="temperature">Temperature [K].</param>
    public static Objection? Check(double barrier, string field, double temperature)
    {
        if (barrier is >= Least and <= Greatest) return null;
        string found = Electronvolts(barrier);
        if (barrier < Least) return new(field, found, "0.1 eV to 0.8 eV", "a jump over less than four times the thermal energy is not activated, and transition-state theory does not hold");
        double time = ShortPath * ShortPath / new HoppingDiffusivity(barrier).Value(new Numerics.Reals.Scalar(temperature)).Value;
        string duration = time > SecondsPerYear
            ? string.Create(CultureInfo.InvariantCulture, $"{time / SecondsPerYear:0.#E+0} years")
            : UnitVocabulary.Format(time, QuantityKind.Time);
        return new(field, found, "0.1 eV to 0.8 eV", $"with this barrier sodium would need {duration} to cross 10 nm, so it cannot be what limits an electrode that was cycled");
    }

    /// <summary>An energy per mole as energy per particle.</summary>
    public static string Electronvolts(double energy) => string.Create(CultureInfo.InvariantCulture, $"{energy / ElectronVolt:0.###} eV");
}
