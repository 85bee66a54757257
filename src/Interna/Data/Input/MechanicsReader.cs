using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads how films are strained, break and heal.</summary>
internal static class MechanicsReader
{
    private static readonly QuantityField CrackStrain = new("crack_strain", "Strain at which films of the thickness at the start crack; thicker films crack earlier, as the inverse root of the thickness", QuantityKind.Number, Bounds.Positive) { Required = true, Typical = "0.01" };
    private static readonly QuantityField BumpRadius = new("bump_radius", "Radius of the bumps that plated sodium swells into: strain rate = growth velocity over it", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "10 um" };
    private static readonly QuantityField Passive = new("passive_thickness", "Thickness of new film that makes a crack passive", QuantityKind.Length, Bounds.Positive) { Default = "2 nm", Typical = "2 nm" };
    private static readonly QuantityField Modulus = new("modulus", "Biaxial modulus E/(1 - nu) that turns strain into stress", QuantityKind.Pressure, Bounds.Positive) { Default = "not known: no stress is shown", Typical = "30 GPa" };
    private static readonly QuantityField Relaxation = new("relaxation_time", "Time in which the films creep", QuantityKind.Time, Bounds.Positive) { Default = "none: elastic films", Typical = "10 h" };
    private static readonly QuantityField GrowthStrain = new("growth_strain", "Compressive strain of newly grown film, cube root of the Pilling-Bedworth ratio less 1", QuantityKind.Number, new Bounds(0, 1, false)) { Default = "0", Typical = "0.1" };

    /// <summary>The field of a metal or a patch.</summary>
    public static readonly GroupField Field = new(
        "mechanics", "How the films are strained, break and heal",
        new FieldGroup("mechanics", "How the films on metal are strained, break and heal", [CrackStrain, BumpRadius, Passive, Modulus, Relaxation, GrowthStrain, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]))
    { Default = "films follow every movement" };

    /// <summary>The field of an electrode of particles, which swell under their films.</summary>
    public static readonly GroupField OnParticles = new(
        "mechanics", "How the films are strained as the particles swell ('expansion'), break and heal",
        new FieldGroup("mechanics", "How the films on particles are strained, break and heal", [CrackStrain, Passive, Modulus, Relaxation, GrowthStrain, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]))
    { Default = "films follow every movement" };

    /// <summary>Reads that of a metal or a patch; null where it is left out.</summary>
    public static FilmMechanics? Read(FieldReader owner, Findings findings) => Read(owner, Field, findings);

    /// <summary>Reads that of particles; null where it is left out.</summary>
    public static FilmMechanics? ReadOnParticles(FieldReader owner, Findings findings) => Read(owner, OnParticles, findings);

    private static FilmMechanics? Read(FieldReader owner, GroupField field, Findings findings)
    {
        if (owner.Find(field) is not { } node) return null;
        var own = new FieldReader(node, owner.At(field.Name), field.Group, findings);
        double bumps = ReferenceEquals(field, OnParticles) ? double.PositiveInfinity : own.Quantity(BumpRadius) ?? double.NaN;
        return new FilmMechanics(own.Quantity(CrackStrain) ?? double.NaN, bumps, own.Quantity(Passive, 2e-9))
        {
            Modulus = own.Quantity(Modulus) ?? double.NaN,
            RelaxationTime = own.Quantity(Relaxation) ?? double.PositiveInfinity,
            GrowthStrain = own.Quantity(GrowthStrain) ?? 0,
        };
    }
}
