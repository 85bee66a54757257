using System.Diagnostics.CodeAnalysis;

namespace Interna.Protocols;

/// <summary>
/// Builds protocols in code: <c>Protocol.Of(Step.Charge(0.5.C).Until(4.2.Volts), Step.Hold(4.2.Volts).UntilCurrent(0.05.C)).Repeat(3)</c>,
/// with the units of <see cref="Quantities.Laboratory"/>.
/// </summary>
/// <remarks>A protocol built in code is the one read from the same words; <see cref="ProtocolText"/> writes both alike.</remarks>
[SuppressMessage("Naming", "CA1708", Justification = "The compiler names extension blocks of one type alike.")]
public static class StepBuilding
{
    extension(Step)
    {
        /// <summary>Discharges at a constant current.</summary>
        public static Step Discharge(Amount at) => new(new HoldCurrent(at), []);

        /// <summary>Charges at a constant current, given as a magnitude.</summary>
        public static Step Charge(Amount at) => new(new HoldCurrent(at with { Value = -at.Value }), []);

        /// <summary>Holds a voltage [V].</summary>
        public static Step Hold(double at) => new(new HoldVoltage(at), []);

        /// <summary>Holds a power, discharge positive [W].</summary>
        public static Step Power(double at) => new(new HoldPower(at), []);

        /// <summary>Discharges through a resistance [Ω].</summary>
        public static Step Resistance(double at) => new(new HoldResistance(at), []);

        /// <summary>Leaves the cell at open circuit for a time [s].</summary>
        public static Step Rest(double lasting) => new Step(new Rest(), []).For(lasting);

        /// <summary>Leaves the cell at open circuit until the voltage changes more slowly than a rate [V/s].</summary>
        public static Step RestUntilSlope(double below) => new(new Rest(), [new SlopeLimit(below)]);

        /// <summary>Sweeps the voltage through vertices.</summary>
        /// <param name="rate">Rate, positive [V/s].</param>
        /// <param name="from">Voltage at the start [V].</param>
        /// <param name="vertices">Voltages reached in turn [V].</param>
        public static Step Sweep(double rate, double from, params ReadOnlySpan<double> vertices) => new(new Sweep(rate, vertices.ToArray(), from), []);

        /// <summary>Measures the impedance at the present state.</summary>
        /// <param name="lowest">Lowest frequency [Hz].</param>
        /// <param name="highest">Highest frequency [Hz].</param>
        /// <param name="pointsPerDecade">Frequencies per decade.</param>
        public static Step Impedance(double lowest, double highest, int pointsPerDecade = 10) => new(new MeasureImpedance(lowest, highest, pointsPerDecade), []);
    }

    extension(Step step)
    {
        /// <summary>Ends the step after a time at the latest [s].</summary>
        public Step For(double seconds) => step.Ending(new TimeLimit(seconds));

        /// <summary>Ends the step at a voltage [V]: falling in a discharge, rising in a charge, either way else.</summary>
        public Step Until(double volts) => step.Ending(new VoltageLimit(volts, step.Action switch
        {
            HoldCurrent { Current.Value: < 0 } or HoldPower { Power: < 0 } => Side.Above,
            HoldCurrent or HoldPower or HoldResistance => Side.Below,
            _ => Side.Either,
        }));

        /// <summary>Ends the step where the magnitude of the current falls below a value.</summary>
        public Step UntilCurrent(Amount below) => step.Ending(new CurrentLimit(below));

        /// <summary>Ends the step when a capacity has passed.</summary>
        public Step UntilCapacity(Amount passed) => step.Ending(new CapacityLimit(passed));

        /// <summary>Ends the step at one more limit.</summary>
        public Step Ending(Limit limit) => step with { Limits = [.. step.Limits, limit] };

        /// <summary>Sets the temperature of the surroundings from this step on [K].</summary>
        public Step At(double temperature) => step with { Temperature = temperature };

        /// <summary>Sets how often points are recorded: at least every so many seconds and volts.</summary>
        public Step Sampled(double seconds, double? volts = null) => step with { Sampling = new Sampling(seconds, volts) };
    }

    extension(Protocol)
    {
        /// <summary>A protocol of instructions in order.</summary>
        public static Protocol Of(params ReadOnlySpan<Instruction> instructions) => new() { Instructions = instructions.ToArray() };
    }

    extension(Protocol protocol)
    {
        /// <summary>The whole protocol a number of times, or until a pass discharges less than a capacity.</summary>
        public Protocol Repeat(int times, Amount? untilCapacityBelow = null, bool jumping = false) =>
            protocol with { Instructions = [new Repeat(protocol.Instructions, times, untilCapacityBelow) { Jumping = jumping }] };
    }
}
