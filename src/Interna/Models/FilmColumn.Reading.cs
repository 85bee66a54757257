namespace Interna.Models;

/// <content>What is read from the states of one node.</content>
internal sealed partial class FilmColumn
{
    /// <summary>Charge spent on the films of one node since the start, dissolved again or not, negative where oxidation set it free [C/m²].</summary>
    public double FilmCharge(ReadOnlySpan<double> states, int lane)
    {
        double sum = 0;
        int dissolved = living?.States.Dissolved ?? -1;
        for (int n = 0; n < all.Count; n++)
        {
            var own = all[n];
            double grown = Scale * (Film(states, lane, n) + (dissolved < 0 ? 0 : Film(states, lane, dissolved + n))) - own.Thickness;
            sum += (own.Growth.Oxidises ? -1 : 1) * grown * Constant.Faraday / own.VolumePerCharge;
        }

        return sum;
    }

    /// <summary>Charge of the plated sodium of one node, and of what lost its contact [C/m²].</summary>
    public (double Connected, double Dead) PlatedCharge(ReadOnlySpan<double> states, int lane) =>
        (states[Sodium * lanes + lane] / platingPerCurrent, states[Dead * lanes + lane] / platingPerCurrent);

    /// <summary>v of one node [V].</summary>
    public static double Drop(ReadOnlySpan<double> states, int lane) => states[lane];

    /// <summary>Thickness of plated sodium of one node, and of what lost its contact [m].</summary>
    public (double Plated, double Dead) Deposits(ReadOnlySpan<double> states, int lane) =>
        (Scale * states[Sodium * lanes + lane], Scale * states[Dead * lanes + lane]);

    /// <summary>Thickness of one film of one node [m].</summary>
    public double Thickness(ReadOnlySpan<double> states, int lane, int which) => Scale * Film(states, lane, which);

    /// <summary>Thickness of all films of one node [m].</summary>
    public double Thickness(ReadOnlySpan<double> states, int lane)
    {
        double sum = 0;
        for (int n = 0; n < all.Count; n++) sum += Thickness(states, lane, n);
        return sum;
    }

    /// <summary>Strain of the films of one node, and the part of it that cracks expose [-]; zero without mechanics.</summary>
    public (double Strain, double Exposed) Breakage(ReadOnlySpan<double> states, int lane)
    {
        return living is { States: { Strain: >= 0 } at } ? (Film(states, lane, at.Strain), Film(states, lane, at.Exposed)) : default;
    }

    private double Film(ReadOnlySpan<double> states, int lane, int state) => states[(FirstFilm + state) * lanes + lane];
}
