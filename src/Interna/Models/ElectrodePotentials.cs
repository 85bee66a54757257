namespace Interna.Models;

/// <summary>Potentials of both electrodes against Na⁺/Na, as a cell with a third electrode shows them [V].</summary>
/// <remarks>
/// The reference is sodium metal without current in the middle of the separator, in the electrolyte as it is there: φ_e of
/// concentrated-solution theory is what such an electrode reads. Half the separator therefore counts to either electrode,
/// and the contact resistance of the cell to the positive one. Source: Newman and Thomas-Alyea, Electrochemical Systems,
/// 3rd ed. 2004, section 2.4 and chapter 12.
/// </remarks>
/// <param name="Negative">Negative terminal against the reference [V].</param>
/// <param name="Positive">Positive terminal against the reference [V]; less <paramref name="Negative"/> the cell voltage to rounding.</param>
public readonly record struct ElectrodePotentials(double Negative, double Positive)
{
    /// <summary>Where nothing can be read.</summary>
    public static ElectrodePotentials Unknown => new(double.NaN, double.NaN);

    /// <summary>The potential of one electrode [V].</summary>
    public double Of(ElectrodeSide electrode) => electrode == ElectrodeSide.Negative ? Negative : Positive;
}

/// <summary>One of the two electrodes of a cell.</summary>
public enum ElectrodeSide
{
    /// <summary>The negative electrode of discharge.</summary>
    Negative,

    /// <summary>The positive electrode of discharge.</summary>
    Positive,
}
