using Interna.Physics.Mechanics;

namespace Interna;

/// <summary>An ordered stack of layers between sodium and an electrolyte.</summary>
public sealed record Interphase
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>The layers, from the sodium to the electrolyte; at least one.</summary>
    public required IReadOnlyList<Layer> Layers { get; init; }

    /// <summary>Thickness [m].</summary>
    public Estimate Thickness => Estimate.Increasing(x => x.Sum(), [.. Layers.Select(l => l.Thickness)]);

    /// <summary>Resistance for sodium ions times area [Ω m²]; null where the conductivity of a phase is not known.</summary>
    /// <param name="temperature">T [K].</param>
    /// <param name="electrolyte">Conductivity of the electrolyte in the pores [S/m].</param>
    public Estimate? Resistance(double temperature, double electrolyte)
    {
        var known = Layers.Select(l => l.Resistance(temperature, electrolyte)).ToList();
        return known.Exists(r => r is null) ? null : Estimate.Increasing(x => x.Sum(), [.. known.Select(r => r!.Value)]);
    }

    /// <summary>Resistance for electrons times area [Ω m²]; null where the conductivity of a phase is not known.</summary>
    public Estimate? ElectronicResistance
    {
        get
        {
            var known = Layers.Select(l => l.Composite.ElectronicConductivity is { } k ? Estimate.Of(x => x[0] / x[1], l.Thickness, k) : (Estimate?)null).ToList();
            return known.Exists(r => r is null) ? null : Estimate.Increasing(x => x.Sum(), [.. known.Select(r => r!.Value)]);
        }
    }

    /// <summary>Opacity of all layers for electrons that tunnel [-].</summary>
    public Estimate Opacity => Estimate.Increasing(x => x.Sum(), [.. Layers.Select(l => l.Opacity)]);

    /// <summary>Shear modulus of the stack by Voigt, Reuss and Hill [Pa]; null where that of a phase is not known.</summary>
    public Estimate? ShearModulus
    {
        get
        {
            var known = Layers.Select(l => l.Composite.Moduli?.Shear).ToList();
            if (known.Exists(g => g is null))
                return null;
            double whole = Thickness.Value;
            double[] parts = [.. Layers.Select(l => l.Thickness.Value / whole)];
            return Estimate.Increasing(x => IsotropicModuli.Hill(parts, [.. x.Select(g => new IsotropicModuli(g, g))]).Shear, [.. known.Select(g => g!.Value)]);
        }
    }

    /// <summary>Strain at which the first layer cracks [-]; null where that of no layer is known.</summary>
    public Estimate? CrackStrain
    {
        get
        {
            List<Estimate> known = [.. Layers.Select(l => l.CrackStrain).OfType<Estimate>()];
            return known.Count == 0 ? null : new Estimate(known.Min(e => e.Value), known.Min(e => e.Lower), known.Min(e => e.Upper));
        }
    }

    /// <summary>What is not known of its phases although it is asked for, one line each.</summary>
    public IReadOnlyList<string> Unknown =>
    [
        .. Layers.SelectMany(l => l.Composite.Components).Select(c => c.Phase).DistinctBy(p => p.Name).SelectMany(p => (string?[])
        [
            p.IonicConductivity(298.15) is null ? $"conductivity of {p.Name}" : null,
            p.BandGap is null ? $"band gap of {p.Name}" : null,
            p.YoungModulus is null ? $"Young's modulus of {p.Name}" : null,
            p.CrackStrainOf(1e-8) is null ? $"crack strain of {p.Name}" : null,
            p.ElectronicConductivity is null && p.BandGap is not { Upper: 0 } ? $"electronic conductivity of {p.Name}" : null,
        ]).OfType<string>(),
    ];
}

/// <summary>A composite with a thickness.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="Thickness">Thickness [m].</param>
/// <param name="Composite">What it is made of.</param>
public sealed record Layer(string Name, Estimate Thickness, Composite Composite)
{
    /// <summary>Opacity for electrons that tunnel [-].</summary>
    public Estimate Opacity
    {
        get
        {
            var (thin, likely, thick) = (Composite.Opacity(Thickness.Lower), Composite.Opacity(Thickness.Value), Composite.Opacity(Thickness.Upper));
            return new Estimate(likely.Value, Math.Min(thin.Lower, likely.Value), Math.Max(thick.Upper, likely.Value));
        }
    }

    /// <summary>Strain at which the layer cracks [-]; null where not known. A thinner layer bears more.</summary>
    public Estimate? CrackStrain =>
        Composite.CrackStrain(Thickness.Value) is { } likely && Composite.CrackStrain(Thickness.Lower) is { } thin && Composite.CrackStrain(Thickness.Upper) is { } thick
            ? new Estimate(likely.Value, Math.Min(thick.Lower, likely.Value), Math.Max(thin.Upper, likely.Value)) : null;

    /// <summary>Resistance for sodium ions times area [Ω m²]; null where the conductivity of a phase is not known.</summary>
    public Estimate? Resistance(double temperature, double electrolyte) =>
        Composite.IonicConductivity(temperature, electrolyte) is { } k ? Estimate.Of(x => x[0] / x[1], Thickness, k) : null;
}
