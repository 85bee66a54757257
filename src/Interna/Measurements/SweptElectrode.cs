namespace Interna.Measurements;

/// <summary>What is known of an electrode beside its voltammograms.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Judgement">What the scan rates can tell about it.</param>
/// <param name="Shares">The true split of each sweep over the common window; empty for a measurement.</param>
/// <param name="IsComposite">Whether its host is a composite that stores at inner interfaces (job sharing).</param>
public sealed record SweptElectrode(string Name, ScanRateJudgement Judgement, IReadOnlyList<StorageShare> Shares, bool IsComposite = false)
{
    /// <summary>Knows a simulated electrode.</summary>
    /// <param name="electrode">The electrode.</param>
    /// <param name="positive">Whether it is the positive one.</param>
    /// <param name="series">Its sweeps.</param>
    /// <param name="temperature">Temperature [K].</param>
    public static SweptElectrode Of(InsertionElectrode electrode, bool positive, ScanRateSeries series, double temperature)
    {
        var shares = series.Sweeps.Select(s => StorageShare.Of(s, series.Voltage[0], series.Voltage[^1], positive)).ToList();
        return new(
            electrode.Name,
            ScanRateJudgement.Of(electrode, [.. series.Sweeps.Select(s => s.Rate)], temperature),
            shares.TrueForAll(s => s is not null) ? [.. shares.Select(s => s!.Value)] : [],
            electrode.Composite is not null);
    }
}
