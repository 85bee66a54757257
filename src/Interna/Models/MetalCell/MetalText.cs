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
        string film = metal.Patches.Any(p => p.Film is not null) ? "with a growing film" : metal.Patches.Any(p => p.FilmResistance > 0) ? "with a film of constant resistance" : "without film";
        return $"{place}: {metal.Name}, {patches}, {film}; {LawCatalog.Get("sodium-metal-reaction").Summary}";
    }

    /// <summary>What holds on the metal electrodes of a cell.</summary>
    public static IEnumerable<Equation> Equations(params IReadOnlyList<SodiumMetal> metals) =>
    [
        new("Reaction on a patch of metal", @"\frac{j}{i_0} = " + Tex.Of(new SodiumMetalReaction(metals[0].Alpha)) + @",\quad \eta = \Delta - j R,\quad \Delta = \varphi_m - \varphi_e", "Newman2004"),
        new("Sodium on a patch", @"\frac{\mathrm{d}h}{\mathrm{d}t} = -\frac{\Omega}{F} (j + m),\quad \frac{\mathrm{d}d}{\mathrm{d}t} = \frac{\Omega}{F}\, m,\quad m = k_d\, j^+ - \frac{d}{h_r}\, j^-", "Faraday's law; dead sodium as assumed"),
        .. metals.SelectMany(m => m.Patches).Select(p => p.Film).OfType<SurfaceFilm>().Select(f => f.Growth.Latex).Distinct()
            .Select(latex => new Equation("Growth of a film", $@"\frac{{\mathrm{{d}}L}}{{\mathrm{{d}}t}} = \frac{{V}}{{n F}}\, j_s,\quad j_s = {latex}", "interna list laws")),
        new("Charge of an electrode", @"\pm i = \sum_k p_k \left(j_k - j_{s,k}\right) + C_\mathrm{dl} \frac{\mathrm{d}\Delta}{\mathrm{d}t}", "definition"),
    ];
}
