using Interna.Models.MetalCell;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models;

/// <summary>
/// A cell of two planar metal electrodes with a salt solution in the separator between them: sodium | sodium, sodium | collector,
/// each electrode a set of patches with own kinetics and film.
/// </summary>
/// <remarks>
/// <para>ε ∂c/∂t = ∂/∂x(D ε^b ∂c/∂x) with flux (1 − t₊) i/F through both ends (see <see cref="SaltGap"/>); electrodes as in
/// <see cref="MetalSurface"/> and <see cref="PatchEquations"/>, reservoirs as in <see cref="ReservoirLevels"/>; V = Δ_p − Δ_n + φ_e(L) − φ_e(0) − i R_c; dQ/dt = I; g(t, I, V) = 0.</para>
/// <para>
/// Salt answers to the current alone, an electrode to the salt beside it and the current: the Newton matrix is eliminated down
/// to one equation for the current. Currents of the patches, sodium, salt and charge are tied by linear equations, so that
/// the balances hold to rounding after every Newton update.
/// Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, chapters 12 and 22.
/// </para>
/// </remarks>
public sealed partial class MetalCellModel : ICellModel
{
    // A surface this dilute carries no more current: Sand's time has come.
    private const double LeastConcentration = 1e-6;

    // A surface this bare has no sodium left [m].
    private const double LeastSodium = 1e-12;

    private const int HeadUnknowns = 2, FirstReservoirLimit = 7;

    private readonly SaltGap gap;
    private readonly MetalSurface negative;
    private readonly MetalSurface positive;
    private readonly ReservoirLevels reservoirs;
    private readonly MetalFactors<double> factors;
    private readonly double typicalCurrent;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly int negativeAt;
    private readonly int positiveAt;
    private readonly int reservoirsAt;
    private readonly int headAt;
    private ControlResidual closure;
    private double determinant;
    private double alpha;

    /// <summary>Compiles a cell.</summary>
    /// <param name="cell">The cell; both its electrodes are <see cref="SodiumMetal"/>.</param>
    /// <param name="options">Resolution: the volumes of the separator are those between the electrodes.</param>
    /// <exception cref="ArgumentException">An electrode is of another kind, or a lumped temperature is asked for.</exception>
    public MetalCellModel(Cell cell, ModelOptions options)
    {
        if (options.Thermal != ThermalKind.Isothermal) throw new ArgumentException("A cell of metal electrodes is isothermal: give it no lumped temperature.", nameof(options));
        Cell = cell;
        AmbientTemperature = cell.Temperature;
        typicalCurrent = cell.NominalCapacity / 3600 / cell.Area;
        gap = new SaltGap(cell, options.SeparatorCells);
        negative = new MetalSurface(Metal(cell.Negative), 1, typicalCurrent, cell.Reservoirs);
        positive = new MetalSurface(Metal(cell.Positive), -1, typicalCurrent, cell.Reservoirs);
        reservoirs = new ReservoirLevels(cell.Reservoirs);
        factors = new MetalFactors<double>(gap, negative, positive, typicalCurrent);
        negativeAt = gap.Mesh.Cells;
        positiveAt = negativeAt + negative.States;
        reservoirsAt = positiveAt + positive.States;
        headAt = reservoirsAt + reservoirs.Count;
        Size = (headAt + HeadUnknowns + 7) / 8 * 8;
        kinds = new UnknownKind[Size];
        typical = new double[Size];
        typical.AsSpan().Fill(1);
        Classify();
        LimitNames =
        [
            LimitName.DepletedAtNegative, LimitName.DepletedAtPositive, LimitName.NegativeSodiumUsedUp, LimitName.PositiveSodiumUsedUp,
            LimitName.NegativeContactLost, LimitName.PositiveContactLost, LimitName.ShortCircuit, .. reservoirs.LimitNames,
        ];
    }

    /// <inheritdoc/>
    public Cell Cell { get; }

    /// <inheritdoc/>
    public Control Control { get; set; } = new CurrentControl(0);

    /// <inheritdoc/>
    public double AmbientTemperature { get; set; }

    /// <inheritdoc/>
    public int Size { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => typical;

    /// <inheritdoc/>
    public int EventCount => LimitNames.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> LimitNames { get; }

    private int CurrentAt => headAt;

    private int ChargeAt => headAt + 1;

    /// <inheritdoc/>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        y[..negativeAt].Fill(1);
        negative.Initialise(y[negativeAt..positiveAt]);
        positive.Initialise(y[positiveAt..reservoirsAt]);
        reservoirs.Initialise(y[reservoirsAt..headAt]);
    }

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        double i = typicalCurrent * y[CurrentAt];
        var check = Evaluate(y, i);
        if (!check.IsGood) return check;
        gap.Residual(y[..negativeAt], ydot[..negativeAt], i, residual[..negativeAt]);
        negative.Residual(ydot[negativeAt..positiveAt], i, residual[negativeAt..positiveAt]);
        positive.Residual(ydot[positiveAt..reservoirsAt], i, residual[positiveAt..reservoirsAt]);
        reservoirs.Residual(ydot[reservoirsAt..headAt], residual[reservoirsAt..headAt]);
        reservoirs.Add(negative, residual[reservoirsAt..headAt]);
        reservoirs.Add(positive, residual[reservoirsAt..headAt]);
        residual[CurrentAt] = Control.Evaluate(t, i * Cell.Area, VoltageOf(y, i)).Value;
        residual[ChargeAt] = ydot[ChargeAt] - y[CurrentAt] / 3600;
        residual[(headAt + HeadUnknowns)..].Clear();
        return Finite(residual);
    }

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        double i = typicalCurrent * y[CurrentAt];
        var check = gap.Linearise(y[..negativeAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        check = negative.Linearise(y[negativeAt..positiveAt], gap.NegativeSurface, y[reservoirsAt..headAt], AmbientTemperature);
        if (!check.IsGood) return Shifted(check, negativeAt);
        check = positive.Linearise(y[positiveAt..reservoirsAt], gap.PositiveSurface, y[reservoirsAt..headAt], AmbientTemperature);
        if (!check.IsGood) return Shifted(check, positiveAt);
        closure = Control.Evaluate(t, i * Cell.Area, VoltageOf(y, i));
        return StateCheck.Good;
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        this.alpha = alpha;
        if (!factors.Factor(alpha)) return new StateCheck(StateFault.Singular, negativeAt);
        double byCurrent = factors.Positive - factors.Negative + factors.Electrolyte - typicalCurrent * Cell.ContactResistance;
        determinant = closure.ByCurrent * typicalCurrent * Cell.Area + closure.ByVoltage * byCurrent;
        return determinant == 0 || !double.IsFinite(determinant) ? new StateCheck(StateFault.Singular, CurrentAt) : StateCheck.Good;
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x)
    {
        Span<double> u = x[..negativeAt], n = x[negativeAt..positiveAt], p = x[positiveAt..reservoirsAt], r = x[reservoirsAt..headAt];
        double voltage = factors.Reduce(u, n, p, r);
        double current = (x[CurrentAt] - closure.ByVoltage * voltage) / determinant;
        factors.Complete(u, n, p, r, current);
        x[CurrentAt] = current;
        x[ChargeAt] = (x[ChargeAt] + current / 3600) / alpha;
        x[(headAt + HeadUnknowns)..].Clear();
    }

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        double i = typicalCurrent * y[CurrentAt];
        bool good = gap.Evaluate(y[..negativeAt], i, AmbientTemperature).IsGood;
        values[0] = good ? gap.NegativeSurface - LeastConcentration : -1;
        values[1] = good ? gap.PositiveSurface - LeastConcentration : -1;
        ReadOnlySpan<double> n = y[negativeAt..positiveAt], p = y[positiveAt..reservoirsAt];
        values[2] = Left(negative, n);
        values[3] = Left(positive, p);
        values[4] = negative.ContactLeft(n);
        values[5] = positive.ContactLeft(p);
        // The two deposits grow towards one another through the gap.
        values[6] = 1 - (negative.Protrusion(n) + positive.Protrusion(p)) / Cell.Separator.Thickness;
        reservoirs.Events(y[reservoirsAt..headAt], values[FirstReservoirLimit..]);
    }

    /// <inheritdoc/>
    public string Describe(int index)
    {
        if (index < negativeAt) return $"salt concentration in volume {index + 1} of the separator";
        if (index < positiveAt) return negative.Describe(index - negativeAt);
        if (index < reservoirsAt) return positive.Describe(index - positiveAt);
        if (index < headAt) return reservoirs.Describe(index - reservoirsAt);
        return index == CurrentAt ? "cell current" : "charge passed";
    }

    // Sodium above the least amount that dissolves; a collector may be bare, what it does then is a matter of its voltage.
    private static double Left(MetalSurface surface, ReadOnlySpan<double> y) =>
        surface.Electrode.Thickness > 0 ? (surface.SodiumThickness(y) - LeastSodium) / PatchLayout.SodiumScale : 1;

    private StateCheck Evaluate(ReadOnlySpan<double> y, double i)
    {
        var check = gap.Evaluate(y[..negativeAt], i, AmbientTemperature);
        if (!check.IsGood) return check;
        check = negative.Evaluate(y[negativeAt..positiveAt], gap.NegativeSurface, y[reservoirsAt..headAt], AmbientTemperature);
        if (!check.IsGood) return Shifted(check, negativeAt);
        check = positive.Evaluate(y[positiveAt..reservoirsAt], gap.PositiveSurface, y[reservoirsAt..headAt], AmbientTemperature);
        return check.IsGood ? check : Shifted(check, positiveAt);
    }

    private double VoltageOf(ReadOnlySpan<double> y, double i) =>
        y[positiveAt] - y[negativeAt] + gap.Drop - i * Cell.ContactResistance;

    private void Classify()
    {
        kinds.AsSpan(0, negativeAt).Fill(UnknownKind.Differential);
        negative.Classify(kinds.AsSpan(negativeAt, negative.States), typical.AsSpan(negativeAt, negative.States));
        positive.Classify(kinds.AsSpan(positiveAt, positive.States), typical.AsSpan(positiveAt, positive.States));
        kinds.AsSpan(reservoirsAt, reservoirs.Count).Fill(UnknownKind.Differential);
        kinds[CurrentAt] = UnknownKind.Algebraic;
        kinds[ChargeAt] = UnknownKind.Differential;
    }

    private static SodiumMetal Metal(Electrode electrode) =>
        electrode as SodiumMetal ?? throw new ArgumentException($"{electrode.Name} is no planar metal electrode.", nameof(electrode));

    private static StateCheck Shifted(StateCheck check, int offset) => check with { Index = check.Index + offset };

    private static StateCheck Finite(ReadOnlySpan<double> values)
    {
        for (int k = 0; k < values.Length; k++)
        {
            if (!double.IsFinite(values[k])) return new StateCheck(StateFault.NotFinite, k);
        }

        return StateCheck.Good;
    }
}
