using Interna.Models.MetalCell;
using Interna.Models.PorousElectrode;
using Interna.Models.SingleParticle;

namespace Interna.Models;

/// <content>The reservoirs of the cell: a few unknowns that every node sees, in the border of the matrix.</content>
public sealed partial class PorousElectrodeModel
{
    private ReadOnlySpan<double> Levels(ReadOnlySpan<double> y) => y.Slice(layout.Reservoirs, layout.ReservoirCount);

    private void SetReservoirs(ReadOnlySpan<double> y)
    {
        var levels = Levels(y);
        negative?.Films?.SetReservoirs(levels);
        positive.Films?.SetReservoirs(levels);
    }

    private void LoseReservoirs(ReservoirLevels levels, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        var own = residual.Slice(layout.Reservoirs, layout.ReservoirCount);
        levels.Residual(Levels(ydot), own);
        if (metal is not null) levels.Add(metal.Surface, own);
        foreach (var (electrode, slot) in columns)
        {
            if (electrode.Films is not { Reservoirs: > 0 } films) continue;
            var weight = areaWidth.AsSpan(slot, electrode.Lanes);
            for (int m = 0; m < own.Length; m++) own[m] += Column.Dot(weight, films.Losses.AsSpan(m * electrode.Lanes, electrode.Lanes));
        }
    }

    // α δa + Σ w δ(loss) = rhs, and what the levels do to the balances of every node and to the heat.
    private void AssembleReservoirs()
    {
        int n = mesh.Slots, count = layout.ReservoirCount;
        for (int m = 0; m < count; m++)
        {
            matrix.Column(firstReservoir + m).Clear();
            matrix.Row(firstReservoir + m).Clear();
            for (int b = 0; b < border.Length; b++) matrix.Corner(firstReservoir + m, b) = matrix.Corner(b, firstReservoir + m) = 0;
            matrix.Corner(firstReservoir + m, firstReservoir + m) = alpha;
        }

        if (metal is not null) AssembleReservoirs(metal);

        for (int m = 0; m < count; m++)
        {
            Span<double> column = matrix.Column(firstReservoir + m), row = matrix.Row(firstReservoir + m);
            foreach (var (electrode, slot) in columns)
            {
                if (electrode.Films is not { Reservoirs: > 0 } films) continue;
                for (int i = electrode.FirstLane, k = slot + i, at = m * electrode.Lanes + i; i < electrode.FirstLane + electrode.Cells; i++, k++, at++)
                {
                    double answer = films.InsertionByReservoir[at] + films.ByReservoir[at], weight = areaWidth[k];
                    column[k] = -saltSource[k] * answer;
                    column[n + k] = -weight * chargeScale[k] * answer;
                    row[k] = weight * films.LossByU[at];
                    row[n + k] = weight * films.LossByDelta[at];
                    for (int o = 0; o < count; o++) matrix.Corner(firstReservoir + m, firstReservoir + o) += weight * films.LossByReservoir[(m * count + o) * electrode.Lanes + i];
                    if (!thermal) continue;
                    matrix.Corner(firstReservoir + m, 1) += weight * films.LossByTemperature[at];
                    matrix.Corner(1, firstReservoir + m) += heatByCurrent[k] * films.InsertionByReservoir[at] + weight * linearisedDelta[k] * films.GrownByReservoir[at];
                }
            }
        }
    }

    // What planar metal takes of them, and what they do to its Δ.
    private void AssembleReservoirs(UniformMetal electrode)
    {
        int count = layout.ReservoirCount;
        for (int m = 0; m < count; m++)
        {
            matrix.Row(firstReservoir + m)[mesh.First] = electrode.LossBySalt[m] * line.SodiumSurfaceByU;
            matrix.Corner(firstReservoir + m, 0) = (electrode.LossByCurrent[m] + electrode.LossBySalt[m] * line.SodiumSurfaceByCurrent) * currentScale;
            matrix.Corner(0, firstReservoir + m) = -closure.ByVoltage * electrode.DropByReservoir[m];
            for (int n = 0; n < count; n++) matrix.Corner(firstReservoir + m, firstReservoir + n) += electrode.LossByReservoir[m * count + n];
        }
    }

    private void ReduceReservoirs(ReadOnlySpan<double> x)
    {
        for (int m = 0; m < layout.ReservoirCount; m++)
        {
            double sum = x[layout.Reservoirs + m] - (metal?.Loss[m] ?? 0);
            foreach (var (electrode, slot) in columns)
            {
                if (electrode.Films is { Reservoirs: > 0 } films) sum -= Column.Dot(areaWidth.AsSpan(slot, electrode.Lanes), films.LossReduced.AsSpan(m * electrode.Lanes, electrode.Lanes));
            }

            border[firstReservoir + m] = sum;
        }
    }
}
