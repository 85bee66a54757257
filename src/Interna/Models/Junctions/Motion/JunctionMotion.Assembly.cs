using Interna.Numerics.TimeIntegration;

namespace Interna.Models.Junctions.Motion;

/// <content>Residual and Newton matrix.</content>
/// <remarks>
/// Rows of point k: 0 Poisson's equation (of the first point its potential, of the last the stretch before it), 1 the stretch or
/// contact to the right (of the last but one the control, of the last the charge passed), 2 … the carriers. The control
/// stands one point before the last so that every pivot block of the elimination from the right is regular whatever is held.
/// </remarks>
public sealed partial class JunctionMotion
{
    private int Last => n - 1;

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        var check = fluxes.Evaluate(y);
        if (!check.IsGood) return check;
        Span<double> charge = residual[..n], stretch = residual.Slice(n, n);
        charge[0] = y[0] - MotionStart.LeftPotential(line);
        for (int k = 1; k < Last; k++)
            charge[k] = y[n + k] - y[n + k - 1] + (line.Volume[k] * ChargeDensity(k, y) + trapped[k]) / displacementScale;
        for (int k = 0; k < Last - 1; k++) stretch[k] = Stretch(k, y);
        charge[Last] = Stretch(Last - 1, y);
        Balance(y, ydot, residual[(2 * n)..]);
        double carried = Carried();
        stretch[Last] = ydot[n + Last] - carried / displacementScale;
        stretch[Last - 1] = control.Evaluate(t, carried - displacementScale * ydot[n + Last - 1], Voltage(y)).Value;
        return Finite(residual);
    }

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        var check = fluxes.Linearise(y);
        if (!check.IsGood) return check;
        Clear();
        closure = control.Evaluate(t, Carried() - displacementScale * ydot[n + Last - 1], Voltage(y));
        matrix.Diagonal(0, 0)[0] = 1;
        for (int k = 1; k < Last; k++) LineariseCharge(k);
        for (int k = 0; k < Last - 1; k++) LineariseStretch(k);
        LineariseLastStretch();
        matrix.Upper(1, 0)[Last - 1] = closure.ByVoltage * thermalVoltage;
        LineariseBalances();
        for (int i = 0; i < unknowns; i++) matrix.Diagonal(i, i).CopyTo(diagonal.AsSpan(i * n, n));
        return check;
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        for (int i = 0; i < unknowns; i++)
        {
            var entry = matrix.Diagonal(i, i);
            for (int k = 0; k < n; k++) entry[k] = diagonal[i * n + k] + alpha * mass[i * n + k];
        }

        return matrix.Factor();
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x) => matrix.Solve(x);

    private double Stretch(int k, ReadOnlySpan<double> y) =>
        y[k + 1] - y[k] - (Gain(k) + Elastance(k) * displacementScale * y[n + k]) / thermalVoltage;

    // What is stored in each volume and what leaves it.
    private void Balance(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> balance)
    {
        balance.Clear();
        for (int f = 0; f < fluxes.Values.Length; f++)
        {
            ref readonly var flux = ref fluxes.All[f];
            if (flux.Left >= 0) balance[flux.LeftCarrier * n + flux.Left] += fluxes.Values[f] * PerReference(flux.Left, flux.LeftCarrier);
            if (flux.Right >= 0) balance[flux.RightCarrier * n + flux.Right] -= fluxes.Values[f] * PerReference(flux.Right, flux.RightCarrier);
        }

        for (int i = 0; i < balance.Length; i++)
        {
            int k = i % n;
            balance[i] = kinds[2 * n + i] switch
            {
                UnknownKind.Differential => balance[i] + line.Volume[k] * ydot[2 * n + i],
                UnknownKind.Algebraic => y[2 * n + i] - 1,
                _ => 0,
            };
        }
    }

    private double PerReference(int k, int carrier) => 1 / line.Carriers[line.PhaseOf[k]]!.Reference[carrier];

    // Current density of the carriers through the last stretch or contact.
    private double Carried()
    {
        double sum = 0;
        for (int f = fluxes.Values.Length - 1; f >= 0 && fluxes.All[f].Element >= Last - 1; f--)
            if (fluxes.All[f].Element == Last - 1) sum += fluxes.All[f].Charge * fluxes.Values[f];
        return Constant.Faraday * sum;
    }

    private void LineariseCharge(int k)
    {
        matrix.Diagonal(0, 1)[k] = 1;
        matrix.Lower(0, 1)[k] = -1;
        if (line.Carriers[line.PhaseOf[k]] is not { } carriers) return;
        for (int j = 0; j < carriers.Count; j++)
            matrix.Diagonal(0, 2 + j)[k] = Constant.Faraday * line.Volume[k] * carriers.Charge[j] * carriers.Reference[j] / displacementScale;
    }

    private void LineariseStretch(int k)
    {
        matrix.Upper(1, 0)[k] = 1;
        matrix.Diagonal(1, 0)[k] = -1;
        matrix.Diagonal(1, 1)[k] = -Elastance(k) * displacementScale / thermalVoltage;
    }

    private void LineariseLastStretch()
    {
        matrix.Diagonal(0, 0)[Last] = 1;
        matrix.Lower(0, 0)[Last] = -1;
        matrix.Lower(0, 1)[Last] = -Elastance(Last - 1) * displacementScale / thermalVoltage;
    }

    private void LineariseBalances()
    {
        int carriers = line.MostCarriers;
        mass.AsSpan().Clear();
        for (int f = 0; f < fluxes.Values.Length; f++)
        {
            ref readonly var flux = ref fluxes.All[f];
            ReadOnlySpan<double> left = fluxes.ByLeft.AsSpan(f * carriers, carriers), right = fluxes.ByRight.AsSpan(f * carriers, carriers);
            if (flux.Left >= 0) AddRow(2 + flux.LeftCarrier, flux.Left, PerReference(flux.Left, flux.LeftCarrier), fluxes.ByDrop[f], flux, left, right);
            if (flux.Right >= 0) AddRow(2 + flux.RightCarrier, flux.Right, -PerReference(flux.Right, flux.RightCarrier), fluxes.ByDrop[f], flux, left, right);
            if (flux.Element != Last - 1) continue;
            double factor = Constant.Faraday * flux.Charge;
            AddRow(1, Last - 1, closure.ByCurrent * factor, fluxes.ByDrop[f], flux, left, right);
            AddRow(1, Last, -factor / displacementScale, fluxes.ByDrop[f], flux, left, right);
        }

        for (int i = 2 * n; i < Size; i++)
        {
            if (kinds[i] == UnknownKind.Differential) mass[i] = line.Volume[i % n];
            else Hold(i / n, i % n);
        }

        mass[2 * n - 2] = -closure.ByCurrent * displacementScale;
        mass[2 * n - 1] = 1;
    }

    // Adds the slope of a flux to equation i of point k, which is one of the two points beside it.
    private void AddRow(int i, int k, double factor, double byDrop, in CarrierFlux flux, ReadOnlySpan<double> byLeft, ReadOnlySpan<double> byRight)
    {
        if (byDrop != 0)
        {
            Entry(i, 0, k, flux.Element) -= factor * byDrop;
            Entry(i, 0, k, flux.Element + 1) += factor * byDrop;
        }

        for (int l = 0; l < byLeft.Length; l++)
        {
            if (flux.Left >= 0) Entry(i, 2 + l, k, flux.Left) += factor * byLeft[l];
            if (flux.Right >= 0) Entry(i, 2 + l, k, flux.Right) += factor * byRight[l];
        }
    }

    private ref double Entry(int i, int j, int row, int column)
    {
        if (column == row) return ref matrix.Diagonal(i, j)[row];
        if (column < row) return ref matrix.Lower(i, j)[row];
        return ref matrix.Upper(i, j)[row];
    }

    // An unknown that is given, or none at all: its equation says so and nothing else.
    private void Hold(int i, int k)
    {
        for (int j = 0; j < unknowns; j++) matrix.Lower(i, j)[k] = matrix.Diagonal(i, j)[k] = matrix.Upper(i, j)[k] = 0;
        matrix.Diagonal(i, i)[k] = 1;
    }

    private void Clear()
    {
        for (int i = 0; i < unknowns; i++)
        {
            for (int j = 0; j < unknowns; j++)
            {
                matrix.Lower(i, j).Clear();
                matrix.Diagonal(i, j).Clear();
                matrix.Upper(i, j).Clear();
            }
        }
    }

    private static StateCheck Finite(ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i])) return new StateCheck(StateFault.NotFinite, i);
        return StateCheck.Good;
    }
}
