using System.Globalization;
using Interna.Models.MetalCell;

namespace Interna.Models.SingleParticle;

/// <summary>Parts and equations of the models with one particle per electrode.</summary>
internal static class ModelText
{
    private const string Marquis = "Marquis2019";

    /// <summary>One line per electrode, and one for the particles.</summary>
    public static IEnumerable<string> Particles(Cell cell, ModelOptions options)
    {
        yield return "geometry: one particle per electrode, uniform reaction";
        string[] first = cell.Negative switch
        {
            InsertionElectrode negative => [.. ElectrodeText.Parts("negative", negative)],
            SodiumMetal metal => [MetalText.Part("negative", metal)],
            _ => ["negative: ideal sodium, no overpotential"],
        };
        foreach (string part in first.Concat(ElectrodeText.Parts("positive", cell.PositiveHost)).Concat(ElectrodeText.Balance(cell))) yield return part;
        string how = options.Particles == ParticleKind.Spectral ? "spectral" : "finite volumes";
        yield return string.Create(CultureInfo.InvariantCulture, $"particles: Fickian diffusion, {how}, {options.RadialPoints} radial unknowns");
    }

    /// <summary>Temperature and contacts.</summary>
    public static IEnumerable<string> Circuit(Cell cell, ModelOptions options) =>
    [
        options.Thermal == ThermalKind.Lumped ? "temperature: one for the whole cell" : "temperature: isothermal",
        cell.ContactResistance > 0 ? "contacts: series resistance" : "contacts: no resistance",
    ];

    /// <summary>Diffusion and reaction.</summary>
    public static IEnumerable<Equation> ParticleEquations(Cell cell)
    {
        foreach (var equation in ElectrodeText.Diffusion(cell, Marquis).Concat(ElectrodeText.Surface(cell)).Concat(ElectrodeText.Films(cell))) yield return equation;
        if (cell.Negative is InsertionElectrode negative)
        {
            yield return Charge("negative", negative, "");
            yield return Kinetics("negative", negative);
        }

        if (cell.Negative is SodiumMetal metal)
            foreach (var equation in MetalText.Equations(metal)) yield return equation;
        yield return Charge("positive", cell.PositiveHost, "-");
        yield return Kinetics("positive", cell.PositiveHost);
    }

    /// <summary>Charge counter and heat.</summary>
    public static IEnumerable<Equation> CircuitEquations(Cell cell, ModelOptions options)
    {
        yield return new("Charge passed", @"\frac{\mathrm{d}Q}{\mathrm{d}t} = I", "definition");
        if (options.Thermal != ThermalKind.Lumped) yield break;
        string contact = cell.ContactResistance > 0 ? " + R_c i^2" : "";
        yield return new(
            "Heat",
            $@"C_p \frac{{\mathrm{{d}}T}}{{\mathrm{{d}}t}} = \sum_k a_k L_k j_k \left(\eta_k + T \frac{{\mathrm{{d}}U_k}}{{\mathrm{{d}}T}}\right) + q_\mathrm{{ohm}}{contact} - h \left(T - T_\mathrm{{amb}}\right)",
            "Bernardi1985");
    }

    private static Equation Charge(string place, InsertionElectrode e, string sign)
    {
        string layer = e.DoubleLayerCapacitance > 0 ? @"C_\mathrm{dl} \frac{\mathrm{d}\Delta}{\mathrm{d}t} + " : "";
        return new($"Charge at the {place} electrode", $@"{layer}j{ElectrodeText.Beside(e)} = {sign}\frac{{i}}{{a L}}", Marquis);
    }

    private static Equation Kinetics(string place, InsertionElectrode e)
    {
        string at = e.Kinetics.EquilibriumAtMean ? @"\bar{\theta}" : @"\theta";
        string rate = e.Kinetics.Latex.Length > 0 ? e.Kinetics.Latex : "g";
        return new($"Reaction at the {place} electrode", $@"j = J({at})\,{rate},\quad \eta = \Delta - U({at}),\quad f = \frac{{F}}{{R_g T}}", e.KineticsId);
    }
}
