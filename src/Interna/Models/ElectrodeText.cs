using System.Globalization;
using Interna.Numerics.Lines;
using Interna.Physics;
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
