using Interna.Models.MetalCell;
using Interna.Models.PorousElectrode;
using Interna.Models.SingleParticle;
using Interna.Numerics.Lines;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Models;

/// <summary>
/// The porous electrode model of Doyle, Fuller and Newman on one line through the cell: [insertion electrode or planar sodium |
/// separator | insertion electrode], with spherical particles, optional double layer and one temperature.
/// </summary>
/// <remarks>
/// <para>Equations per electrode area, with j_dl = C_dl ∂Δ/∂t, Δ = φ_s − φ_e (see <see cref="ElectrolyteLine"/> for the fluxes):</para>
/// <list type="bullet">
/// <item>salt: ε ∂c_e/∂t = ∂/∂x(D ε^b ∂c_e/∂x) + (1 − t₊) a (j + j_dl)/F (cations charge the double layer)</item>
/// <item>charge: ∂i_e/∂x = a (j + j_dl), i_s + i_e = I</item>
/// <item>particles: d(mean θ)/dt = −3 j/(F c_max R)</item>
/// <item>surfaces that store: j + j_s in place of j in the balances of salt and charge (<see cref="SurfaceColumn"/>)</item>
/// <item>planar metal: <see cref="UniformMetal"/> beside the first volume of the separator, φ_e = −Δ at its surface</item>
/// <item>circuit: g(t, I, V) = 0 and dQ/dt = I</item>
/// <item>heat: M dT/dt = −I V − Σ a h [j (U − T dU/dT) + j_dl Δ] − h_T (T − T_amb): the chemical power that did not leave as work</item>
/// </list>
/// <para>
/// The current j enters salt, charge and particles with exact derivatives that cancel in the sums over the cell; the sums that
/// tie sodium and charge to Q are therefore linear and hold to rounding after every Newton update, converged or not.
/// Source: Doyle, Fuller and Newman, J. Electrochem. Soc. 140 (1993) 1526; Newman and Thomas-Alyea, Electrochemical
/// Systems, 3rd ed. 2004, chapter 22; heat: Rao and Newman, J. Electrochem. Soc. 144 (1997) 2697.
/// </para>
/// </remarks>
public sealed partial class PorousElectrodeModel : ICellModel
{
    // Limits: a host this close to full or empty, or an electrolyte this close to depletion, carries no current worth the name.
    private const double LeastVacancy = 1e-6;
    private const double LeastConcentration = 1e-3;

    private readonly PorousElectrodeLayout layout;
    private readonly LineMesh mesh;
    private readonly ElectrolyteLine line;
    private readonly ElectrodeColumn? negative;
    private readonly UniformMetal? metal;
    private readonly ElectrodeColumn positive;
    private readonly (ElectrodeColumn Column, int Slot)[] columns;
    private readonly Bordered<double> matrix;
    private readonly bool thermal;
    private readonly double[] current, saltSource, areaWidth, capacitance, chargeScale, idle;
    private readonly double[] saltDiagonal, chargeDiagonalU, chargeDiagonalDelta;
    private readonly double[] heatByCurrent;
    private readonly double[] border;
    private readonly ReservoirLevels? reservoirs;
    private readonly int firstReservoir;
    private readonly double[] linearisedDelta, linearisedRate;
    private readonly string[] limitNames;
    private readonly double currentScale;
    private double linearisedCurrent, linearisedVoltage;
    private double alpha;
    private ControlResidual closure;

    /// <summary>Compiles a cell.</summary>
    /// <param name="cell">The cell; its negative electrode may be <see cref="IdealSodium"/> or <see cref="SodiumMetal"/>.</param>
    /// <param name="options">Resolution.</param>
    /// <exception cref="ArgumentException">A lumped temperature is asked for, and the cell has no thermal mass or an electrode of metal.</exception>
    public PorousElectrodeModel(Cell cell, ModelOptions options)
    {
        Cell = cell;
        Options = options;
        thermal = options.Thermal == ThermalKind.Lumped;
        if (thermal && cell.Thermal is null) throw new ArgumentException("A lumped temperature needs the thermal mass of the cell.", nameof(cell));
        if (thermal && cell.Negative is SodiumMetal) throw new ArgumentException("A cell with a sodium metal electrode is isothermal: give it no lumped temperature.", nameof(options));
        metal = cell.Negative is SodiumMetal sodium ? new UniformMetal(sodium, cell, cell.NominalCapacity / 3600 / cell.Area) : null;
        layout = new PorousElectrodeLayout(cell, options, metal);
        mesh = layout.Mesh;
        line = new ElectrolyteLine(cell, mesh, layout);
        negative = layout.Negative is { } e ? new ElectrodeColumn(e, layout.NegativeParticles!, mesh.First, layout.NegativeCells, thermal, cell.Reservoirs) : null;
        positive = new ElectrodeColumn(layout.Positive, layout.PositiveParticles, 0, layout.PositiveCells, thermal, cell.Reservoirs);
        reservoirs = cell.Reservoirs.Count == 0 ? null : new ReservoirLevels(cell.Reservoirs);
        columns = negative is null ? [(positive, layout.PositiveSlot)] : [(negative, 0), (positive, layout.PositiveSlot)];
        int n = mesh.Slots;
        (current, saltSource, areaWidth, capacitance, chargeScale, idle) = (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
        (saltDiagonal, chargeDiagonalU, chargeDiagonalDelta, heatByCurrent) = (new double[n], new double[n], new double[n], new double[n]);
        (linearisedDelta, linearisedRate) = (new double[n], new double[n]);
        firstReservoir = thermal ? 2 : 1;
        border = new double[firstReservoir + layout.ReservoirCount];
        matrix = new Bordered<double>(new BlockTridiagonal<double>(n, 2), border.Length);
        currentScale = layout.ReferenceCurrent / cell.Area;
        AmbientTemperature = cell.Temperature;
        Control = new CurrentControl(0);
        limitNames = NameLimits();
        PlaceSources();
        profiles = ListProfiles();
    }

    /// <inheritdoc/>
    public Cell Cell { get; }

    /// <summary>Resolution it was compiled with.</summary>
    public ModelOptions Options { get; }

    /// <inheritdoc/>
    public Control Control { get; set; }

    /// <inheritdoc/>
    public double AmbientTemperature { get; set; }

    /// <inheritdoc/>
    public int Size => layout.Size;

    /// <inheritdoc/>
    public ReadOnlySpan<UnknownKind> Kinds => layout.Kinds;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Typical => layout.Typical;

    /// <inheritdoc/>
    public int EventCount => limitNames.Length;

    /// <inheritdoc/>
    public IReadOnlyList<string> LimitNames => limitNames;

    /// <inheritdoc/>
    public bool CollapsesVoltage(int limit) => limitNames[limit] == LimitName.NegativeSodiumUsedUp;

    /// <inheritdoc/>
    public void Initialise(Span<double> y)
    {
        y.Clear();
        double t = Cell.Temperature;
        y.Slice(layout.Concentration, mesh.Slots).Fill(1);
        if (negative is not null) Fill(negative, layout.Negative!, y[..layout.PositiveStates], y.Slice(layout.Difference, layout.NegativeLanes), t);
        metal?.Initialise(y[..metal.States]);
        Fill(positive, layout.Positive, y[layout.PositiveStates..layout.Concentration], y.Slice(layout.Difference + layout.PositiveSlot, layout.PositiveLanes), t);
        if (thermal) y[layout.Temperature] = t;
        reservoirs?.Initialise(y[layout.Reservoirs..]);
    }

    /// <inheritdoc/>
    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        SetTemperature(y);
        var check = React(y, linearise: false);
        if (!check.IsGood) return check;
        double i = y[layout.Border] * currentScale;
        check = line.Evaluate(Salt(y), Difference(y), i);
        if (!check.IsGood) return Shifted(check, layout.Concentration);
        if (metal is not null && Residual(metal, y, ydot, i, residual[..layout.PositiveStates]) is { IsGood: false } bad) return bad;
        AddSurfaceCurrent(ydot);
        negative?.Residual(y[..layout.PositiveStates], ydot[..layout.PositiveStates], residual[..layout.PositiveStates]);
        positive.Residual(y[layout.PositiveStates..layout.Concentration], ydot[layout.PositiveStates..layout.Concentration], residual[layout.PositiveStates..layout.Concentration]);
        Balance(ydot, residual);
        residual[layout.Border..].Clear();
        residual[layout.Border] = Control.Evaluate(t, i * Cell.Area, line.Voltage).Value;
        residual[layout.Charge] = ydot[layout.Charge] - y[layout.Border] / 3600;
        if (thermal) residual[layout.Temperature] = HeatBalance(y, ydot, i);
        if (reservoirs is not null) LoseReservoirs(reservoirs, ydot, residual);
        return double.IsFinite(residual[layout.Border] + line.Voltage + Column.Dot(current, areaWidth))
            ? StateCheck.Good
            : new StateCheck(StateFault.NotFinite, layout.Border);
    }

    /// <inheritdoc/>
    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        SetTemperature(y);
        var check = React(y, linearise: true);
        if (!check.IsGood) return check;
        double i = y[layout.Border] * currentScale;
        check = line.Linearise(Salt(y), Difference(y), i);
        if (!check.IsGood) return Shifted(check, layout.Concentration);
        if (metal is not null && metal.Linearise(y[..metal.States], line.SodiumSurface, Levels(y), AmbientTemperature) is { IsGood: false } bad) return bad;
        (linearisedCurrent, linearisedVoltage) = (i, line.Voltage);
        closure = Control.Evaluate(t, i * Cell.Area, line.Voltage);
        Difference(y).CopyTo(linearisedDelta);
        Difference(ydot).CopyTo(linearisedRate);
        AssembleLine();
        AssembleBorder();
        return StateCheck.Good;
    }

    /// <inheritdoc/>
    public StateCheck Factor(double alpha)
    {
        this.alpha = alpha;
        negative?.Factor(alpha);
        positive.Factor(alpha);
        AssembleReaction();
        if (thermal) AssembleHeat();
        if (metal is not null && !AssembleMetal(metal)) return new StateCheck(StateFault.Singular, 0);
        if (reservoirs is not null) AssembleReservoirs();
        var check = matrix.Factor();
        if (check.IsGood) return check;
        return check.Index < mesh.Slots ? Shifted(check, layout.Difference) : new StateCheck(check.Fault, layout.Border);
    }

    /// <inheritdoc/>
    public void Solve(Span<double> x)
    {
        var negativeStates = x[..layout.PositiveStates];
        var positiveStates = x[layout.PositiveStates..layout.Concentration];
        var nodes = x.Slice(layout.Concentration, 2 * mesh.Slots);
        ClearIdle(nodes);
        if (negative is not null)
        {
            negative.Reduce(negativeStates);
            Release(negative, 0, nodes);
        }

        positive.Reduce(positiveStates);
        Release(positive, layout.PositiveSlot, nodes);
        border[0] = x[layout.Border];
        if (metal is not null) border[0] += closure.ByVoltage * metal.Reduce(x[..metal.States], 0);
        if (thermal) border[1] = x[layout.Temperature] - ReducedHeat();
        if (reservoirs is not null) ReduceReservoirs(x);
        matrix.Solve(nodes, border);
        ClearIdle(nodes);
        double dT = thermal ? border[1] : 0;
        ReadOnlySpan<double> levels = border.AsSpan(firstReservoir);
        if (metal is not null) Complete(metal, negativeStates, border[0] * currentScale, nodes[mesh.First], levels);
        negative?.Complete(negativeStates, nodes[..layout.NegativeLanes], nodes.Slice(mesh.Slots, layout.NegativeLanes), dT, levels);
        positive.Complete(positiveStates, nodes.Slice(layout.PositiveSlot, layout.PositiveLanes), nodes.Slice(mesh.Slots + layout.PositiveSlot, layout.PositiveLanes), dT, levels);
        double charge = (x[layout.Charge] + border[0] / 3600) / alpha;
        x[layout.Border..].Clear();
        x[layout.Border] = border[0];
        x[layout.Charge] = charge;
        if (thermal) x[layout.Temperature] = dT;
        levels.CopyTo(x[layout.Reservoirs..]);
    }

    /// <inheritdoc/>
    public string Describe(int index) => layout.Describe(index);

    private ReadOnlySpan<double> Salt(ReadOnlySpan<double> y) => y.Slice(layout.Concentration, mesh.Slots);

    private ReadOnlySpan<double> Difference(ReadOnlySpan<double> y) => y.Slice(layout.Difference, mesh.Slots);

    private static StateCheck Shifted(StateCheck check, int offset) => check with { Index = check.Index + offset };

    private static void Fill(ElectrodeColumn column, InsertionElectrode electrode, Span<double> states, Span<double> difference, double temperature)
    {
        double drop = column.EquilibriumPotential(electrode.InitialStoichiometry, temperature);
        column.Initialise(states, drop, temperature);
        difference.Fill(drop);
    }

    private StateCheck Residual(UniformMetal electrode, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double i, Span<double> residual)
    {
        int states = electrode.States;
        residual[states..].Clear();
        return electrode.Residual(y[..states], ydot[..states], i, line.SodiumSurface, Levels(y), AmbientTemperature, residual[..states]);
    }

    private void Complete(UniformMetal electrode, Span<double> states, double current, double first, ReadOnlySpan<double> levels)
    {
        electrode.Complete(states[..electrode.States], current, levels, line.SodiumSurfaceByU * first + line.SodiumSurfaceByCurrent * current);
        states[electrode.States..].Clear();
    }

    // What the coefficients are those of, and what the line sees of the metal beside it.
    private void SetTemperature(ReadOnlySpan<double> y)
    {
        if (metal is not null) line.SodiumDrop = y[0];
        double t = Temperature(y);
        line.SetTemperature(t);
        negative?.SetTemperature(t);
        positive.SetTemperature(t);
    }

    private StateCheck React(ReadOnlySpan<double> y, bool linearise)
    {
        if (!(Temperature(y) > 0)) return new StateCheck(StateFault.OutOfDomain, layout.Temperature);
        if (reservoirs is not null) SetReservoirs(y);
        if (negative is not null)
        {
            var check = React(negative, y[..layout.PositiveStates], Salt(y)[..layout.NegativeLanes], Difference(y)[..layout.NegativeLanes], linearise);
            if (!check.IsGood) return check;
            negative.Current.CopyTo(current, 0);
        }

        var result = React(positive, y[layout.PositiveStates..layout.Concentration], Salt(y).Slice(layout.PositiveSlot, layout.PositiveLanes), Difference(y).Slice(layout.PositiveSlot, layout.PositiveLanes), linearise);
        if (!result.IsGood) return Shifted(result, layout.PositiveStates);
        positive.Current.CopyTo(current, layout.PositiveSlot);
        return result;
    }

    private static StateCheck React(ElectrodeColumn column, ReadOnlySpan<double> q, ReadOnlySpan<double> u, ReadOnlySpan<double> delta, bool linearise)
    {
        var check = linearise ? column.Linearise(q, u, delta) : column.Evaluate(q, u, delta);
        // The outermost state of the sphere stands for its surface in a diagnosis.
        return check.IsGood ? check : Shifted(check, (column.Spheres.States - 1) * column.Lanes);
    }
}
