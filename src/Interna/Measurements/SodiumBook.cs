namespace Interna.Measurements;

/// <summary>The sodium of a cell with a metal anode, cycle by cycle: what is plated, lost for good, cut off and found again.</summary>
/// <remarks>
/// Every charge plates what the cathode holds; of it a part 1 − CE is lost, and an excess on the anode makes up for it while it
/// lasts. Closed forms: n_ex = (N/P − 1)/(1 − CE) cycles at full capacity, then CE^n, 0.8 after ln 0.8/ln CE. Source: Xiao et al.,
/// Nat. Energy 5 (2020) 561.
/// </remarks>
public sealed class SodiumBook
{
    private readonly double cathode;
    private double pool;

    /// <summary>Opens the book.</summary>
    /// <param name="cathode">Sodium of the full cathode as charge per area Q_c [C/m²].</param>
    /// <param name="negativeToPositive">N/P: sodium of anode and cathode together over that of the cathode, 1 for an anode-free cell [-].</param>
    /// <exception cref="ArgumentOutOfRangeException">No cathode, or N/P below 1.</exception>
    public SodiumBook(double cathode, double negativeToPositive)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cathode);
        if (!(negativeToPositive >= 1)) throw new ArgumentOutOfRangeException(nameof(negativeToPositive), negativeToPositive, "N/P counts the sodium of the cathode too: it is at least 1.");
        this.cathode = cathode;
        Capacity = cathode;
        Excess = (negativeToPositive - 1) * cathode;
    }

    /// <summary>Cycles done.</summary>
    public int Cycles { get; private set; }

    /// <summary>Charge the last discharge gave, which the cathode now holds [C/m²].</summary>
    public double Capacity { get; private set; }

    /// <summary>Sodium metal left on the anode after the last discharge [C/m²].</summary>
    public double Excess { get; private set; }

    /// <summary>Sodium lost to films [C/m²].</summary>
    public double InFilms { get; private set; }

    /// <summary>Sodium that lost its contact and was not found again [C/m²].</summary>
    public double Dead => pool;

    /// <summary>All sodium of the book [C/m²]; never changes.</summary>
    public double Total => Capacity + Excess + InFilms + Dead;

    /// <summary>One charge and discharge.</summary>
    /// <param name="filmPart">Part of what is plated that ends in films [-].</param>
    /// <param name="deadPart">Part of what is plated that loses contact [-].</param>
    /// <param name="recoveredPart">Part of the sodium without contact that is found again [-].</param>
    /// <returns>Coulombic efficiency Q_strip/Q_plate with Q_strip = Q_plate − Q_film − Q_dead + Q_recovered [-].</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative or more than all is lost.</exception>
    public double Cycle(double filmPart, double deadPart = 0, double recoveredPart = 0)
    {
        if (!(filmPart >= 0 && deadPart >= 0 && filmPart + deadPart <= 1)) throw new ArgumentOutOfRangeException(nameof(filmPart), filmPart, "Losses are parts of what is plated, between 0 and 1 together.");
        if (!(recoveredPart is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(recoveredPart), recoveredPart, "A part lies between 0 and 1.");
        double plated = Capacity, film = filmPart * plated, dead = deadPart * plated, recovered = recoveredPart * pool;
        pool += dead - recovered;
        InFilms += film;
        double stripped = plated - film - dead + recovered, available = stripped + Excess;
        Capacity = Math.Min(cathode, available);
        Excess = available - Capacity;
        Cycles++;
        return stripped / plated;
    }

    /// <summary>Cycles at full capacity: (N/P − 1)/(1 − CE).</summary>
    /// <exception cref="ArgumentOutOfRangeException">An efficiency that is not below 1: more than was plated cannot be stripped for long.</exception>
    public static double PlateauCycles(double negativeToPositive, double efficiency) => (negativeToPositive - 1) / (1 - Checked(efficiency));

    /// <summary>Cycles from there to a part of the capacity: ln(part)/ln(CE); 0.8 by custom.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An efficiency that is not below 1.</exception>
    public static double FadingCycles(double efficiency, double part = 0.8) => Math.Log(part) / Math.Log(Checked(efficiency));

    /// <summary>Efficiency from a reservoir: CE = (n Q_c + Q_s)/(n Q_c + Q_t) [-].</summary>
    /// <remarks>Source: Adams, Zheng, Ren, Xu and Zhang, Adv. Energy Mater. 8 (2018) 1702097, after Aurbach.</remarks>
    /// <param name="cycles">Cycles n of charge Q_c in between.</param>
    /// <param name="cycled">Q_c [C/m²].</param>
    /// <param name="stripped">Charge of the last stripping Q_s [C/m²].</param>
    /// <param name="reservoir">Charge first plated Q_t [C/m²].</param>
    public static double ReservoirEfficiency(int cycles, double cycled, double stripped, double reservoir) =>
        (cycles * cycled + stripped) / (cycles * cycled + reservoir);

    /// <summary>Cycles of a symmetric cell in its lifetime: t j/(2q).</summary>
    public static double SymmetricCycles(double lifetime, double current, double capacity) => lifetime * current / (2 * capacity);

    private static double Checked(double efficiency) => efficiency is > 0 and < 1
        ? efficiency
        : throw new ArgumentOutOfRangeException(nameof(efficiency), efficiency, "A Coulombic efficiency lies between 0 and 1; one above 100 % counts charge that is not sodium.");
}
