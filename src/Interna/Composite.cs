using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;

namespace Interna;

/// <summary>Phases mixed in one layer, and electrolyte in its pores.</summary>
public sealed record Composite
{
    /// <summary>The phases; their fractions of the solid volume sum to 1.</summary>
    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>How the phases lie.</summary>
    public Morphology Morphology { get; init; }

    /// <summary>Index of the phase that surrounds the others in a dispersion.</summary>
    public int Matrix { get; init; }

    /// <summary>Part of the volume that electrolyte fills [-].</summary>
    public double Porosity { get; init; }

    private double[] Fractions => [.. Components.Select(c => c.Fraction)];

    /// <summary>Conductivity for sodium ions across the layer [S/m]; null where that of a phase is not known.</summary>
    /// <param name="temperature">T [K].</param>
    /// <param name="electrolyte">Conductivity of the electrolyte in the pores [S/m].</param>
    public Estimate? IonicConductivity(double temperature, double electrolyte) =>
        Mix(c => c.Phase.IonicConductivity(temperature)) is { } solid ? solid.Map(k => Mixing.Infiltrated(Porosity, electrolyte, k)) : null;

    /// <summary>Conductivity for electrons across the layer [S/m], pores as insulators; null where that of a phase is not known.</summary>
    public Estimate? ElectronicConductivity =>
        Mix(c => c.Phase.BandGap is { Upper: 0 } ? new Estimate(double.PositiveInfinity) : c.Phase.ElectronicConductivity) is { } solid
            ? solid.Map(k => double.IsPositiveInfinity(k) ? k : k * Math.Pow(1 - Porosity, 1.5)) : null;

    /// <summary>Bulk and shear modulus by Voigt, Reuss and Hill [Pa]; null where that of a phase is not known.</summary>
    /// <remarks>Pores hold no shear: with them the modulus lies between nothing and the part of the solid.</remarks>
    public (Estimate Bulk, Estimate Shear)? Moduli
    {
        get
        {
            var known = Components.Select(c => c.Phase.Moduli).ToList();
            if (known.Exists(m => m is null))
                return null;
            double[] phi = Fractions;
            Estimate Hill(Func<(Estimate Bulk, Estimate Shear), Estimate> of) =>
                Estimate.Increasing(x => IsotropicModuli.Hill(phi, [.. x.Select(v => new IsotropicModuli(v, v))]).Shear, [.. known.Select(m => of(m!.Value))]);
            Estimate Porous(Estimate m) => Porosity == 0 ? m : new Estimate(0.5 * (1 - Porosity) * m.Value, 0, (1 - Porosity) * m.Upper);
            return (Porous(Hill(m => m.Bulk)), Porous(Hill(m => m.Shear)));
        }
    }

    /// <summary>Opacity for electrons that tunnel [-]; a phase whose gap is not known stops none.</summary>
    /// <remarks>The barrier is half of the gap, from a quarter to three quarters of it: where the Fermi level lies is not known.</remarks>
    /// <param name="thickness">Thickness of the layer [m].</param>
    public Estimate Opacity(double thickness)
    {
        double[] phi = [.. Fractions.Select(f => f * (1 - Porosity)), Porosity];
        var barriers = Components.Select(c => c.Phase.BandGap is { } gap ? new Estimate(0.5 * gap.Value, 0.25 * gap.Lower, 0.75 * gap.Upper) : new Estimate(0)).ToList();
        return Estimate.Increasing(
            barrier => ElectronTunnelling.Opacity(phi, [.. barrier.Select(ElectronTunnelling.DecayLength), double.PositiveInfinity], thickness), barriers);
    }

    /// <summary>Strain at which the first phase of a layer cracks [-]; null where that of no phase is known.</summary>
    /// <remarks>Grains dispersed in a phase are shorter than the layer is thick and are spared by it: the phase around them decides.</remarks>
    /// <param name="thickness">Thickness of the layer [m].</param>
    public Estimate? CrackStrain(double thickness)
    {
        var deciding = Morphology == Morphology.Dispersed ? [Components[Matrix]] : Components;
        List<Estimate> known = [.. deciding.Select(c => c.Phase.CrackStrainOf(thickness)).OfType<Estimate>()];
        return known.Count == 0 ? null : new Estimate(known.Min(e => e.Value), known.Min(e => e.Lower), known.Min(e => e.Upper));
    }

    private Estimate? Mix(Func<Component, Estimate?> of)
    {
        var known = Components.Select(of).ToList();
        if (known.Exists(k => k is null))
            return null;
        List<Estimate> values = [.. known.Select(k => k!.Value)];
        double[] phi = Fractions;
        if (Morphology != Morphology.CoContinuous)
            return Estimate.Increasing(k => Rule(phi, k), values);
        // What is certain of interwoven phases are the bounds.
        double lower = Mixing.LowerBound(phi, [.. values.Select(v => v.Lower)]), upper = Mixing.UpperBound(phi, [.. values.Select(v => v.Upper)]);
        return new Estimate(Math.Clamp(Mixing.CoContinuous(phi, [.. values.Select(v => v.Value)]), lower, upper), lower, upper);
    }

    private double Rule(double[] phi, double[] conductivities) => Morphology switch
    {
        Morphology.Columnar => Mixing.Parallel(phi, conductivities),
        Morphology.Layered => Mixing.Series(phi, conductivities),
        Morphology.Dispersed => Mixing.Dispersed(phi, conductivities, Matrix),
        Morphology.CoContinuous => Mixing.CoContinuous(phi, conductivities),
        _ => Mixing.EffectiveMedium(phi, conductivities),
    };
}

/// <summary>A phase in a composite.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Fraction">Its part of the solid volume [-].</param>
public sealed record Component(Phase Phase, double Fraction);

/// <summary>How phases lie in a layer.</summary>
public enum Morphology
{
    /// <summary>Grains much smaller than the layer, in no order: effective medium.</summary>
    Mosaic,

    /// <summary>Grains that reach through the layer: side by side.</summary>
    Columnar,

    /// <summary>Sheets along the layer: one after the other.</summary>
    Layered,

    /// <summary>Grains of all phases but one, surrounded by that one.</summary>
    Dispersed,

    /// <summary>Each phase continuous in all directions.</summary>
    CoContinuous,
}
