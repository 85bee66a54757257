using Interna.Numerics.Reals;
using Interna.Physics;
using Interna.Physics.Plating;

namespace Interna.Models.MetalCell;

/// <summary>Parts and equations of a metal electrode.</summary>
internal static class MetalText
{
    /// <summary>The electrode in one line.</summary>
    public static string Part(string place, SodiumMetal metal)
    {
        string patches = metal.Patches.Count == 1 ? "uniform" : $"{metal.Patches.Count} patches";
        var films = metal.Patches.SelectMany(p => p.Films).DistinctBy(f => f.Name).ToList();
        string film = films.Count > 1 ? $"with growing films ({string.Join(", ", films.Select(f => f.Name))})" : films.Count == 1 ? "with a growing film"
            : metal.Patches.Any(p => p.FilmResistance > 0) ? "with a film of constant resistance" : "without film";
        string[] more =
        [
            .. metal.Patches.Any(p => p.Mechanics is not null) ? ["cracks that heal"] : (string[])[],
            .. metal.IsolatedFraction > 0 ? ["dead sodium"] : (string[])[],
            .. metal.Voids is not null ? ["voids"] : (string[])[],
            .. metal.Bubbles is not null ? ["bubbles"] : (string[])[],
        ];
        return $"{place}: {string.Join(", ", [metal.Name, patches, film, .. more])}; {LawCatalog.Get("sodium-metal-reaction").Summary}";
    }

    /// <summary>What holds on the metal electrodes of a cell.</summary>
    public static IEnumerable<Equation> Equations(params IReadOnlyList<SodiumMetal> metals) =>
    [
        new("Reaction on a patch of metal", @"\frac{j}{i_0} = " + Tex.Of(new SodiumMetalReaction(metals[0].Alpha)) + @",\quad \eta = \Delta - j R,\quad \Delta = \varphi_m - \varphi_e", "Newman2004"),
        new("Current of dissolution", @"J = (1 - \theta)(1 - \Theta)\left[(1 - \chi)\, j + \chi\, i_0\, g(\Delta)\right]", "parts over voids θ, under bubbles Θ, exposed by cracks χ"),
        new("Sodium on a patch", @"\frac{\mathrm{d}h}{\mathrm{d}t} = -\frac{\Omega}{F} \left(J + k_d J^+ - \frac{d}{h_r} J^-\right),\quad \frac{\mathrm{d}d}{\mathrm{d}t} = \frac{\Omega}{F} \left((1 - \omega) k_d J^+ - \frac{d}{h_r} J^-\right)", "Faraday's law; dead sodium as assumed"),
        .. metals.SelectMany(m => m.Patches).SelectMany(p => p.Films).Select(f => f.Growth.Latex).Distinct()
            .Select(latex => new Equation("Growth of a film", $@"\frac{{\mathrm{{d}}L}}{{\mathrm{{d}}t}} = \frac{{V}}{{n F}}\, j_s,\quad j_s = {latex}", "interna list laws")),
        .. metals.Any(m => m.Patches.Any(p => p.Mechanics is not null)) ? [
            new("Strain of a film", @"\frac{\mathrm{d}\varepsilon}{\mathrm{d}t} = \dot\varepsilon_f (1 - s) - \frac{\varepsilon}{\tau_r},\quad \dot\varepsilon_f = -\frac{\Omega J}{F R_b} - \gamma \frac{\dot L}{L},\quad s = \frac{1}{1 + \mathrm{e}^{(1 - \varepsilon^2/\varepsilon_c^2)/w}}", "assumed: stretch beyond the crack strain opens cracks"),
            new("Exposed part", @"\frac{\mathrm{d}\chi}{\mathrm{d}t} = |\dot\varepsilon_f|\, s\, (1 - \chi) - \frac{\chi}{\tau_h},\quad \tau_h = \frac{L_p F}{V j_s(L_p)}", "Werres2025")] : (Equation[])[],
        .. metals.Any(m => m.Voids is not null) ? [new("Part over voids", @"\frac{\mathrm{d}\theta}{\mathrm{d}t} = \frac{\Omega}{F \langle h \rangle}\left[\left(J - (1 - \theta) j_\mathrm{rep}\right)^+ - f \theta J^-\right] - g \theta", "docs/corrections.md")] : (Equation[])[],
        .. metals.Any(m => m.Bubbles is not null) ? [new("Part under bubbles", @"\frac{\mathrm{d}\Theta}{\mathrm{d}t} = k_g \dot n\, (1 - \Theta) - k_d \Theta", "first-order balance")] : (Equation[])[],
        new("Charge of an electrode", @"\pm i = \sum_k p_k \left(J_k - j_{s,k}\right) + C_\mathrm{dl} \frac{\mathrm{d}\Delta}{\mathrm{d}t}", "definition"),
    ];
}
