using System.Numerics;
using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using static Interna.Numerics.TimeIntegration.UnknownKind;

namespace Interna.Tests.Simulations;

/// <summary>
/// A cell reduced to two reservoirs of sodium with linear equilibrium potentials and a resistance: everything a protocol does
/// to it has an exact answer. V = U₀ − s (x_p − x_p0) − R I with x_p the filling of the positive side.
/// </summary>
internal sealed class ReservoirModel(Cell cell, double resistance = 0.05, double slope = 1, double openVoltage = 3) : DenseSystem([Differential, Differential, Differential, Algebraic]), ICellModel
{
    public const double Start = 0.2;

    /// <summary>Leaks this fraction of the sodium, to prove that the audit notices.</summary>
    public double Leak { get; init; }

    /// <summary>Largest current for which the model has a state [A].</summary>
    public double LargestCurrent { get; init; } = double.PositiveInfinity;

    /// <summary>Filling of the positive side from which on no state exists at all.</summary>
    public double BrokenAbove { get; init; } = double.PositiveInfinity;

    public Cell Cell => cell;

    public Control Control { get; set; } = new CurrentControl(0);

    public double AmbientTemperature { get; set; } = cell.Temperature;

    public override int EventCount => 2;

    public IReadOnlyList<string> LimitNames => ["positive reservoir full", "negative reservoir empty"];

    public IReadOnlyList<ProfileInfo> Profiles { get; } = [new("electrolyte_concentration", "salt", "mol/m³", "x", "µm", [0, 1])];

    public IReadOnlyList<string> Parts => ["two reservoirs"];

    public IReadOnlyList<Equation> Equations => [];

    public void Initialise(Span<double> y)
    {
        y[0] = 1 - Start;
        y[1] = Start;
        y[2] = y[3] = 0;
    }

    public double Voltage(ReadOnlySpan<double> y) => openVoltage - slope * (y[1] - Start) - resistance * y[3];

    // The positive reservoir carries the potential, the negative one stays at that of sodium.
    public ElectrodePotentials Potentials(ReadOnlySpan<double> y) => new(0, Voltage(y));

    public double Current(ReadOnlySpan<double> y) => y[3];

    public double Temperature(ReadOnlySpan<double> y) => AmbientTemperature;

    public double Charge(ReadOnlySpan<double> y) => y[2];

    public Overpotentials Overpotentials(ReadOnlySpan<double> y) => new(openVoltage - slope * (y[1] - Start), 0, 0, 0, 0, 0, 0, 0, resistance * y[3]);

    public SodiumBalance Sodium(ReadOnlySpan<double> y)
    {
        var full = cell.NominalCapacity / Constant.Faraday;
        return new SodiumBalance(y[0] * full, y[1] * full, 0, 0);
    }

    public HeatSources Heat(ReadOnlySpan<double> y) => new(0, 0, 0, resistance * y[3] * y[3]);

    public void Profile(int index, ReadOnlySpan<double> y, Span<double> values) => values.Fill(1000 * (1 + y[3]));

    public void Impedance(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, ReadOnlySpan<double> frequencies, Span<ImpedancePoint> result)
    {
        for (var i = 0; i < frequencies.Length; i++) result[i] = new ImpedancePoint(frequencies[i], resistance, 0, resistance, 0);
    }

    public override void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values) => (values[0], values[1]) = (1 - y[1], y[0]);

    public override string Describe(int index) => index switch { 0 => "negative reservoir", 1 => "positive reservoir", 2 => "charge", _ => "current" };

    public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
    {
        if (Math.Abs(y[3]) > LargestCurrent) return new StateCheck(StateFault.OutOfDomain, 3);
        if (y[1] > BrokenAbove) return new StateCheck(StateFault.OutOfDomain, 1);
        var rate = y[3] / cell.NominalCapacity;
        residual[0] = ydot[0] + rate;
        residual[1] = ydot[1] - rate * (1 - Leak);
        residual[2] = ydot[2] - y[3];
        residual[3] = Control.Evaluate(t, y[3], Voltage(y)).Value;
        return StateCheck.Good;
    }

    protected override StateCheck Jacobian(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> byState, Span<double> byDerivative)
    {
        byState.Clear();
        byDerivative.Clear();
        for (var i = 0; i < 3; i++) byDerivative[5 * i] = 1;
        byState[3] = 1 / cell.NominalCapacity;
        byState[7] = -(1 - Leak) / cell.NominalCapacity;
        byState[11] = -1;
        var control = Control.Evaluate(t, y[3], Voltage(y));
        byState[13] = -slope * control.ByVoltage;
        byState[15] = control.ByCurrent - resistance * control.ByVoltage;
        return StateCheck.Good;
    }
}
