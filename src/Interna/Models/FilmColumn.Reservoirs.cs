using Interna.Models.Films;

namespace Interna.Models;

/// <content>What the films exchange with the reservoirs of the cell: [reservoir · lanes + lane], losses per interface over the reference [1/s].</content>
internal sealed partial class FilmColumn
{
    /// <summary>Change of the current of insertion with the levels, everything here following [A/m²].</summary>
    public double[] InsertionByReservoir { get; }

    /// <summary>Likewise of the current beside insertion, and of σ j_s in it.</summary>
    public double[] ByReservoir { get; }

    /// <inheritdoc cref="ByReservoir"/>
    public double[] GrownByReservoir { get; }

    /// <summary>Losses of the last <see cref="Evaluate"/>.</summary>
    public double[] Losses { get; }

    /// <summary>Change of the losses with u, Δ and T, and of themselves, everything here following.</summary>
    public double[] LossByU { get; }

    /// <inheritdoc cref="LossByU"/>
    public double[] LossByDelta { get; }

    /// <inheritdoc cref="LossByU"/>
    public double[] LossByTemperature { get; }

    /// <inheritdoc cref="LossByU"/>
    public double[] LossReduced { get; }

    /// <summary>Likewise with the levels: [(loss · reservoirs + level) · lanes + lane].</summary>
    public double[] LossByReservoir { get; }

    private void FactorReservoirs(int i)
    {
        ref readonly var a = ref answers[i];
        ref readonly var s = ref slopes[i];
        for (int n = 0; n < Reservoirs; n++)
        {
            double inner = -a.Damping * s.Current * living!.ByOuter(i, LivingFilms.Resistance, LivingFilms.FirstReservoir + n), insertion = a.InsertionByInner * inner;
            double grown = living.ByOuter(i, LivingFilms.Grown, LivingFilms.FirstReservoir + n) + a.GrownByInsertion * insertion;
            innerByReservoir[n * lanes + i] = inner;
            InsertionByReservoir[n * lanes + i] = insertion;
            GrownByReservoir[n * lanes + i] = grown;
            ByReservoir[n * lanes + i] = a.Plating * s.PlatingByInner * inner + grown;
            for (int m = 0; m < Reservoirs; m++)
            {
                LossByReservoir[(m * Reservoirs + n) * lanes + i] = living.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.FirstReservoir + n)
                    + living.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.Insertion) * insertion;
            }
        }

        for (int m = 0; m < Reservoirs; m++)
        {
            double byInsertion = living!.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.Insertion);
            LossByU[m * lanes + i] = byInsertion * a.InsertionByU;
            LossByDelta[m * lanes + i] = living.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.Difference) + byInsertion * a.InsertionByDelta;
            LossByTemperature[m * lanes + i] = living.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.Temperature) + byInsertion * a.InsertionByTemperature;
        }
    }

    // After LivingFilms.Reduce of the node.
    private void ReduceReservoirs(int i, double insertion)
    {
        for (int m = 0; m < Reservoirs; m++)
            LossReduced[m * lanes + i] = living!.Result(LivingFilms.FirstLoss + m) + living.ByOuter(i, LivingFilms.FirstLoss + m, LivingFilms.Insertion) * insertion;
    }
}
