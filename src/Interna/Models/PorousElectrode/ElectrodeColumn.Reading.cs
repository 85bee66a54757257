using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.PorousElectrode;

/// <content>What the states are, and what is read from them.</content>
internal sealed partial class ElectrodeColumn
{
    /// <summary>Says which states of the nodes in use there are, and of what size.</summary>
    public static void Classify(InsertionElectrode electrode, ISpheres particles, int firstLane, int cells, Span<UnknownKind> kinds, Span<double> typical)
    {
        int before = particles.States + electrode.SurfaceStorage.Count;
        for (int lane = firstLane; lane < firstLane + cells; lane++)
        {
            for (int s = 0; s < before; s++)
            {
                kinds[lane + s * particles.Stride] = UnknownKind.Differential;
                if (s < particles.States) typical[lane + s * particles.Stride] = particles.TypicalOf(s);
            }

            if (FilmColumn.StatesOf(electrode) == 0) continue;
            var layers = FilmColumn.Classify(electrode);
            for (int s = 0; s < layers.Length; s++) (kinds[lane + (before + s) * particles.Stride], typical[lane + (before + s) * particles.Stride]) = layers[s];
        }
    }

    /// <summary>Names a state of a node.</summary>
    public static string Describe(InsertionElectrode electrode, ISpheres particles, string name, int state, string place)
    {
        int before = particles.States + electrode.SurfaceStorage.Count;
        if (state >= before) return $"{name} particle, {FilmColumn.Describe(electrode, state - before)}, at {place}";
        return state < particles.States
            ? $"{name} particle stoichiometry, radial unknown {state + 1}, at {place}"
            : $"{name} particle, occupation of {electrode.SurfaceStorage[state - particles.States].Name}, at {place}";
    }

    /// <summary>Heat of what happens at the surface in one lane, and the part of it that is reversible [W/m²], after <see cref="Evaluate"/> at these states.</summary>
    public (double Reaction, double Entropic) Heat(ReadOnlySpan<double> states, int lane)
    {
        double heat = Current[lane] * (difference[lane] - reaction.Equilibrium[lane]), entropic = Current[lane] * temperature * reaction.Entropic[lane];
        if (films is not null) heat += films.Plated[lane] * difference[lane];
        return (heat, sites is null ? entropic : entropic + sites.Heat(OfSurface(states), difference[lane], lane));
    }

    /// <summary>U(θ, T) of one stoichiometry [V].</summary>
    public double EquilibriumPotential(double theta, double at)
    {
        Span<double> x = [theta], y = [0.0];
        electrode.OpenCircuitPotential.Evaluate(x, y);
        double u = y[0];
        if (electrode.EntropicCoefficient is null) return u;
        electrode.EntropicCoefficient.Evaluate(x, y);
        return u + (at - ElectrodeReaction.ReferenceTemperature) * y[0];
    }

    /// <summary>How all that passes the surface answers to u and Δ at a complex rate and constant temperature, by lane [A/m², S/m²].</summary>
    public (Complex ByU, Complex ByDelta)[] Response(Complex rate)
    {
        var (surfaceGain, meanGain, answers) = (new Complex[Lanes], new Complex[Lanes], new (Complex ByU, Complex ByDelta)[Lanes]);
        Spheres.Response(rate, surfaceGain, meanGain);
        for (int i = FirstLane; i < FirstLane + Cells; i++)
        {
            var gain = reaction.ByOccupation[i] * surfaceGain[i];
            if (meanNeeded) gain += reaction.ByMean[i] * meanGain[i];
            var w = 1 / (1 - fluxPerCurrent * gain);
            Complex byU = reaction.ByConcentration[i] * w, byDelta = reaction.ByDrop[i] * w;
            if (films is not null)
            {
                var a = films.Response(rate, i, byU, byDelta);
                (byU, byDelta) = (a.InsertionByU + a.OtherByU, a.InsertionByDelta + a.OtherByDelta);
            }

            answers[i] = (byU, sites is null ? byDelta : byDelta + sites.Response(rate, i));
        }

        return answers;
    }
}
