namespace Interna.Measurements;

/// <summary>The split of a current into i(V) = k₁(V) v + k₂(V) √v, by least squares over the scan rates at every voltage.</summary>
/// <remarks>
/// The first part is commonly read as capacitive, the second as limited by diffusion. The reading holds only where diffusion in
/// the host is semi-infinite at every rate: see <see cref="ScanRateJudgement"/>. The outcome also depends on which rates are
/// taken; a good fit does not show that the reading holds. Source: Wang, Polleux, Lim and Dunn, J. Phys. Chem. C 111 (2007) 14925.
/// </remarks>
public sealed class DunnAnalysis
{
    private readonly ScanRateSeries series;
    private readonly double[] linear;
    private readonly double[] root;

    private DunnAnalysis(ScanRateSeries series, double[] linear, double[] root, double determination)
    {
        this.series = series;
        this.linear = linear;
        this.root = root;
        Determination = determination;
    }

    /// <summary>Voltages [V].</summary>
    public IReadOnlyList<double> Voltage => series.Voltage;

    /// <summary>k₁ at each voltage [A s/V].</summary>
    public IReadOnlyList<double> Linear => linear;

    /// <summary>k₂ at each voltage [A (s/V)^½].</summary>
    public IReadOnlyList<double> Root => root;

    /// <summary>R² of the whole fit [-].</summary>
    public double Determination { get; }

    /// <summary>Part of the charge of a sweep at some rate that the fit calls capacitive: ∫ k₁ v dV / ∫ i dV [-].</summary>
    /// <param name="rate">Scan rate [V/s]; the current is interpolated between the sweeps of the series, linear in ln i against ln v.</param>
    public double CapacitiveFraction(double rate)
    {
        double all = series.Area([.. Voltage.Select((_, k) => CurrentAt(rate, k))]);
        return series.Area(linear) * rate / all;
    }

    /// <summary>As <see cref="CapacitiveFraction(double)"/> at the rate of one of the sweeps.</summary>
    public double CapacitiveFraction(int sweep) => series.Area(linear) / series.Charge(sweep);

    /// <summary>Evaluates a series of two or more scan rates.</summary>
    public static DunnAnalysis Of(ScanRateSeries series)
    {
        double[] v = [.. series.Sweeps.Select(s => s.Rate)];
        double a = v.Sum(r => r * r), b = v.Sum(r => r * Math.Sqrt(r)), c = v.Sum(), determinant = a * c - b * b;
        int n = series.Voltage.Count;
        var (linear, root) = (new double[n], new double[n]);
        double unexplained = 0, mean = 0, total = 0;
        for (int k = 0; k < n; k++)
        {
            double p = 0, q = 0;
            for (int r = 0; r < v.Length; r++)
            {
                double i = series.Current(r, k);
                p += v[r] * i;
                q += Math.Sqrt(v[r]) * i;
                mean += i / (n * v.Length);
            }

            linear[k] = (c * p - b * q) / determinant;
            root[k] = (a * q - b * p) / determinant;
        }

        for (int k = 0; k < n; k++)
        {
            for (int r = 0; r < v.Length; r++)
            {
                double i = series.Current(r, k), rest = i - linear[k] * v[r] - root[k] * Math.Sqrt(v[r]);
                unexplained += rest * rest;
                total += (i - mean) * (i - mean);
            }
        }

        return new(series, linear, root, 1 - unexplained / total);
    }

    private double CurrentAt(double rate, int k)
    {
        var sweeps = series.Sweeps;
        int high = 1;
        while (high < sweeps.Count - 1 && sweeps[high].Rate < rate) high++;
        double t = Math.Log(rate / sweeps[high - 1].Rate) / Math.Log(sweeps[high].Rate / sweeps[high - 1].Rate);
        double below = series.Current(high - 1, k), above = series.Current(high, k);
        if (below > 0 && above > 0) return Math.Exp(Math.Log(below) + t * Math.Log(above / below));
        return below + t * (above - below);
    }
}
