namespace Interna.Measurements;

/// <summary>Charges extrapolated to infinite and to vanishing scan rate: q = q_outer + k v^(−½) and 1/q = 1/q_total + k′ v^(½).</summary>
/// <remarks>
/// q_outer is commonly read as what a surface stores, q_total as all there is. The first needs semi-infinite diffusion at every
/// rate, the second rates slow enough to fill the host; no set of rates gives both. Source: Ardizzone, Fregonara and Trasatti,
/// Electrochim. Acta 35 (1990) 263.
/// </remarks>
/// <param name="Outer">Charge at infinite rate [A s].</param>
/// <param name="OuterDetermination">R² of the first line [-].</param>
/// <param name="Total">Charge at vanishing rate [A s]; NaN where the line does not give a positive one.</param>
/// <param name="TotalDetermination">R² of the second line [-].</param>
public sealed record TrasattiAnalysis(double Outer, double OuterDetermination, double Total, double TotalDetermination)
{
    /// <summary>Evaluates a series of two or more scan rates.</summary>
    public static TrasattiAnalysis Of(ScanRateSeries series)
    {
        double[] charge = [.. series.Sweeps.Select((_, r) => series.Charge(r))];
        var outer = StraightLine.Through([.. series.Sweeps.Select(s => 1 / Math.Sqrt(s.Rate))], charge);
        var inverse = StraightLine.Through([.. series.Sweeps.Select(s => Math.Sqrt(s.Rate))], [.. charge.Select(q => 1 / q)]);
        return new(outer.Intercept, outer.Determination, inverse.Intercept > 0 ? 1 / inverse.Intercept : double.NaN, inverse.Determination);
    }
}
