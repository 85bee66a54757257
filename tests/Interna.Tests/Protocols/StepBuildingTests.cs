using Interna.Protocols;
using Interna.Quantities;

namespace Interna.Tests.Protocols;

public class StepBuildingTests
{
    private static void Reads(string text, params Instruction[] built) =>
        Assert.Equal(ProtocolText.Of(ProtocolParser.Parse(text)), ProtocolText.Of(Protocol.Of(built)));

    [Fact]
    public void steps_in_code_are_those_of_the_text()
    {
        Reads("discharge at 1C until 2.0 V", Step.Discharge(at: 1.0.C).Until(2.0.Volts));
        Reads("charge at 0.5 mA/cm2 for 2 h until 4.2 V or 120 mAh/g", Step.Charge(at: 0.5.MilliamperesPerSquareCentimetre).For(2.Hours).Until(4.2.Volts).UntilCapacity(120.MilliampereHoursPerGram));
        Reads("hold at 4.2 V until C/20", Step.Hold(at: 4200.Millivolts).UntilCurrent(0.05.C));
        Reads("rest for 90 min", Step.Rest(1.5.Hours));
        Reads("rest until dV/dt < 3.6 mV/h", Step.RestUntilSlope(below: 1e-6));
        Reads("sweep from 3 V to 4.2 V to 2.5 V at 0.1 mV/s", Step.Sweep(0.1.MillivoltsPerSecond, 3, 4.2, 2.5));
        Reads("charge at 2 W until 4.2 V", Step.Power(-2).Until(4.2.Volts));
        Reads("discharge at 100 Ohm until 2 V", Step.Resistance(100).Until(2.Volts));
        Reads("impedance from 1 mHz to 100 kHz, 7 points per decade", Step.Impedance(1e-3, 1e5, 7));
        Reads("discharge at 30 mA/g until 2 V, sample every 10 s or 5 mV, at 45 degC", Step.Discharge(30.MilliamperesPerGram).Until(2.Volts).Sampled(10.Seconds, 5.Millivolts).At(45.Celsius));
    }

    [Fact]
    public void a_protocol_repeats_as_a_loop_in_the_text_does()
    {
        var built = Protocol.Of(Step.Charge(1.C).Until(4.2.Volts), Step.Discharge(1.C).Until(2.Volts)).Repeat(500, untilCapacityBelow: 80.Percent, jumping: true);
        var read = ProtocolParser.Parse("repeat 500 times until discharge capacity below 80 %, jumping:\n  charge at 1C until 4.2 V\n  discharge at 1C until 2 V");
        Assert.Equal(ProtocolText.Of(read), ProtocolText.Of(built));
    }
}
