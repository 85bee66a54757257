using Interna.Quantities;

namespace Interna.Data.Input;

/// <summary>Reads a film that grows, on metal and on the particles of a host alike.</summary>
internal static class FilmReader
{
    /// <summary>Thickness at the start.</summary>
    public static readonly QuantityField Thickness = new("thickness", "Thickness at the start", QuantityKind.Length, Bounds.Positive) { Required = true, Typical = "5 nm" };

    private static readonly QuantityField Conductivity = new("conductivity", "Ionic conductivity of the film", QuantityKind.Conductivity, Bounds.Positive) { Required = true, Typical = "1e-6 S/m" };
    private static readonly QuantityField Volume = new("volume_per_electron", "Volume of film per mole of electrons spent", QuantityKind.MolarVolume, Bounds.Positive) { Required = true, Typical = "21 cm3/mol" };
    private static readonly GroupField Growth = new("growth", "What limits its growth: a law of film growth with its parameters", LawReader.Group) { Required = true };

    private static readonly FieldGroup Group = new("a film", "A film that conducts sodium ions and grows by reduction or oxidation of the electrolyte", [Thickness, Conductivity, Volume, Growth, StatedValue.Source, StatedValue.HowKnown, StatedValue.Note]);

    /// <summary>The field of an electrode or a patch that holds a film.</summary>
    public static readonly GroupField Field = new("film", "A film that grows", Group) { Default = "none" };

    /// <summary>Reads the film of an electrode or a patch; null where there is none or it cannot be built.</summary>
    public static SurfaceFilm? Read(FieldReader owner, Findings findings)
    {
        if (owner.Find(Field) is not { } node) return null;
        var own = new FieldReader(node, owner.At(Field.Name), Group, findings);
        double thickness = own.Quantity(Thickness) ?? double.NaN, conductivity = own.Quantity(Conductivity) ?? double.NaN, volume = own.Quantity(Volume) ?? double.NaN;
        return LawReader.ReadGrowth(own, Growth, findings) is { } growth ? new SurfaceFilm(thickness, conductivity, volume, growth) : null;
    }
}
