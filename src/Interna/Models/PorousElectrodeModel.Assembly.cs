using System.Numerics;
using Interna.Models.PorousElectrode;
using Interna.Models.SingleParticle;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models;

/// <content>Balances of the volumes, and the Newton matrix: constant parts once per linearisation, the rest once per α.</content>
public sealed partial class PorousElectrodeModel
{
    private const int Shift = ElectrolyteLine.Shift;

    // Factors of j in the balances, by slot; idle slots and the separator get an identity in place of a charge balance.
    private void PlaceSources()
    {
        idle.AsSpan().Fill(1);
        for (int k = mesh.First; k <= mesh.Last; k++)
        {
            if (layout.ElectrodeOf(k) is not { } electrode) continue;
            idle[k] = 0;
            areaWidth[k] = electrode.SpecificArea * mesh.Width[k];
            saltSource[k] = line.SaltPerCurrent * electrode.SpecificArea / electrode.Porosity;
            capacitance[k] = electrode.DoubleLayerCapacitance;
            chargeScale[k] = 1 / currentScale;
        }
    }

    private void AddSurfaceCurrent(ReadOnlySpan<double> ydot)
    {
        if (negative?.Sites is { } left) left.AddCurrent(negative.OfSurface(ydot[..layout.PositiveStates]), current.AsSpan(0, negative.Lanes));
        positive.Sites?.AddCurrent(positive.OfSurface(ydot[layout.PositiveStates..layout.Concentration]), current.AsSpan(layout.PositiveSlot, positive.Lanes));
        negative?.Films?.AddCurrent(current.AsSpan(0, negative.Lanes));
        positive.Films?.AddCurrent(current.AsSpan(layout.PositiveSlot, positive.Lanes));
    }

    // With j* = j + C dΔ/dt: salt du/dt − (N_k − N_{k−1})/(ε h) − (1 − t₊) a j*/(ε F c_ref); charge [i_k − i_{k−1} − a h j*]/I_ref.
    private void Balance(ReadOnlySpan<double> ydot, Span<double> residual)
    {
        var uRate = Salt(ydot);
        var deltaRate = Difference(ydot);
        var salt = residual.Slice(layout.Concentration, mesh.Slots);
        var charge = residual.Slice(layout.Difference, mesh.Slots);
        for (int k = 0; k < mesh.Slots; k += Column.Width)
        {
            var j = Column.Get(current, k) + Column.Get(capacitance, k) * Column.Get(deltaRate, k);
            var inflow = Column.Get(line.Salt, k + Shift) - Column.Get(line.Salt, k + Shift - 1);
            Column.Put(Column.Get(uRate, k) - inflow * Column.Get(mesh.StorageInverse, k) - Column.Get(saltSource, k) * j, salt, k);
            var gain = Column.Get(line.Charge, k + Shift) - Column.Get(line.Charge, k + Shift - 1);
            Column.Put((gain - Column.Get(areaWidth, k) * j) * Column.Get(chargeScale, k), charge, k);
        }

        ClearIdle(residual.Slice(layout.Concentration, 2 * mesh.Slots));
    }

    private void ClearIdle(Span<double> nodes)
    {
        var difference = nodes[mesh.Slots..];
        nodes[..mesh.First].Clear();
        nodes[(mesh.Last + 1)..mesh.Slots].Clear();
        difference[..mesh.First].Clear();
        difference.Slice(mesh.First + layout.NegativeCells, layout.SeparatorCells).Clear();
        difference[(mesh.Last + 1)..].Clear();
    }

    private void AssembleLine()
    {
        var m = matrix.Line;
        Span<double> lowerUu = m.Lower(0, 0), lowerDu = m.Lower(1, 0), lowerDd = m.Lower(1, 1);
        Span<double> upperUu = m.Upper(0, 0), upperDu = m.Upper(1, 0), upperDd = m.Upper(1, 1);
        for (int k = 0; k < mesh.Slots; k += Column.Width)
        {
            Vector<double> storage = Column.Get(mesh.StorageInverse, k), scale = Column.Get(chargeScale, k);
            int here = k + Shift, before = here - 1;
            Column.Put(storage * Column.Get(line.SaltByLeft, before), lowerUu, k);
            Column.Put(storage * (Column.Get(line.SaltByRight, before) - Column.Get(line.SaltByLeft, here)), saltDiagonal, k);
            Column.Put(-storage * Column.Get(line.SaltByRight, here), upperUu, k);
            Column.Put(-scale * Column.Get(line.ChargeByLeft, before), lowerDu, k);
            Column.Put(scale * (Column.Get(line.ChargeByLeft, here) - Column.Get(line.ChargeByRight, before)), chargeDiagonalU, k);
            Column.Put(scale * Column.Get(line.ChargeByRight, here), upperDu, k);
            Column.Put(scale * Column.Get(line.ChargeByDelta, before), lowerDd, k);
            Column.Put(Column.Get(idle, k) - scale * (Column.Get(line.ChargeByDelta, here) + Column.Get(line.ChargeByDelta, before)), chargeDiagonalDelta, k);
            Column.Put(scale * Column.Get(line.ChargeByDelta, here), upperDd, k);
        }
    }

    private void AssembleBorder()
    {
        int n = mesh.Slots;
        var column = matrix.Column(0);
        var scale = new Vector<double>(currentScale);
        for (int k = 0; k < n; k += Column.Width)
            Column.Put(scale * Column.Get(chargeScale, k) * (Column.Get(line.ChargeByCurrent, k + Shift) - Column.Get(line.ChargeByCurrent, k + Shift - 1)), column, n + k);
        if (line.HasSodium) column[mesh.First] = -line.SaltPerCurrent * currentScale * mesh.StorageInverse[mesh.First];

        var row = matrix.Row(0);
        row.Clear();
        if (closure.ByVoltage != 0)
        {
            var v = new Vector<double>(closure.ByVoltage);
            for (int k = 0; k < n; k += Column.Width)
            {
                Column.Put(v * Column.Get(line.VoltageByU, k), row, k);
                Column.Put(v * Column.Get(line.VoltageByDelta, k), row, n + k);
            }

            ClearIdle(row);
        }

        matrix.Corner(0, 0) = (closure.ByCurrent * Cell.Area + closure.ByVoltage * line.VoltageByCurrent) * currentScale;
        if (thermal) matrix.Corner(0, 1) = closure.ByVoltage * line.VoltageByT;
    }

    // The metal answers to the current and to the salt beside it with its Δ, which only the voltage sees; false where it has no finite slope.
    private bool AssembleMetal(UniformMetal electrode)
    {
        if (!electrode.Factor(alpha, 0)) return false;
        double byVoltage = closure.ByVoltage, bySalt = electrode.DropBySalt;
        matrix.Row(0)[mesh.First] = byVoltage * (line.VoltageByU[mesh.First] - bySalt * line.SodiumSurfaceByU);
        double voltageByCurrent = line.VoltageByCurrent - electrode.DropByCurrent - bySalt * line.SodiumSurfaceByCurrent;
        matrix.Corner(0, 0) = (closure.ByCurrent * Cell.Area + byVoltage * voltageByCurrent) * currentScale;
        return true;
    }

    private void AssembleReaction()
    {
        var m = matrix.Line;
        Span<double> uu = m.Diagonal(0, 0), ud = m.Diagonal(0, 1), du = m.Diagonal(1, 0), dd = m.Diagonal(1, 1);
        var rate = new Vector<double>(alpha);
        for (int k = 0; k < mesh.Slots; k += Column.Width)
        {
            Column.Put(rate + Column.Get(saltDiagonal, k), uu, k);
            Column.Put(Column.Get(chargeDiagonalU, k), du, k);
            var layer = rate * Column.Get(capacitance, k);
            Column.Put(-Column.Get(saltSource, k) * layer, ud, k);
            Column.Put(Column.Get(chargeDiagonalDelta, k) - Column.Get(chargeScale, k) * Column.Get(areaWidth, k) * layer, dd, k);
        }

        if (negative is not null) AddReaction(negative, 0, uu, ud, du, dd);
        AddReaction(positive, layout.PositiveSlot, uu, ud, du, dd);
    }

    private void AddReaction(ElectrodeColumn column, int slot, Span<double> uu, Span<double> ud, Span<double> du, Span<double> dd)
    {
        for (int i = 0; i < column.Lanes; i += Column.Width)
        {
            int k = slot + i;
            Vector<double> byU = Column.Get(column.CondensedByU, i), byDelta = Column.Get(column.CondensedByDelta, i);
            Vector<double> salt = Column.Get(saltSource, k), charge = Column.Get(areaWidth, k) * Column.Get(chargeScale, k);
            Column.Put(Column.Get(uu, k) - salt * byU, uu, k);
            Column.Put(Column.Get(ud, k) - salt * byDelta, ud, k);
            Column.Put(Column.Get(du, k) - charge * byU, du, k);
            Column.Put(Column.Get(dd, k) - charge * byDelta, dd, k);
        }

        if (column.Sites is { } sites) AddSurface(sites, column.Lanes, slot, ud, dd);
        if (column.Films is not { } films) return;
        for (int i = 0; i < column.Lanes; i++)
        {
            int k = slot + i;
            double salt = saltSource[k], charge = areaWidth[k] * chargeScale[k];
            uu[k] -= salt * films.ByU[i];
            ud[k] -= salt * films.ByDelta[i];
            du[k] -= charge * films.ByU[i];
            dd[k] -= charge * films.ByDelta[i];
        }
    }

    private void AddSurface(SurfaceColumn sites, int lanes, int slot, Span<double> ud, Span<double> dd)
    {
        for (int i = 0; i < lanes; i++)
        {
            int k = slot + i;
            ud[k] -= saltSource[k] * sites.ByDrop[i];
            dd[k] -= areaWidth[k] * chargeScale[k] * sites.ByDrop[i];
        }
    }

    // The part of δj that the particles bring by themselves moves to the right-hand side of the balances.
    private void Release(ElectrodeColumn column, int slot, Span<double> nodes)
    {
        var charge = nodes[mesh.Slots..];
        for (int i = 0; i < column.Lanes; i += Column.Width)
        {
            int k = slot + i;
            var j = Column.Get(column.Reduced, i);
            if (column.Sites is { } sites) j += Column.Get(sites.Reduced, i);
            if (column.Films is { } films) j += Column.Get(films.Reduced, i);
            Column.Put(Column.Get(nodes, k) + Column.Get(saltSource, k) * j, nodes, k);
            Column.Put(Column.Get(charge, k) + Column.Get(areaWidth, k) * Column.Get(chargeScale, k) * j, charge, k);
        }
    }

    private double HeatBalance(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i)
    {
        var rate = Difference(ydot);
        var delta = Difference(y);
        double heat = i * line.Voltage;
        for (int k = mesh.First; k <= mesh.Last; k++) heat += areaWidth[k] * capacitance[k] * rate[k] * delta[k];
        if (negative is not null) heat += EnthalpyFlow(negative, 0, ydot[..layout.PositiveStates]);
        heat += EnthalpyFlow(positive, layout.PositiveSlot, ydot[layout.PositiveStates..layout.Concentration]);
        var mass = Cell.Thermal!;
        return mass.HeatCapacity * ydot[layout.Temperature] + mass.HeatTransfer * (y[layout.Temperature] - AmbientTemperature) + heat;
    }

    private double EnthalpyFlow(ElectrodeColumn column, int slot, ReadOnlySpan<double> rates)
    {
        double sum = 0;
        for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++)
            sum += areaWidth[slot + i] * (column.Current[i] * column.Enthalpy(i) + (column.Sites?.EnthalpyFlow(column.OfSurface(rates), i) ?? 0));
        // Plated sodium is the zero of the enthalpies; what grows a film is taken to release no heat.
        if (column.Films is { } films)
            for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++) sum += areaWidth[slot + i] * films.Grown[i] * column.Difference[i];
        return sum;
    }

    // Border column and row of the temperature, in the condensed unknowns.
    private void AssembleHeat()
    {
        int n = mesh.Slots;
        var column = matrix.Column(1);
        for (int k = 0; k < n; k++)
        {
            column[k] = -mesh.StorageInverse[k] * (line.SaltByT[k + Shift] - line.SaltByT[k + Shift - 1]);
            column[n + k] = chargeScale[k] * (line.ChargeByT[k + Shift] - line.ChargeByT[k + Shift - 1]);
        }

        var row = matrix.Row(1);
        for (int k = 0; k < n; k++)
        {
            row[k] = linearisedCurrent * line.VoltageByU[k];
            row[n + k] = linearisedCurrent * line.VoltageByDelta[k] + areaWidth[k] * capacitance[k] * (alpha * linearisedDelta[k] + linearisedRate[k]);
        }

        var mass = Cell.Thermal!;
        matrix.Corner(1, 0) = (linearisedVoltage + linearisedCurrent * line.VoltageByCurrent) * currentScale;
        matrix.Corner(1, 1) = mass.HeatCapacity * alpha + mass.HeatTransfer + linearisedCurrent * line.VoltageByT;
        if (negative is not null) AddHeat(negative, 0, column, row);
        AddHeat(positive, layout.PositiveSlot, column, row);
        ClearIdle(row);
    }

    private void AddHeat(ElectrodeColumn electrode, int slot, Span<double> column, Span<double> row)
    {
        int n = mesh.Slots;
        var byCurrent = heatByCurrent.AsSpan(slot, electrode.Lanes);
        electrode.HeatCoefficients(areaWidth.AsSpan(slot, electrode.Lanes), byCurrent, out double byTemperature);
        matrix.Corner(1, 1) += byTemperature;
        for (int i = 0; i < electrode.Lanes; i++)
        {
            int k = slot + i;
            column[k] -= saltSource[k] * electrode.CondensedByTemperature[i];
            column[n + k] -= areaWidth[k] * chargeScale[k] * electrode.CondensedByTemperature[i];
            row[k] += byCurrent[i] * electrode.CondensedByU[i];
            row[n + k] += byCurrent[i] * electrode.CondensedByDelta[i];
            if (electrode.Films is { } films) AddFilmHeat(films, i, k, column, row);
            if (electrode.Sites is not { } sites) continue;
            column[k] -= saltSource[k] * sites.ByTemperature[i];
            column[n + k] -= areaWidth[k] * chargeScale[k] * sites.ByTemperature[i];
            row[n + k] += areaWidth[k] * sites.HeatByDrop[i];
            matrix.Corner(1, 1) += areaWidth[k] * sites.HeatByTemperature[i];
        }
    }

    private void AddFilmHeat(FilmColumn films, int i, int k, Span<double> column, Span<double> row)
    {
        int n = mesh.Slots;
        column[k] -= saltSource[k] * films.ByTemperature[i];
        column[n + k] -= areaWidth[k] * chargeScale[k] * films.ByTemperature[i];
        row[k] += areaWidth[k] * linearisedDelta[k] * films.GrownByU[i];
        row[n + k] += areaWidth[k] * (linearisedDelta[k] * films.GrownByDelta[i] + films.LinearisedGrown[i]);
        matrix.Corner(1, 1) += areaWidth[k] * linearisedDelta[k] * films.GrownByTemperature[i];
    }

    private double ReducedHeat()
    {
        double sum = positive.ReducedHeat(areaWidth.AsSpan(layout.PositiveSlot, positive.Lanes), heatByCurrent.AsSpan(layout.PositiveSlot, positive.Lanes));
        sum += SurfaceHeat(positive, layout.PositiveSlot);
        if (negative is null) return sum;
        sum += negative.ReducedHeat(areaWidth.AsSpan(0, negative.Lanes), heatByCurrent.AsSpan(0, negative.Lanes));
        return sum + SurfaceHeat(negative, 0);
    }

    private double SurfaceHeat(ElectrodeColumn column, int slot)
    {
        double sum = column.Sites is { } sites ? Column.Dot(areaWidth.AsSpan(slot, column.Lanes), sites.ReducedHeat) : 0;
        if (column.Films is not { } films) return sum;
        for (int i = column.FirstLane; i < column.FirstLane + column.Cells; i++) sum += areaWidth[slot + i] * linearisedDelta[slot + i] * films.GrownReduced[i];
        return sum;
    }
}
