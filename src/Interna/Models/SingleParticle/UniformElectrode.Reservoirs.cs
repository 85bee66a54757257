namespace Interna.Models.SingleParticle;

/// <content>What the films exchange with the reservoirs of the cell.</content>
internal sealed partial class UniformElectrode
{
    /// <inheritdoc/>
    public double[] DropByReservoir { get; }

    /// <inheritdoc/>
    public double[] HeatByReservoir { get; }

    /// <inheritdoc/>
    public double[] LossByCurrent { get; }

    /// <inheritdoc/>
    public double[] LossByTemperature { get; }

    /// <inheritdoc/>
    public double[] LossByReservoir { get; }

    /// <inheritdoc/>
    public double[] Loss { get; }

    /// <summary>Takes the levels of the reservoirs, for the next evaluation.</summary>
    public void SetReservoirs(ReadOnlySpan<double> levels) => films?.SetReservoirs(levels);

    /// <summary>Adds the losses of the last <see cref="Residual"/> over their references [1/s].</summary>
    public void AddLosses(Span<double> losses)
    {
        for (int m = 0; m < drawing; m++) losses[m] += areaRatio * films!.Losses[m];
    }

    // Once Δ is known to answer to current and temperature, and only where the films draw on anything.
    private void FactorLosses()
    {
        var (byI, byT) = DropGain;
        for (int m = 0; m < drawing; m++)
        {
            double drop = -(films!.InsertionByReservoir[m] + films.ByReservoir[m]) / filmConductance;
            DropByReservoir[m] = drop;
            LossByCurrent[m] = areaRatio * (films.LossByU[m] * concentrationByI + films.LossByDelta[m] * byI);
            LossByTemperature[m] = areaRatio * (films.LossByU[m] * concentrationByT + films.LossByDelta[m] * byT + films.LossByTemperature[m]);
            if (!thermal) continue;
            double beside = films.ByReservoir[m] + films.ByDelta[0] * drop, grown = films.GrownByReservoir[m] + films.GrownByDelta[0] * drop;
            HeatByReservoir[m] = HeatOf(drop, -Layer * drop - beside, 0, 0) + SurfaceHeatOf(drop, 0) + areaRatio * linearisedDrop * (beside - grown);
        }

        for (int m = 0; m < drawing; m++)
            for (int n = 0; n < drawing; n++)
                LossByReservoir[m * drawing + n] = areaRatio * (films!.LossByReservoir[m * drawing + n] + films.LossByDelta[m] * DropByReservoir[n]);
    }
}
