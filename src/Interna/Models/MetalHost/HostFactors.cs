using System.Numerics;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalHost;

/// <summary>The Newton matrix of hosts and separator, eliminated down to the current: for real α in time, for α = iω in impedance.</summary>
/// <remarks>What a planar electrode adds to the voltage answers to the salt beside it and the current, and is not counted here. Nothing here allocates after construction.</remarks>
/// <param name="line">The line.</param>
/// <param name="typicalCurrent">Current density that i is counted in [A/m²].</param>
/// <param name="react">Adds what the reactions of particles answer at a rate; null where there are none.</param>
/// <typeparam name="T">double or <see cref="Complex"/>.</typeparam>
internal sealed class HostFactors<T>(HostLine line, double typicalCurrent, Action<BlockTridiagonal<T>, T>? react = null)
    where T : struct, INumberBase<T>
{
    private readonly BlockTridiagonal<T> matrix = new(line.Mesh.Cells, HostLine.Fields);
    private readonly T[] answer = new T[line.States];

    /// <summary>Parts of ∂V/∂(i/J) [V]: of the negative host, of the electrolyte outside hosts, of the positive host.</summary>
    public T Negative { get; private set; } = T.Zero;

    /// <inheritdoc cref="Negative"/>
    public T Separator { get; private set; } = T.Zero;

    /// <inheritdoc cref="Negative"/>
    public T Positive { get; private set; } = T.Zero;

    /// <summary>∂(c/c_ref)/∂(i/J) at a planar electrode.</summary>
    public T Surface { get; private set; } = T.Zero;

    /// <summary>∂(displaced salt)/∂(i/J) [m/s].</summary>
    public T Displaced { get; private set; } = T.Zero;

    /// <summary>Factorises; a singular block is reported with its volume.</summary>
    public StateCheck Factor(T alpha)
    {
        line.Assemble(matrix, alpha);
        react?.Invoke(matrix, alpha);
        var check = matrix.Factor();
        if (!check.IsGood) return check;
        for (int k = 0; k < answer.Length; k++) answer[k] = T.CreateChecked(-line.ByCurrent[k] * typicalCurrent);
        matrix.Solve(answer);
        Surface = SurfaceOf(answer) + Scaled(line.PlanarSlopes.SurfaceByCurrent);
        Negative = Dot(line.NegativeRow, answer) + Scaled(line.NegativeByCurrent);
        Separator = Dot(line.SeparatorRow, answer) + Scaled(line.SeparatorByCurrent) + T.CreateChecked(line.PlanarSlopes.DropBySurface) * Surface;
        Positive = Dot(line.PositiveRow, answer) + Scaled(line.PositiveByCurrent);
        Displaced = Dot(line.DisplacedRow, answer) + Scaled(line.DisplacedByCurrent);
        return check;
    }

    /// <summary>Answers to the right-hand sides alone; returns what that changes of the voltage [V], of c/c_ref at a planar electrode and of the displaced salt.</summary>
    public (T Voltage, T Surface, T Displaced) Reduce(Span<T> states)
    {
        matrix.Solve(states);
        T surface = SurfaceOf(states), voltage = Dot(line.SeparatorRow, states) + T.CreateChecked(line.PlanarSlopes.DropBySurface) * surface;
        return (voltage + Dot(line.NegativeRow, states) + Dot(line.PositiveRow, states), surface, Dot(line.DisplacedRow, states));
    }

    /// <summary>Adds the answer to a change of the current i/J.</summary>
    public void Complete(Span<T> states, T change)
    {
        for (int k = 0; k < answer.Length; k++) states[k] += answer[k] * change;
    }

    private T SurfaceOf(ReadOnlySpan<T> states) => T.CreateChecked(line.PlanarSlopes.SurfaceByState) * states[line.Negative is null ? 0 : line.Mesh.Cells - 1];

    private T Scaled(double byCurrent) => T.CreateChecked(byCurrent * typicalCurrent);

    private static T Dot(double[] row, ReadOnlySpan<T> x)
    {
        T sum = T.Zero;
        for (int k = 0; k < row.Length; k++) sum += T.CreateChecked(row[k]) * x[k];
        return sum;
    }
}
