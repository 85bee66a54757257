using System.Globalization;
using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Physics;
using Interna.Physics.Plating;
using Interna.Quantities;

namespace Interna.Models;

/// <summary>An insertion electrode in words and equations, alike in every model.</summary>
internal static class ElectrodeText
{
    /// <summary>Parts: rate law, double layer, shape of the particles, and what their surface stores.</summary>
    public static IEnumerable<string> Parts(string place, InsertionElectrode e)
    {
        string law = LawCatalog.TryGet(e.KineticsId, out var entry) ? entry.Summary : e.KineticsId;
        yield return $"{place}: {e.Name}; {law.TrimEnd('.')}, {(e.DoubleLayerCapacitance > 0 ? "with double layer" : "no double layer")}";
        if (e.ParticleShape != ParticleShape.Sphere) yield return $"{place} particles: {(e.ParticleShape == ParticleShape.Plate ? "plates" : "cylinders")}";
        if (e.Composite is { } composite)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{place} particles: a composite that shares ions and electrons between two phases; full it takes {composite.ElectronsPerSquareNanometre:G3} electrons per nm² of contact (a close-packed layer of sodium ions has 27.7), {composite.MaximumConcentration * Constant.Faraday / 3.6e6:G4} mAh/cm³");
        }

        foreach (var sites in e.SurfaceStorage)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{place} surface stores: {sites.Name}, {UnitVocabulary.Format(sites.Charge, QuantityKind.ChargeDensity)} of interface at {UnitVocabulary.Format(sites.Isotherm.Potential, QuantityKind.Voltage)}, interaction {sites.Isotherm.Interaction:G4}, within {UnitVocabulary.Format(sites.RelaxationTime, QuantityKind.Time)}");
        }

        foreach (string layer in Layers(place, e)) yield return layer;
    }

    /// <summary>How much sodium there is beside what the cathode takes; nothing where the negative electrode is not of sodium.</summary>
    public static IEnumerable<string> Balance(Cell cell)
    {
        double? metal = cell.Negative switch
        {
            SodiumMetal foil => foil.Thickness / Sodium.MolarVolume * Constant.Faraday,
            PorousMetalHost host => host.InitialCharge,
            _ => null,
        };
        if (metal is not { } negative || cell.Positive is not InsertionElectrode cathode) yield break;
        double full = cathode.Thickness * cathode.ActiveFraction * cathode.MaximumConcentration * Constant.Faraday, brought = cathode.InitialStoichiometry * full;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"balance: {UnitVocabulary.Format(negative, QuantityKind.ChargeDensity, 3)} of sodium at the negative electrode and {UnitVocabulary.Format(brought, QuantityKind.ChargeDensity, 3)} in the positive one at the start, {(negative + brought) / full:G3} times what the full positive one holds (N/P)");
    }

    /// <summary>Film and plated sodium of an electrode; nothing where there is neither.</summary>
    public static IEnumerable<string> Layers(string place, InsertionElectrode e)
    {
        if (e.FilmResistance > 0)
            yield return $"{place} particles: layers of {UnitVocabulary.Format(e.FilmResistance, QuantityKind.AreaResistance, 3)} of their own surface under what grows";
        foreach (var film in e.Films)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{place} film{(e.OuterFilms.Count > 0 ? $" of {film.Name}" : "")}: {UnitVocabulary.Format(film.Thickness, QuantityKind.Length)} at the start, {UnitVocabulary.Format(film.Conductivity, QuantityKind.Conductivity)}, grows by {(film.Growth.Oxidises ? "oxidation" : "reduction")} of the electrolyte{Living(film)}");
        }

        if (e.Mechanics is { } mechanics)
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{place} films: stretched by {100 * e.Expansion:G3} % from the empty to the full host, crack at {100 * mechanics.CrackStrain:G3} %, and heal");
        }

        if (e.Plating is { } plating)
        {
            string cut = plating.IsolatedFraction > 0 ? string.Create(CultureInfo.InvariantCulture, $"{plating.IsolatedFraction:G3} of what is stripped loses its contact") : "all of it can be stripped";
            yield return $"{place} particles: sodium is plated at {UnitVocabulary.Format(plating.ExchangeCurrent, QuantityKind.CurrentDensity)} of exchange current, {cut}";
        }
    }

    // What a film does beside growing.
    private static string Living(SurfaceFilm film)
    {
        string[] parts =
        [
            .. double.IsFinite(film.Onset) ? [$"{(film.Growth.Oxidises ? "above" : "below")} {UnitVocabulary.Format(film.Onset, QuantityKind.Voltage)}"] : (string[])[],
            .. film.Reactant is { } reactant ? [$"uses up {reactant}"] : (string[])[],
            .. film.Product is { } product ? [$"sets {product} free"] : (string[])[],
            .. film.GasPerElectron > 0 ? ["sets gas free"] : (string[])[],
            .. film.Dissolution is not null ? ["dissolves"] : (string[])[],
        ];
        return string.Concat(parts.Select(p => ", " + p));
    }

    /// <summary>The currents that stand beside insertion in the balances of charge, as terms of a sum.</summary>
    public static string Beside(params IEnumerable<InsertionElectrode?> electrodes)
    {
        var all = electrodes.OfType<InsertionElectrode>().ToList();
        string stored = all.Any(e => e.SurfaceStorage.Count > 0) ? " + j_s" : "", plated = all.Any(e => e.Plating is not null) ? " + j_p" : "";
        bool reduced = all.Any(e => e.Films.Any(f => !f.Growth.Oxidises)), oxidised = all.Any(e => e.Films.Any(f => f.Growth.Oxidises));
        return stored + plated + (reduced && oxidised ? @" \mp j_f" : reduced ? " - j_f" : oxidised ? " + j_f" : "");
    }

    /// <summary>What films and plated sodium obey; nothing where there are none.</summary>
    public static IEnumerable<Equation> Films(Cell cell)
    {
        InsertionElectrode[] electrodes = [.. new[] { cell.Negative as InsertionElectrode, cell.Positive as InsertionElectrode }.OfType<InsertionElectrode>()];
        string beside = electrodes.Any(e => e.Plating is not null) ? @"\left(j + j_p\right)" : "j";
        string free = electrodes.Any(e => e.Mechanics is not null) ? @"(1 - \chi)" : "", through = electrodes.Any(e => e.OuterFilms.Count > 0) ? @"\sum_k \frac{L_k}{\kappa_k}" : @"\frac{L}{\kappa}";
        if (electrodes.Any(e => e.FilmResistance > 0)) through = $@"\left(R_0 + {through}\right)";
        if (electrodes.Any(e => e.Film is not null))
            yield return new("Ions through the film", $@"v = {beside}\,{free}{through},\quad \eta = \varphi_s - \varphi_e - v - U", "Ohm's law");
        foreach (var film in electrodes.SelectMany(e => e.Films).DistinctBy(f => f.Growth.Latex))
            yield return new($"Growth of the film by {(film.Growth.Oxidises ? "oxidation" : "reduction")}", $@"\frac{{\mathrm{{d}}L}}{{\mathrm{{d}}t}} = \frac{{V}}{{n F}}\, j_f,\quad j_f = {film.Growth.Latex},\quad \varphi = \varphi_s - \varphi_e", "interna list laws");
        foreach (var equation in Breaking(electrodes)) yield return equation;
        foreach (var plating in electrodes.Select(e => e.Plating).OfType<HostPlating>().DistinctBy(p => p.Alpha))
        {
            yield return new("Plating on the particles", @"\frac{j_p}{i_0} = " + Tex.Of(new SodiumMetalReaction(plating.Alpha)) + @",\quad \eta = \varphi_s - \varphi_e - v,\quad s = \frac{h}{h + h_c}", "Newman2004");
            yield return new("Plated sodium", @"\frac{\mathrm{d}h}{\mathrm{d}t} = -\frac{\Omega}{F} (j_p + m),\quad \frac{\mathrm{d}d}{\mathrm{d}t} = \frac{\Omega}{F}\, m,\quad m = k_d\, j_p^+ - \frac{d}{h_r}\, j_p^-", "Faraday's law; dead sodium as assumed");
        }
    }

    // What films do beside growing.
    private static IEnumerable<Equation> Breaking(IReadOnlyList<InsertionElectrode> electrodes)
    {
        var films = electrodes.SelectMany(e => e.Films).ToList();
        if (films.Any(f => double.IsFinite(f.Onset) || f.Reactant is not null))
            yield return new("Onset and reactant of a film", @"j_f \to A\, o\, j_f,\quad o = \frac{1}{1 + \mathrm{e}^{\pm f (\varphi - U_k)}},\quad \frac{\mathrm{d}A}{\mathrm{d}t} = -\frac{1}{F A_0} \sum \nu\, a L j_f", "first order in the reactant, + for a reduction");
        if (films.Any(f => f.Dissolution is not null))
            yield return new("Dissolution of a film", @"\frac{\mathrm{d}L}{\mathrm{d}t} \to \frac{\mathrm{d}L}{\mathrm{d}t} - r \left(1 - \frac{m}{m_s}\right)", "docs/physics/sodium-metal.md");
        if (electrodes.Any(e => e.Mechanics is not null))
        {
            yield return new("Strain of the films", @"\frac{\mathrm{d}\varepsilon}{\mathrm{d}t} = \dot\varepsilon_f (1 - s) - \frac{\varepsilon}{\tau_r},\quad \dot\varepsilon_f = \beta \frac{\mathrm{d}\bar\theta}{\mathrm{d}t} - \gamma \frac{\dot L}{L},\quad s = \frac{1}{1 + \mathrm{e}^{(1 - \varepsilon^2/\varepsilon_c^2)/w}}", "assumed: stretch beyond the crack strain opens cracks");
            yield return new("Exposed part", @"\frac{\mathrm{d}\chi}{\mathrm{d}t} = |\dot\varepsilon_f|\, s\, (1 - \chi) - \frac{\chi}{\tau_h},\quad \tau_h = \frac{L_p F}{V j_f(L_p)}", "Werres2025");
        }
    }

    /// <summary>Diffusion in the particles of a cell, once per shape.</summary>
    public static IEnumerable<Equation> Diffusion(Cell cell, string source)
    {
        InsertionElectrode?[] electrodes = [cell.Negative as InsertionElectrode, cell.Positive as InsertionElectrode];
        foreach (var shape in electrodes.OfType<InsertionElectrode>().Select(e => e.ParticleShape).Distinct())
        {
            var (name, divergence) = shape switch
            {
                ParticleShape.Plate => ("Sodium in a plate", @"\frac{\partial}{\partial r}\left(D_s(\theta) \frac{\partial \theta}{\partial r}\right)"),
                ParticleShape.Cylinder => ("Sodium in a cylinder", @"\frac{1}{r} \frac{\partial}{\partial r}\left(r D_s(\theta) \frac{\partial \theta}{\partial r}\right)"),
                _ => ("Sodium in a particle", @"\frac{1}{r^2} \frac{\partial}{\partial r}\left(r^2 D_s(\theta) \frac{\partial \theta}{\partial r}\right)"),
            };
            yield return new(name, $@"\frac{{\partial \theta}}{{\partial t}} = {divergence},\quad \left. -D_s \frac{{\partial \theta}}{{\partial r}}\right|_{{r=R}} = \frac{{j}}{{F c_\mathrm{{max}}}}", source);
        }
    }

    /// <summary>The rate law of an electrode.</summary>
    public static Equation Kinetics(string place, InsertionElectrode e)
    {
        string at = e.Kinetics.EquilibriumAtMean ? @"\bar{\theta}" : @"\theta";
        string rate = e.Kinetics.Latex.Length > 0 ? e.Kinetics.Latex : "g";
        return new($"Reaction at the {place} electrode", $@"j = J({at})\,{rate},\quad \eta = \varphi_s - \varphi_e - U({at}),\quad f = \frac{{F}}{{R_g T}}", e.KineticsId);
    }

    /// <summary>What surfaces that store obey; nothing where they do not.</summary>
    public static IEnumerable<Equation> Surface(Cell cell)
    {
        if (cell.Positive is InsertionElectrode { SurfaceStorage.Count: > 0 } || cell.Negative is InsertionElectrode { SurfaceStorage.Count: > 0 })
        {
            yield return new(
                "Sodium at the surface",
                @"\tau \frac{\mathrm{d}\theta_s}{\mathrm{d}t} = \frac{1}{1 + \exp\left(f (\Delta - U_s) + g (\theta_s - 1/2)\right)} - \theta_s,\quad j_s = -q_s \frac{\mathrm{d}\theta_s}{\mathrm{d}t}",
                "frumkin-isotherm");
        }
    }
}
