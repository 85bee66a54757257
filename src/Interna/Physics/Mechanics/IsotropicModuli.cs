using Interna.Physics.Interphases;

namespace Interna.Physics.Mechanics;

/// <summary>Elasticity of an isotropic solid.</summary>
/// <param name="Bulk">Bulk modulus K [Pa].</param>
/// <param name="Shear">Shear modulus G [Pa].</param>
public readonly record struct IsotropicModuli(double Bulk, double Shear)
{
    /// <summary>Young's modulus E = 9KG/(3K + G) [Pa].</summary>
    public double Young => Shear == 0 ? 0 : 9 * Bulk * Shear / (3 * Bulk + Shear);

    /// <summary>Poisson's ratio ν = (3K − 2G)/(2(3K + G)) [-].</summary>
    public double Poisson => (3 * Bulk - 2 * Shear) / (2 * (3 * Bulk + Shear));

    /// <summary>From Young's modulus and Poisson's ratio.</summary>
    /// <param name="young">E [Pa].</param>
    /// <param name="poisson">ν, between −1 and ½ [-].</param>
    public static IsotropicModuli OfYoung(double young, double poisson) => new(young / (3 * (1 - 2 * poisson)), young / (2 * (1 + poisson)));

    /// <summary>Mixture of solids: the mean of equal strain (Voigt) and equal stress (Reuss).</summary>
    /// <remarks>Source: Hill, Proc. Phys. Soc. A 65 (1952) 349.</remarks>
    /// <param name="fractions">Volume fractions; they sum to 1.</param>
    /// <param name="moduli">Moduli of the phases.</param>
    public static IsotropicModuli Hill(IReadOnlyList<double> fractions, IReadOnlyList<IsotropicModuli> moduli)
    {
        double[] phi = [.. fractions], bulk = [.. moduli.Select(m => m.Bulk)], shear = [.. moduli.Select(m => m.Shear)];
        return new IsotropicModuli(0.5 * (Mixing.Parallel(phi, bulk) + Mixing.Series(phi, bulk)), 0.5 * (Mixing.Parallel(phi, shear) + Mixing.Series(phi, shear)));
    }
}
