using System.Numerics;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models.SingleParticle;

/// <summary>What the two models with one particle per electrode share; they differ in the electrolyte.</summary>
/// <remarks>
/// State: particles, then Δ and j of each electrode, c_e/c_ref of each volume of electrolyte, T, I over that at 1C, Q over the
/// nominal capacity. V = Δ_p − Δ_n + (φ̄_e,p − φ̄_e,n) − i (R_σ,n + R_σ,p + R_c). A Newton step eliminates the particles and the salt,
/// then Δ and j of each electrode, and is left with two equations in current and temperature.
/// </remarks>
public abstract partial class UniformReactionModel : ICellModel
{
    // A surface this close to empty or full, or an electrolyte this dilute, ends the experiment.
    private const double SurfaceMargin = 1e-6;
    private const double DepletionMargin = 1e-3;

    // Iterates of Newton's method may leave (0, 1) a little: the laws stay finite there.
    private const double Excursion = 0.05;

    private const int HeadUnknowns = 3;

    private readonly UniformElectrode? negative;
    private readonly UniformMetal? metal;
    private readonly UniformElectrode positive;
    private readonly SaltTransport salt;
    private readonly UniformReservoirs? reservoirs;
    private readonly bool thermal;
    private readonly double typicalCurrent;
    private readonly double seriesResistance;
    private readonly UnknownKind[] kinds;
    private readonly double[] typical;
    private readonly int positiveAt;
    private readonly int saltAt;
    private readonly int headAt;
    private readonly List<string> limitNames = [];
    private Linear linear;

    private protected UniformReactionModel(Cell cell, ModelOptions options, SaltTransport salt)
    {
        thermal = options.Thermal == ThermalKind.Lumped;
        if (thermal && cell.Thermal is null) throw new ArgumentException("A lumped temperature needs the thermal mass of the cell.", nameof(options));
        if (thermal && cell.Negative is SodiumMetal) throw new ArgumentException("A cell with a sodium metal electrode is isothermal: give it no lumped temperature.", nameof(options));
        Cell = cell;
        AmbientTemperature = cell.Temperature;
        this.salt = salt;
        typicalCurrent = cell.NominalCapacity / 3600 / cell.Area;
        negative = cell.Negative is InsertionElectrode electrode ? new UniformElectrode(electrode, 1, typicalCurrent, options, cell.Reservoirs) : null;
        metal = cell.Negative is SodiumMetal sodium ? new UniformMetal(sodium, cell, typicalCurrent) : null;
        positive = new UniformElectrode(cell.PositiveHost, -1, typicalCurrent, options, cell.Reservoirs);
        reservoirs = cell.Reservoirs.Count == 0 ? null : new UniformReservoirs(cell.Reservoirs, positive, (IReservoirUser?)negative ?? metal);
        seriesResistance = cell.ContactResistance + SolidResistance;
        positiveAt = negative?.States ?? metal?.States ?? 0;
        saltAt = positiveAt + positive.States;
        headAt = saltAt + salt.States;
        Size = (headAt + HeadUnknowns + cell.Reservoirs.Count + 7) / 8 * 8;
        kinds = new UnknownKind[Size];
        typical = new double[Size];
        typical.AsSpan().Fill(1);
        Classify();
        NameLimits();
    }

    /// <inheritdoc/>
    public Cell Cell { get; }

    /// <inheritdoc/>
    public Control Control { get; set; } = new OpenCircuit();

    /// <inheritdoc/>
    public double AmbientTemperature { get; set; }

    /// <inheritdoc/>
    public int Size { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => typical;

    /// <inheritdoc/>
    public int EventCount => limitNames.Count;

    /// <inheritdoc/>
    public IReadOnlyList<string> LimitNames => limitNames;

    /// <inheritdoc/>
    public bool CollapsesVoltage(int limit) => limitNames[limit] == LimitName.NegativeSodiumUsedUp;

    /// <inheritdoc/>
    public abstract IReadOnlyList<string> Parts { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<Equation> Equations { get; }

    private int TemperatureAt => headAt;

    private int CurrentAt => headAt + 1;

    private int ChargeAt => headAt + 2;

    private int ReservoirsAt => headAt + HeadUnknowns;

    private double SolidResistance => (negative?.SolidResistance ?? 0) + positive.SolidResistance;

    /// <inheritdoc/>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        negative?.Initialise(y[..positiveAt], AmbientTemperature);
        metal?.Initialise(y[..positiveAt]);
        positive.Initialise(y[positiveAt..saltAt], AmbientTemperature);
        y[saltAt..headAt].Fill(1);
        y[TemperatureAt] = AmbientTemperature;
        reservoirs?.Levels.Initialise(y[ReservoirsAt..]);
    }

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        residual[headAt..].Clear();
        double i = typicalCurrent * y[CurrentAt], temperature = Temperature(y);
        int index = salt.Evaluate(y[saltAt..headAt], i, temperature);
        if (index >= 0) return new StateCheck(StateFault.OutOfDomain, saltAt + index);
        salt.Residual(ydot[saltAt..headAt], residual[saltAt..headAt]);
        var moments = salt.Moments;
        var levels = Levels(y);
        SetReservoirs(levels);
        negative?.Residual(y[..positiveAt], ydot[..positiveAt], i, moments.NegativeMean, temperature, residual[..positiveAt]);
        if (metal is not null && metal.Residual(y[..positiveAt], ydot[..positiveAt], i, moments.NegativeMean, levels, temperature, residual[..positiveAt]) is { IsGood: false } bad) return bad;
        positive.Residual(y[positiveAt..saltAt], ydot[positiveAt..saltAt], i, moments.PositiveMean, temperature, residual[positiveAt..saltAt]);
        var check = CheckSurfaces();
        if (!check.IsGood) return check;
        var control = Control.Evaluate(t, i * Cell.Area, VoltageOf(i));
        if (thermal) residual[TemperatureAt] = ydot[TemperatureAt] - Warming(i, temperature);
        residual[CurrentAt] = control.Value;
        residual[ChargeAt] = ydot[ChargeAt] - y[CurrentAt] / 3600;
        if (reservoirs is not null) LoseReservoirs(reservoirs, ydot, residual);
        return Finite(residual);
    }

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        double i = typicalCurrent * y[CurrentAt], temperature = Temperature(y);
        int index = salt.Linearise(y[saltAt..headAt], i, temperature);
        if (index >= 0) return new StateCheck(StateFault.OutOfDomain, saltAt + index);
        var levels = Levels(y);
        SetReservoirs(levels);
        negative?.Linearise(y[..positiveAt], ydot[..positiveAt], salt.Moments.NegativeMean, temperature);
        if (metal is not null && metal.Linearise(y[..positiveAt], salt.Moments.NegativeMean, levels, temperature) is { IsGood: false } bad) return bad;
        positive.Linearise(y[positiveAt..saltAt], ydot[positiveAt..saltAt], salt.Moments.PositiveMean, temperature);
        var control = Control.Evaluate(t, i * Cell.Area, VoltageOf(i));
        linear = new Linear { Current = i, Drop = salt.Moments.Drop, ControlByCurrent = control.ByCurrent, ControlByVoltage = control.ByVoltage };
        return CheckSurfaces();
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        salt.Factor(alpha);
        var (c, w) = (salt.ByCurrent, salt.ByTemperature);
        bool good = negative?.Factor(alpha, c.NegativeMean, w.NegativeMean) ?? metal?.Factor(alpha, c.NegativeMean) ?? true;
        good &= positive.Factor(alpha, c.PositiveMean, w.PositiveMean);
        if (!good) return new StateCheck(StateFault.Singular, positiveAt);
        linear.Alpha = alpha;
        linear.VoltageByCurrent = positive.DropGain.ByCurrent - (negative?.DropGain.ByCurrent ?? metal?.DropByCurrent ?? 0) + c.Drop - seriesResistance;
        linear.VoltageByTemperature = positive.DropGain.ByTemperature - (negative?.DropGain.ByTemperature ?? 0) + w.Drop;
        if (reservoirs is not null && !FactorReservoirs(reservoirs, alpha)) return new StateCheck(StateFault.Singular, ReservoirsAt);
        FactorHead();
        return linear.Determinant == 0 || !double.IsFinite(linear.Determinant) ? new StateCheck(StateFault.Singular, CurrentAt) : StateCheck.Good;
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x)
    {
        Span<double> n = x[..positiveAt], p = x[positiveAt..saltAt], u = x[saltAt..headAt];
        var moments = salt.Reduce(u);
        double voltage = moments.Drop;
        double heat = -linear.Current * moments.Drop;
        if (negative is not null)
        {
            voltage -= negative.Reduce(n, moments.NegativeMean);
            if (thermal) heat += negative.HeatChange(n);
        }

        if (metal is not null) voltage -= metal.Reduce(n, moments.NegativeMean);
        voltage += positive.Reduce(p, moments.PositiveMean);
        if (thermal) heat += positive.HeatChange(p);
        if (reservoirs is not null)
        {
            reservoirs.Reduce(x[ReservoirsAt..]);
            voltage += UniformReservoirs.Dot(reservoirs.VoltageByLevel, reservoirs.Own);
            heat += UniformReservoirs.Dot(reservoirs.HeatByLevel, reservoirs.Own);
        }

        var (current, temperature) = SolveHead(x[CurrentAt] - linear.ControlByVoltage * voltage, thermal ? x[TemperatureAt] + heat / Cell.Thermal!.HeatCapacity : 0);
        salt.Complete(u, current, temperature);
        reservoirs?.Complete(x[ReservoirsAt..], current, temperature);
        ReadOnlySpan<double> levels = reservoirs is null ? [] : reservoirs.Change;
        negative?.Complete(n, current, temperature, levels);
        metal?.Complete(n, current, levels);
        positive.Complete(p, current, temperature, levels);
        x[TemperatureAt] = temperature;
        x[CurrentAt] = current / typicalCurrent;
        x[ChargeAt] = (x[ChargeAt] + x[CurrentAt] / 3600) / linear.Alpha;
        x[(ReservoirsAt + Cell.Reservoirs.Count)..].Clear();
    }

    /// <inheritdoc/>
    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        int at = 0;
        if (negative is not null)
        {
            negative.Load(y[..positiveAt]);
            values[at++] = negative.Occupation - SurfaceMargin;
            values[at++] = 1 - negative.Occupation - SurfaceMargin;
        }

        if (metal is not null)
        {
            bool good = salt.Evaluate(y[saltAt..headAt], typicalCurrent * y[CurrentAt], Temperature(y)) < 0
                && metal.Evaluate(y[..positiveAt], salt.Moments.NegativeMean, Levels(y), Temperature(y)).IsGood;
            metal.Events(y[..positiveAt], good ? salt.Moments.NegativeMean - DepletionMargin : -1, values[at..]);
            at += metal.LimitNames.Count;
        }

        positive.Load(y[positiveAt..saltAt]);
        values[at++] = positive.Occupation - SurfaceMargin;
        values[at++] = 1 - positive.Occupation - SurfaceMargin;
        if (salt.States > 0) values[at++] = salt.Least(y[saltAt..headAt]) - DepletionMargin;
        reservoirs?.Levels.Events(y[ReservoirsAt..], values[at..]);
    }

    private ReadOnlySpan<double> Levels(ReadOnlySpan<double> y) => y.Slice(ReservoirsAt, Cell.Reservoirs.Count);

    private void SetReservoirs(ReadOnlySpan<double> levels)
    {
        if (levels.IsEmpty) return;
        negative?.SetReservoirs(levels);
        positive.SetReservoirs(levels);
    }

    private void LoseReservoirs(UniformReservoirs shared, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        var own = residual.Slice(ReservoirsAt, Cell.Reservoirs.Count);
        shared.Levels.Residual(Levels(ydot), own);
        negative?.AddLosses(own);
        if (metal is not null) shared.Levels.Add(metal.Surface, own);
        positive.AddLosses(own);
    }

    private bool FactorReservoirs(UniformReservoirs shared, double alpha)
    {
        if (!shared.Factor(alpha)) return false;
        linear.VoltageByCurrent += UniformReservoirs.Dot(shared.VoltageByLevel, shared.ByCurrent);
        linear.VoltageByTemperature += UniformReservoirs.Dot(shared.VoltageByLevel, shared.ByTemperature);
        return true;
    }

    // Δ of the negative electrode; none at an ideal sodium electrode.
    private double NegativeDrop => negative?.Drop ?? metal?.Drop ?? 0;

    private double VoltageOf(double i) => positive.Drop - NegativeDrop + salt.Moments.Drop - i * seriesResistance;

    private double Warming(double i, double temperature) =>
        ((negative?.Heat(temperature) ?? 0) + positive.Heat(temperature) + (negative?.SurfaceHeat ?? 0) + positive.SurfaceHeat + i * (i * seriesResistance - salt.Moments.Drop)
            - Cell.Thermal!.HeatTransfer * (temperature - AmbientTemperature)) / Cell.Thermal.HeatCapacity;

    // Two equations in δi and δT: the control, and the balance of heat.
    private void FactorHead()
    {
        linear.A11 = linear.ControlByCurrent * Cell.Area + linear.ControlByVoltage * linear.VoltageByCurrent;
        linear.A12 = thermal ? linear.ControlByVoltage * linear.VoltageByTemperature : 0;
        linear.A21 = 0;
        linear.A22 = 1;
        if (thermal)
        {
            var (nc, nt) = negative?.HeatGain() ?? (0, 0);
            var (pc, pt) = positive.HeatGain();
            if (reservoirs is not null)
            {
                nc += UniformReservoirs.Dot(reservoirs.HeatByLevel, reservoirs.ByCurrent);
                nt += UniformReservoirs.Dot(reservoirs.HeatByLevel, reservoirs.ByTemperature);
            }

            double byCurrent = nc + pc + 2 * linear.Current * seriesResistance - linear.Drop - linear.Current * salt.ByCurrent.Drop;
            double byTemperature = nt + pt - linear.Current * salt.ByTemperature.Drop;
            linear.A21 = -byCurrent / Cell.Thermal!.HeatCapacity;
            linear.A22 = linear.Alpha + (Cell.Thermal.HeatTransfer - byTemperature) / Cell.Thermal.HeatCapacity;
        }

        linear.Determinant = linear.A11 * linear.A22 - linear.A12 * linear.A21;
    }

    private (double Current, double Temperature) SolveHead(double b1, double b2) =>
        ((linear.A22 * b1 - linear.A12 * b2) / linear.Determinant, (linear.A11 * b2 - linear.A21 * b1) / linear.Determinant);

    private StateCheck CheckSurfaces()
    {
        if (negative is not null && !IsSurface(negative.Occupation)) return new StateCheck(StateFault.OutOfDomain, 0);
        return IsSurface(positive.Occupation) ? StateCheck.Good : new StateCheck(StateFault.OutOfDomain, positiveAt);
    }

    private static bool IsSurface(double theta) => theta > -Excursion && theta < 1 + Excursion;

    private static StateCheck Finite(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += 0 * value;
        if (sum == 0) return StateCheck.Good;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i])) return new StateCheck(StateFault.NotFinite, i);
        }

        return StateCheck.Good;
    }

    private void Classify()
    {
        negative?.Classify(kinds.AsSpan(0, positiveAt), typical.AsSpan(0, positiveAt));
        metal?.ClassifyOppositeVolts(kinds.AsSpan(0, positiveAt), typical.AsSpan(0, positiveAt));
        positive.Classify(kinds.AsSpan(positiveAt, saltAt - positiveAt), typical.AsSpan(positiveAt, saltAt - positiveAt));
        salt.Classify(kinds.AsSpan(saltAt, salt.States));
        kinds[TemperatureAt] = thermal ? UnknownKind.Differential : UnknownKind.Padding;
        kinds[CurrentAt] = UnknownKind.Algebraic;
        kinds[ChargeAt] = UnknownKind.Differential;
        kinds.AsSpan(ReservoirsAt, Cell.Reservoirs.Count).Fill(UnknownKind.Differential);
        typical[TemperatureAt] = Cell.Temperature;
    }

    private void NameLimits()
    {
        if (negative is not null) limitNames.AddRange([LimitName.NegativeSurfaceEmpty, LimitName.NegativeSurfaceFull]);
        if (metal is not null) limitNames.AddRange(metal.LimitNames);
        limitNames.AddRange([LimitName.PositiveSurfaceEmpty, LimitName.PositiveSurfaceFull]);
        if (salt.States > 0) limitNames.Add(LimitName.Depleted);
        if (reservoirs is not null) limitNames.AddRange(reservoirs.Levels.LimitNames);
    }

    // What the last linearisation and factorisation left for the equations of current and temperature.
    private struct Linear
    {
        public double Alpha, Current, Drop;
        public double ControlByCurrent, ControlByVoltage;
        public double VoltageByCurrent, VoltageByTemperature;
        public double A11, A12, A21, A22, Determinant;
    }

    /// <summary>No current: what holds before a control is set.</summary>
    private sealed class OpenCircuit : Control
    {
        public override string Description => "open circuit";

        public override ControlResidual Evaluate(double t, double current, double voltage) => new(current, 1, 0);
    }
}
