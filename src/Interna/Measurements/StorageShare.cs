using Interna.Models;

namespace Interna.Measurements;

/// <summary>Where the sodium that an electrode took up or gave off in a sweep really was: the split that scan rates try to tell.</summary>
/// <param name="Surface">Part stored by sites at the surface of the particles [-].</param>
/// <param name="DoubleLayer">Part that balances the charge of the double layer [-].</param>
public readonly record struct StorageShare(double Surface, double DoubleLayer)
{
    /// <summary>Part that no diffusion in a host limits [-].</summary>
    public double Capacitive => Surface + DoubleLayer;

    /// <summary>Reads the split of a simulated sweep off its sodium between two voltages.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="from">Lower voltage [V].</param>
    /// <param name="to">Upper voltage [V].</param>
    /// <param name="positive">Whether of the positive electrode.</param>
    /// <returns>The split; null for a measurement, and where no sodium moved.</returns>
    public static StorageShare? Of(Voltammogram sweep, double from, double to, bool positive)
    {
        if (sweep.Sodium is not { } sodium) return null;
        double Change(Func<SodiumBalance, double> place) => sweep.Interpolate(i => place(sodium[i]), to) - sweep.Interpolate(i => place(sodium[i]), from);
        double surface = Change(s => positive ? s.PositiveSurface : s.NegativeSurface);
        double layer = Change(s => positive ? s.PositiveDoubleLayer : s.DoubleLayer - s.PositiveDoubleLayer);
        double all = Change(s => positive ? s.Positive : s.NegativeHost + s.NegativeSurface + s.NegativeFilm + s.NegativePlated + s.NegativeDead + s.DoubleLayer - s.PositiveDoubleLayer);
        return all != 0 && double.IsFinite(all) ? new(surface / all, layer / all) : null;
    }
}
