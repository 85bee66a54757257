using Interna.Quantities;

namespace Interna.Physics.Surfaces;

/// <summary>Potential at which sites of a computed adsorption energy fill, and which energies make sites that work.</summary>
/// <remarks>
/// Per isolated atom an energy contains what it costs to take the atom out of the metal, 1.113 eV (cohesive energy of sodium): U = −(E + 1.113 eV)/e;
/// counted from the metal U = −E/e. Between 0 V and 2.5 V a site gives its sodium back; stronger sites keep it, on weaker ones metal is
/// plated first. Energies without their reference mean nothing. Source: cohesive energy as tabulated by Kittel, Introduction to Solid State Physics.
/// </remarks>
public static class AdsorptionEnergy
{
    /// <summary>Cohesive energy of sodium [J/mol].</summary>
    public const double Cohesive = 1.113 * MigrationBarrier.ElectronVolt;

    private const double MostPotential = 2.5;

    /// <summary>Potential at half filling of sites without interaction [V vs Na⁺/Na].</summary>
    /// <param name="energy">Adsorption energy, negative where sodium is bound [J/mol].</param>
    /// <param name="reference">What it is counted from.</param>
    public static double Potential(double energy, AdsorptionReference reference) =>
        -(energy + (reference == AdsorptionReference.IsolatedAtom ? Cohesive : 0)) / Constant.Faraday;

    /// <summary>Objects to an energy whose sites would not work; null where they do.</summary>
    /// <param name="energy">Adsorption energy [J/mol].</param>
    /// <param name="reference">What it is counted from.</param>
    /// <param name="field">Field it was stated in.</param>
    public static Objection? Check(double energy, AdsorptionReference reference, string field)
    {
        double potential = Potential(energy, reference);
        if (potential is >= 0 and <= MostPotential) return null;
        string found = $"{MigrationBarrier.Electronvolts(energy)}, which is {UnitVocabulary.Format(potential, QuantityKind.Voltage)}";
        double offset = reference == AdsorptionReference.IsolatedAtom ? Cohesive : 0;
        string expected = $"{MigrationBarrier.Electronvolts(-MostPotential * Constant.Faraday - offset)} to {MigrationBarrier.Electronvolts(-offset)}";
        return new(field, found, expected, potential < 0
            ? "sodium plates as metal before it goes to sites that bind it this weakly; if the energy is counted from the metal, say 'adsorption_reference: metal'"
            : "sites that bind this strongly keep their sodium: they cost charge in the first cycle and store nothing");
    }
}

/// <summary>What an adsorption energy is counted from.</summary>
public enum AdsorptionReference
{
    /// <summary>A sodium atom far from everything, as most computations do.</summary>
    IsolatedAtom,

    /// <summary>Sodium metal.</summary>
    Metal,
}
