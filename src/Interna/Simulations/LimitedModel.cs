using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Simulations;

/// <summary>A cell model with the limits of the present step added to its own event functions.</summary>
internal sealed class LimitedModel(ICellModel model) : IDaeSystem
{
    private readonly double[] shifted = new double[model.Size];
    private IReadOnlyList<StepLimit> limits = [];

    /// <summary>The model behind.</summary>
    public ICellModel Model => model;

    /// <summary>Limits of the present step; their events follow those of the model.</summary>
    public IReadOnlyList<StepLimit> Limits
    {
        get => limits;
        set => limits = value;
    }

    public int Size => model.Size;

    public ReadOnlySpan<UnknownKind> Kinds => model.Kinds;

    public ReadOnlySpan<double> Typical => model.Typical;

    public int EventCount => model.EventCount + limits.Count;

    public StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual) => model.Residual(t, y, ydot, residual);

    public StateCheck Linearise(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot) => model.Linearise(t, y, ydot);

    public StateCheck Factor(double alpha) => model.Factor(alpha);

    public void Solve(Span<double> x) => model.Solve(x);

    public string Describe(int index) => model.Describe(index);

    public void Events(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> values)
    {
        var own = model.EventCount;
        model.Events(t, y, ydot, values[..own]);
        if (limits.Count == 0) return;
        var reading = new CellReading(model.Voltage(y), model.Current(y), model.Temperature(y), model.Charge(y), double.NaN);
        for (var i = 0; i < limits.Count; i++)
        {
            if (limits[i].UsesSlope && double.IsNaN(reading.Slope)) reading = reading with { Slope = Slope(y, ydot, reading.Voltage) };
            if (limits[i].UsesPotentials && double.IsNaN(reading.Potentials.Negative)) reading = reading with { Potentials = model.Potentials(y) };
            values[own + i] = limits[i].Margin(reading);
        }
    }

    // dV/dt along ẏ by a difference: the voltage is a smooth function of the state.
    private double Slope(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, double voltage)
    {
        var largest = 0.0;
        for (var i = 0; i < y.Length; i++)
            if (model.Kinds[i] != UnknownKind.Padding) largest = Math.Max(largest, Math.Abs(ydot[i]) / (Math.Abs(y[i]) + model.Typical[i]));
        if (largest == 0) return 0;
        var step = 1e-6 / largest;
        for (var i = 0; i < y.Length; i++) shifted[i] = y[i] + step * ydot[i];
        return (model.Voltage(shifted) - voltage) / step;
    }
}

/// <summary>What a cycler reads.</summary>
internal readonly record struct CellReading(double Voltage, double Current, double Temperature, double Charge, double Slope)
{
    /// <summary>Potentials against the reference electrode; not a number where no limit asks for them.</summary>
    public ElectrodePotentials Potentials { get; init; } = ElectrodePotentials.Unknown;
}

/// <summary>A limit that ends a step.</summary>
/// <param name="Description">The limit in words, as the reason of an end.</param>
/// <param name="IsSafety">Whether it is the cell's own limit, not asked for by the step.</param>
internal abstract record StepLimit(string Description, bool IsSafety)
{
    /// <summary>Counter of the loop the limit also ends; −1 for none.</summary>
    public int Loop { get; init; } = -1;

    /// <summary>Whether <see cref="Margin"/> reads the slope.</summary>
    public virtual bool UsesSlope => false;

    /// <summary>Whether <see cref="Margin"/> reads the potentials of the electrodes.</summary>
    public virtual bool UsesPotentials => false;

    /// <summary>Positive while the step may go on.</summary>
    public abstract double Margin(in CellReading reading);
}

/// <summary>Voltage above (sign 1) or below (sign −1) a value ends the step.</summary>
internal sealed record VoltageMargin(double Voltage, int Sign, string Description, bool IsSafety = false) : StepLimit(Description, IsSafety)
{
    public override double Margin(in CellReading reading) => Sign * (Voltage - reading.Voltage);
}

/// <summary>Potential of an electrode above (sign 1) or below (sign −1) a value ends the step.</summary>
internal sealed record PotentialMargin(ElectrodeSide Electrode, double Potential, int Sign, string Description) : StepLimit(Description, false)
{
    public override bool UsesPotentials => true;

    public override double Margin(in CellReading reading) => Sign * (Potential - reading.Potentials.Of(Electrode));
}

/// <summary>Magnitude of the current above (1) or below (−1) a value ends the step.</summary>
internal sealed record CurrentMargin(double Current, int Sign, string Description) : StepLimit(Description, false)
{
    public override double Margin(in CellReading reading) => Sign * (Current - Math.Abs(reading.Current));
}

/// <summary>A charge passed since the step began ends it.</summary>
internal sealed record CapacityMargin(double Capacity, double Start, string Description) : StepLimit(Description, false)
{
    public override double Margin(in CellReading reading) => Capacity - Math.Abs(reading.Charge - Start);
}

/// <summary>A slow voltage ends the step.</summary>
internal sealed record SlopeMargin(double Slope, string Description) : StepLimit(Description, false)
{
    public override bool UsesSlope => true;

    public override double Margin(in CellReading reading) => Math.Abs(reading.Slope) - Slope;
}

/// <summary>Temperature above (1) or below (−1) a value ends the step.</summary>
internal sealed record TemperatureMargin(double Temperature, int Sign, string Description) : StepLimit(Description, false)
{
    public override double Margin(in CellReading reading) => Sign * (Temperature - reading.Temperature);
}
