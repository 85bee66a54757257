using Interna.Physics.Interphases;
using Interna.Physics.Mechanics;

namespace Interna.Models.Interphases;

/// <summary>Which of the values between bounds an interphase is cycled with.</summary>
public enum BoundCase
{
    /// <summary>Likely values.</summary>
    Likely,

    /// <summary>Least conduction of ions, most of electrons, least crack strain.</summary>
    Worst,

    /// <summary>The opposite.</summary>
    Best,
}

/// <summary>An interphase on an electrode that is cycled: what a stack of layers is to <see cref="SodiumMetal"/> and to <see cref="InsertionElectrode"/>.</summary>
/// <remarks>
/// Its layers are a resistance that stays; electrons that tunnel through them, and those they conduct, make the product grow on top,
/// dL/dt = v₀ e^(−τ − L/λ) + V U/(F ρ); the stack cracks at the strain of its weakest layer. τ: opacity of the stack, λ: decay length in the
/// product, ρ: electronic resistance times area.
/// </remarks>
/// <param name="interphase">The stack; its ionic resistance is known.</param>
/// <param name="product">The phase that grows, of known volume and band gap.</param>
/// <param name="which">Which values between their bounds.</param>
public sealed class InterphaseSurface(Interphase interphase, Phase product, BoundCase which = BoundCase.Likely)
{
    // Grown film starts as thin as one bond, is passive when as thick as a native film and about as stiff as any salt.
    private const double FirstThickness = 1e-10, PassiveThickness = 2e-9, PoissonRatio = 0.3;

    // Conductivity of a product of which nothing is known: that of alkyl carbonates between grains [S/m].
    private const double UnknownConductivity = 1e-6;

    // Below this rate of growth nothing is seen in the age of a cell: an atom in a thousand years [m/s].
    private const double NoGrowth = 1e-20;

    /// <summary>Temperature [K].</summary>
    public required double Temperature { get; init; }

    /// <summary>Conductivity of the electrolyte, also in pores of the layers [S/m].</summary>
    public required double Conductivity { get; init; }

    /// <summary>Rate v₀ at which the product grows on bare sodium [m/s].</summary>
    public required Estimate BareRate { get; init; }

    /// <summary>Potential U below which the electrolyte is reduced, against sodium [V].</summary>
    public required double Potential { get; init; }

    /// <summary>Radius of the bumps that plated sodium swells into; infinite on particles [m].</summary>
    public double BumpRadius { get; init; } = double.PositiveInfinity;

    /// <summary>Thickness of the layers [m].</summary>
    public double Thickness => interphase.Thickness.Value;

    /// <summary>A part of the area on which the layers are <paramref name="factor"/> times as thick as described.</summary>
    public SurfacePatch Patch(double part, double factor, double exchangeCurrent)
    {
        var films = Films(factor);
        return new SurfacePatch(part, exchangeCurrent, Resistance(factor), films[0]) { OuterFilms = [.. films.Skip(1)], Mechanics = Mechanics(factor) };
    }

    /// <summary>
    /// An electrode whose particles carry the layers: what grows on them does so below <see cref="Potential"/>, as fast as at 0 V, and they crack where
    /// <see cref="InsertionElectrode.Expansion"/> says how the particles swell.
    /// </summary>
    public InsertionElectrode On(InsertionElectrode electrode)
    {
        SurfaceFilm[] films = [.. Films(1).Select(f => f with { Onset = Potential })];
        return electrode with { FilmResistance = Resistance(1), Film = films[0], OuterFilms = films[1..], Mechanics = electrode.Expansion != 0 ? Mechanics(1) : null };
    }

    private double Resistance(double factor) => factor * High(interphase.Resistance(Temperature, Conductivity)!.Value);

    private List<SurfaceFilm> Films(double factor)
    {
        double volume = product.MolarVolume!.Value.Value / 2;
        double ionic = product.IonicConductivity(Temperature)?.Value ?? UnknownConductivity;
        double decay = ElectronTunnelling.DecayLength(0.5 * Low(product.BandGap!.Value));
        double rate = High(BareRate) * Math.Exp(-factor * Low(interphase.Opacity));
        SurfaceFilm Film(string name, IFilmGrowth growth) => new(FirstThickness, ionic, volume, growth) { Name = name };
        var tunnelled = Film("film by tunnelling", new FilmGrowth<TunnellingGrowth>(new TunnellingGrowth(rate * Constant.Faraday / volume, decay)));
        var films = new List<SurfaceFilm> { tunnelled };
        if (interphase.ElectronicResistance is { } electronic && volume * Potential / (Constant.Faraday * factor * Low(electronic)) is > NoGrowth and var conducted)
            films.Add(Film("film by conduction", new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(conducted * Constant.Faraday / volume, 0))));
        return films;
    }

    private FilmMechanics? Mechanics(double factor)
    {
        if (interphase.CrackStrain is not { } strain) return null;
        double shear = interphase.ShearModulus?.Value ?? double.NaN;
        return new FilmMechanics(Low(strain) / Math.Sqrt(factor), BumpRadius, PassiveThickness)
        {
            Modulus = new ElasticPlasticFilm(2 * shear * (1 + PoissonRatio), PoissonRatio).BiaxialModulus,
            BackingThickness = factor * interphase.Thickness.Value,
        };
    }

    // The bound that makes it worse, of what is worse the lower or the higher it is.
    private double Low(Estimate e) => which switch { BoundCase.Worst => e.Lower, BoundCase.Best => e.Upper, _ => e.Value };

    private double High(Estimate e) => which switch { BoundCase.Worst => e.Upper, BoundCase.Best => e.Lower, _ => e.Value };
}
