using Interna.Models.MetalCell;
using Interna.Numerics.LinearAlgebra;

namespace Interna.Models.SingleParticle;

/// <summary>The reservoirs that the electrodes of a cell share, eliminated down to current density and temperature.</summary>
/// <remarks>α δa + Σ δ(loss) = rhs over the electrodes, with the losses of <see cref="IReservoirUser"/>.</remarks>
internal sealed class UniformReservoirs
{
    private readonly IReservoirUser[] users;
    private readonly IReservoirUser? positive;
    private readonly DenseLu matrix;
    private readonly int count;

    /// <param name="reservoirs">The reservoirs; at least one.</param>
    /// <param name="positive">The positive electrode; null for one without films that draw on them.</param>
    /// <param name="negative">The negative electrode, likewise.</param>
    public UniformReservoirs(IReadOnlyList<Reservoir> reservoirs, IReservoirUser? positive, IReservoirUser? negative)
    {
        this.positive = positive;
        Levels = new ReservoirLevels(reservoirs);
        users = [.. new[] { positive, negative }.OfType<IReservoirUser>()];
        count = reservoirs.Count;
        matrix = new DenseLu(count);
        (ByCurrent, ByTemperature, Own, Change) = (new double[count], new double[count], new double[count], new double[count]);
        (VoltageByLevel, HeatByLevel) = (new double[count], new double[count]);
    }

    /// <summary>Amounts and ends.</summary>
    public ReservoirLevels Levels { get; }

    /// <summary>Change of the levels with the current density and with the temperature.</summary>
    public double[] ByCurrent { get; }

    /// <inheritdoc cref="ByCurrent"/>
    public double[] ByTemperature { get; }

    /// <summary>Change of the levels by the right-hand side of a solve alone.</summary>
    public double[] Own { get; }

    /// <summary>Change of the levels, after <see cref="Complete"/>.</summary>
    public double[] Change { get; }

    /// <summary>Change of the voltage of the cell with the levels, current and temperature held [V].</summary>
    public double[] VoltageByLevel { get; }

    /// <summary>Likewise of the heat released [W/m²].</summary>
    public double[] HeatByLevel { get; }

    /// <summary>Factorises, once the electrodes are; false where singular.</summary>
    public bool Factor(double alpha)
    {
        matrix.Matrix.Clear();
        ByCurrent.AsSpan().Clear();
        ByTemperature.AsSpan().Clear();
        VoltageByLevel.AsSpan().Clear();
        HeatByLevel.AsSpan().Clear();
        for (int m = 0; m < count; m++) matrix.Matrix[m * count + m] = alpha;
        foreach (var user in users)
        {
            int sign = ReferenceEquals(user, positive) ? 1 : -1;
            for (int m = 0; m < count; m++)
            {
                ByCurrent[m] -= user.LossByCurrent[m];
                ByTemperature[m] -= user.LossByTemperature[m];
                VoltageByLevel[m] += sign * user.DropByReservoir[m];
                HeatByLevel[m] += user.HeatByReservoir[m];
                for (int n = 0; n < count; n++) matrix.Matrix[m * count + n] += user.LossByReservoir[m * count + n];
            }
        }

        if (matrix.Factor() >= 0) return false;
        matrix.Solve(ByCurrent);
        matrix.Solve(ByTemperature);
        return true;
    }

    /// <summary>First half of a solve, once the electrodes did theirs: gives <see cref="Own"/>.</summary>
    public void Reduce(ReadOnlySpan<double> x)
    {
        for (int m = 0; m < count; m++)
        {
            Own[m] = x[m];
            foreach (var user in users) Own[m] -= user.Loss[m];
        }

        matrix.Solve(Own);
    }

    /// <summary>Second half of a solve, given the changes of current density and temperature.</summary>
    public void Complete(Span<double> x, double current, double temperature)
    {
        for (int m = 0; m < count; m++) x[m] = Change[m] = Own[m] + ByCurrent[m] * current + ByTemperature[m] * temperature;
    }

    /// <summary>Sum of products.</summary>
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int m = 0; m < a.Length; m++) sum += a[m] * b[m];
        return sum;
    }
}
