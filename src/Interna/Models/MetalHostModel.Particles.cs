using Interna.Models.MetalHost;
using Interna.Models.PorousElectrode;

namespace Interna.Models;

/// <content>What is read of the particles of an insertion cathode opposite a host.</content>
public sealed partial class MetalHostModel
{
    private IEnumerable<string> PartsOf(ParticleRegion cathode) =>
        [.. ElectrodeText.Parts("positive", cathode.Electrode), .. ElectrodeText.Balance(Cell), $"particles: Fickian diffusion, {cathode.Column.Spheres.States} radial unknowns"];

    private IEnumerable<Equation> OfParticles(InsertionElectrode e) =>
    [
        new("Charge among the particles", $@"\frac{{\partial i_e}}{{\partial x}} = a \left(j{ElectrodeText.Beside(e)} + C_\mathrm{{dl}} \frac{{\partial \Delta}}{{\partial t}}\right)", "Doyle1993"),
        .. ElectrodeText.Diffusion(Cell, "Doyle1993"),
        .. ElectrodeText.Surface(Cell),
        .. ElectrodeText.Films(Cell),
        ElectrodeText.Kinetics("positive", e),
    ];

    private void Profile(ParticleRegion cathode, int which, ReadOnlySpan<double> y, double i, Span<double> values)
    {
        var column = cathode.Column;
        var states = y[metalAt..headAt];
        if (which >= ParticleProfiles.Count)
        {
            FilmProfiles.Write(cathode.Electrode, column.Films!, column.OfFilms(states), column.Difference, column.FirstLane, column.Cells, which - ParticleProfiles.Count, values);
            return;
        }

        Span<double> liquid = stackalloc double[line.Mesh.Cells], solid = stackalloc double[line.Mesh.Cells];
        Fill(y, i, liquid, solid);
        ParticleProfiles.Write(which, column, states, solid[line.Mesh.PositiveFirst..], values);
    }

    private HostAverages Averages(ParticleRegion cathode, ReadOnlySpan<double> y, ReadOnlySpan<double> liquid, ReadOnlySpan<double> solid)
    {
        var losses = cathode.Losses(y[metalAt..headAt]);
        double s = 0, l = 0, logarithm = 0, part = 1.0 / line.Mesh.PositiveCells;
        for (int k = line.Mesh.PositiveFirst; k < line.Mesh.Cells; k++) (s, l, logarithm) = (s + part * solid[k], l + part * liquid[k], logarithm + part * line.Logarithm(k));
        return new HostAverages(losses.Reaction, losses.Film, s, l, logarithm) { Equilibrium = losses.Equilibrium, Surface = losses.Surface };
    }

    private HostSodium Of(ParticleRegion cathode, ReadOnlySpan<double> y)
    {
        var states = y[metalAt..headAt];
        Evaluate(y, typicalCurrent * y[CurrentAt]);
        var charges = cathode.Charges(states);
        double perFaraday = Cell.Area / Constant.Faraday;
        return new HostSodium(Particles.Capacity(cathode.Electrode, Cell.Area) * cathode.Mean(states), -perFaraday * charges.Layer, perFaraday * charges.Film, perFaraday * charges.Dead)
        {
            Surface = perFaraday * charges.Surface,
            Plated = perFaraday * charges.Plated,
        };
    }
}
