using System.Numerics;
using Interna.Models.MetalCell;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalHost;

/// <summary>The Newton matrix of a cell with a host, eliminated down to the current: for real α in time, for α = iω in impedance.</summary>
/// <remarks>The line answers to the current alone, a planar electrode to the salt beside it and the current. Nothing here allocates after construction.</remarks>
/// <typeparam name="T">double or <see cref="Complex"/>.</typeparam>
internal sealed class HostFactors<T>(HostLine line, MetalSurface? negative, MetalSurface? positive, double typicalCurrent)
    where T : struct, INumberBase<T>
{
    private readonly BlockTridiagonal<T> matrix = new(line.Mesh.Cells, HostLine.Fields);
    private readonly T[] answer = new T[line.States];
    private readonly SurfaceFactors<T>? left = negative is null ? null : new(negative, typicalCurrent);
    private readonly SurfaceFactors<T>? right = positive is null ? null : new(positive, typicalCurrent);

    /// <summary>Parts of ∂V/∂(i/J) [V]: of the negative electrode, of the electrolyte outside hosts, of the positive electrode.</summary>
    public T Negative { get; private set; } = T.Zero;

    /// <inheritdoc cref="Negative"/>
    public T Separator { get; private set; } = T.Zero;

    /// <inheritdoc cref="Negative"/>
    public T Positive { get; private set; } = T.Zero;

    /// <summary>∂(displaced salt)/∂(i/J) [m/s].</summary>
    public T Displaced { get; private set; } = T.Zero;

    /// <summary>Factorises with all else eliminated.</summary>
    public StateCheck Factor(T alpha)
    {
        line.Assemble(matrix, alpha);
        var check = matrix.Factor();
        if (!check.IsGood) return check;
        for (int k = 0; k < answer.Length; k++) answer[k] = T.CreateChecked(-line.ByCurrent[k] * typicalCurrent);
        matrix.Solve(answer);
        T n = negative is null ? T.Zero : Surface(line.NegativeSlopes, answer[0], T.One), p = positive is null ? T.Zero : Surface(line.PositiveSlopes, answer[line.Mesh.Cells - 1], T.One);
        bool good = left?.Factor(alpha, n) ?? true;
        good &= right?.Factor(alpha, p) ?? true;
        if (!good) return new StateCheck(StateFault.Singular, 0);
        Negative = left is null ? Dot(line.NegativeRow, answer) + Scaled(line.NegativeByCurrent) : -left.DifferenceByCurrent;
        Separator = Dot(line.SeparatorRow, answer) + Scaled(line.SeparatorByCurrent) + T.CreateChecked(line.NegativeSlopes.DropBySurface) * n + T.CreateChecked(line.PositiveSlopes.DropBySurface) * p;
        Positive = right is null ? Dot(line.PositiveRow, answer) + Scaled(line.PositiveByCurrent) : right.DifferenceByCurrent;
        Displaced = Dot(line.DisplacedRow, answer) + Scaled(line.DisplacedByCurrent);
        return check;
    }

    /// <summary>Answers to the right-hand sides alone; returns what that changes of the voltage [V] and of the displaced salt.</summary>
    public (T Voltage, T Displaced) Reduce(Span<T> states, Span<T> negativeStates, Span<T> positiveStates)
    {
        matrix.Solve(states);
        T voltage = Dot(line.SeparatorRow, states);
        if (left is null) voltage += Dot(line.NegativeRow, states);
        else
        {
            T surface = Surface(line.NegativeSlopes, states[0], T.Zero);
            voltage += T.CreateChecked(line.NegativeSlopes.DropBySurface) * surface - left.Reduce(negativeStates, surface);
        }

        if (right is null) voltage += Dot(line.PositiveRow, states);
        else
        {
            T surface = Surface(line.PositiveSlopes, states[line.Mesh.Cells - 1], T.Zero);
            voltage += T.CreateChecked(line.PositiveSlopes.DropBySurface) * surface + right.Reduce(positiveStates, surface);
        }

        return (voltage, Dot(line.DisplacedRow, states));
    }

    /// <summary>Adds the answer to a change of the current i/J.</summary>
    public void Complete(Span<T> states, Span<T> negativeStates, Span<T> positiveStates, T change)
    {
        for (int k = 0; k < answer.Length; k++) states[k] += answer[k] * change;
        left?.Complete(negativeStates, change);
        right?.Complete(positiveStates, change);
    }

    private T Surface(PlanarEnd end, T state, T change) =>
        T.CreateChecked(end.SurfaceByState) * state + T.CreateChecked(end.SurfaceByCurrent * typicalCurrent) * change;

    private T Scaled(double byCurrent) => T.CreateChecked(byCurrent * typicalCurrent);

    private static T Dot(double[] row, ReadOnlySpan<T> x)
    {
        T sum = T.Zero;
        for (int k = 0; k < row.Length; k++) sum += T.CreateChecked(row[k]) * x[k];
        return sum;
    }
}
