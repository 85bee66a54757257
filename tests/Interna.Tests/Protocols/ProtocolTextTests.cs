using FsCheck;
using FsCheck.Fluent;
using Interna.Models;
using Interna.Protocols;

namespace Interna.Tests.Protocols;

public class ProtocolTextTests
{
    // Two decimals and powers of ten only, so that twelve digits in any unit are exact.
    private static readonly Gen<double> Positive = Gen.Choose(1, 9999).Select(n => n / 100.0);

    private static readonly Gen<Amount> Current =
        from value in Positive
        from basis in Gen.Elements(Enum.GetValues<Basis>())
        select new Amount(value, basis);

    private static readonly Gen<Limit> AnyLimit = Gen.OneOf(
        from v in Positive from side in Gen.Elements(Side.Above, Side.Below) select (Limit)new VoltageLimit(v / 10, side),
        Current.Select(c => (Limit)new CurrentLimit(c)),
        Current.Select(c => (Limit)new CapacityLimit(c)),
        Positive.Select(s => (Limit)new SlopeLimit(s / 1000)),
        from v in Positive from electrode in Gen.Elements(Enum.GetValues<ElectrodeSide>()) from side in Gen.Elements(Side.Above, Side.Below) select (Limit)new PotentialLimit(electrode, v / 10, side),
        from k in Positive from side in Gen.Elements(Side.Above, Side.Below) select (Limit)new TemperatureLimit(250 + k, side));

    private static readonly Gen<Instruction> AnyStep =
        from current in Current
        from sign in Gen.Elements(-1, 1)
        from volts in Positive
        from kind in Gen.Choose(0, 5)
        from limits in AnyLimit.NonEmptyListOf()
        from seconds in Positive
        select (Instruction)new Step(
            kind switch
            {
                0 => new HoldCurrent(current with { Value = sign * current.Value }),
                1 => new HoldVoltage(volts / 10),
                2 => new HoldPower(sign * volts),
                3 => new HoldResistance(volts),
                4 => new Sweep(volts / 1000, [volts / 10, volts / 10], volts / 10),
                _ => new Rest(),
            },
            [new TimeLimit(seconds), .. limits.Take(3)]);

    [Fact]
    public void text_reads_back_as_the_same_protocol() => Prop.ForAll(
        AnyStep.NonEmptyListOf().ToArbitrary(),
        steps =>
        {
            var loop = new Repeat([.. steps], 3, new Amount(0.8, Basis.Nominal)) { Until = [new VoltageLimit(2, Side.Below)] };
            var once = ProtocolText.Of(new Protocol { Instructions = [.. steps, loop] });
            var twice = ProtocolText.Of(ProtocolParser.Parse(once));
            return string.Equals(once, twice, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
}
