using System.Globalization;
using Interna.Models;
using Interna.Quantities;

namespace Interna.Protocols;

/// <summary>Reads one line of a protocol.</summary>
internal sealed class StepReader
{
    private static readonly string[] Verbs =
        ["discharge", "charge", "hold", "rest", "sweep", "profile", "impedance", "repeat", "goto", "pulse", "temperature", "sample"];

    private static readonly string[] Clauses = ["at", "for", "until", "or", "sample", "every", "from", "to", "with"];

    private readonly Words words;
    private readonly Func<string, IReadOnlyList<string>?> readBeside;

    public StepReader(string line, Func<string, IReadOnlyList<string>?> readBeside)
    {
        this.readBeside = readBeside;
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && !line[..colon].Contains(' ', StringComparison.Ordinal))
        {
            Label = line[..colon];
            line = new string(' ', colon + 2) + line[(colon + 2)..];
        }

        words = new Words(line.TrimEnd(':').TrimEnd());
        Verb = words.Next.ToLowerInvariant();
    }

    /// <summary>The label before the step; null for none.</summary>
    public string? Label { get; }

    /// <summary>The first word, in lower case.</summary>
    public string Verb { get; }

    /// <summary>Reads a step of any kind to the end of the line.</summary>
    public Step Step()
    {
        var column = words.Column;
        var verb = words.Take();
        var action = verb.ToLowerInvariant() switch
        {
            "discharge" => Held(sign: 1),
            "charge" => Held(sign: -1),
            "hold" => Held(sign: 0),
            "rest" => new Rest(),
            "sweep" => Sweep(),
            "profile" => Profile(),
            "impedance" => Impedance(),
            _ => throw new Mistake(column, $"'{verb}'", "a step: " + string.Join(", ", Verbs), Meant(verb)),
        };
        return Finish(new Step(action, []), verb.ToLowerInvariant());
    }

    /// <summary>"repeat 3 times until discharge capacity below 80 %".</summary>
    public (int? Times, IReadOnlyList<Limit> Until, Amount? Capacity, bool Jumping) Repeat()
    {
        words.Take();
        int? times = words.AtEnd || words.Sees("until") ? null : Count("a number of repetitions such as '3 times'");
        Amount? capacity = null;
        List<Limit> until = [];
        while (words.Takes("until", "or"))
        {
            if (words.Takes("discharge"))
            {
                Expect("capacity");
                Expect("below", "<");
                capacity = Value(AmountReader.TryCapacity, "a capacity such as '80 %' or '2 mAh'");
            }
            else
            {
                until.Add(Limit("repeat"));
            }
        }

        bool jumping = words.Takes(",");
        if (jumping) Expect("jumping");
        End();
        if (times is null && capacity is null && until.Count == 0)
            throw new Mistake(words.Column, "'repeat' without an end", "'3 times', 'until 2.0 V' or 'until discharge capacity below 80 %'");
        return (times, until, capacity, jumping);
    }

    /// <summary>"goto label 5 times".</summary>
    public (string Target, int Times) GoTo()
    {
        words.Take();
        var target = words.Take();
        if (target.Length == 0) throw new Mistake(words.Column, "no label", "the label of a step, for instance 'goto start 5 times'");
        if (words.AtEnd) throw new Mistake(words.Column, "'goto' without a count", "how often to jump, for instance '5 times', so that the protocol ends");
        var times = Count("a number of jumps such as '5 times'");
        End();
        return (target, times);
    }

    /// <summary>"temperature 45 degC".</summary>
    public double Temperature()
    {
        words.Take();
        var value = Quantity(QuantityKind.Temperature);
        End();
        return value;
    }

    /// <summary>"sample every 10 s or 5 mV, 21 profiles".</summary>
    public Sampling Sampling()
    {
        words.Take();
        var sampling = SamplingRule();
        End();
        return sampling;
    }

    /// <summary>"pulse discharge at C/10 for 10 min, rest for 1 h, repeat until 2.0 V" as a loop of two steps.</summary>
    public Repeat Pulse(double? temperature)
    {
        words.Take();
        var column = words.Column;
        if (!words.Sees("charge", "discharge")) throw new Mistake(column, $"'{words.Next}'", "'pulse discharge at …' or 'pulse charge at …'");
        var sign = words.Take().Equals("discharge", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        var pulse = new Step(Held(sign), [Duration("a pulse")]) { Temperature = temperature };
        Comma();
        Expect("rest");
        var rest = new Step(new Rest(), [Duration("the rest after a pulse")]);
        Comma();
        Expect("repeat");
        int? times = words.Sees("until") ? null : Count("a number of pulses such as '20 times'");
        List<Limit> until = [];
        while (words.Takes("until", "or")) until.Add(Limit(sign > 0 ? "discharge" : "charge"));
        End();
        if (times is null && until.Count == 0) throw new Mistake(words.Column, "pulses without an end", "'repeat until 2.0 V' or 'repeat 20 times'");
        return new Repeat([pulse, rest], times ?? Protocols.Repeat.Unlimited) { Until = until };
    }

    private Step Finish(Step step, string verb)
    {
        List<Limit> limits = [];
        Sampling? rule = null;
        double? temperature = null;
        while (!words.AtEnd)
        {
            words.Takes(",");
            if (words.Sees("for")) limits.Add(Duration(verb));
            else if (words.Takes("until", "or")) limits.Add(words.Sees("for", "until") ? words.Takes("until") ? Limit(verb) : Duration(verb) : Limit(verb));
            else if (words.Takes("sample")) rule = SamplingRule();
            else if (words.Takes("at")) temperature = Quantity(QuantityKind.Temperature);
            else throw new Mistake(words.Column, $"'{words.Next}'", "'for', 'until', 'or', 'sample every' or 'at' a temperature");
        }

        return step with { Limits = limits, Sampling = rule, Temperature = temperature };
    }

    private StepAction Held(int sign)
    {
        Expect("at");
        var column = words.Column;
        var text = words.Until(Clauses);
        if (AmountReader.TryCurrent(text, out var current) && sign != 0)
            return current.Value > 0 ? new HoldCurrent(current with { Value = sign * current.Value }) : throw new Mistake(column, $"the current '{text}'", "a positive current; the verb gives the direction, and 'rest' stands for zero");
        if (UnitVocabulary.TryParse(text, QuantityKind.Voltage, out var volts, out _)) return new HoldVoltage(volts);
        if (UnitVocabulary.TryParse(text, QuantityKind.Power, out var watts, out _) && sign != 0) return new HoldPower(sign * watts);
        if (UnitVocabulary.TryParse(text, QuantityKind.Resistance, out var ohms, out _) && sign > 0)
            return ohms > 0 ? new HoldResistance(ohms) : throw new Mistake(column, $"'{text}'", "a positive resistance");
        var expected = sign switch
        {
            0 => "a voltage such as '4.2 V'",
            < 0 => "a current ('C/10', '3 mA', '1 mA/cm2', '30 mA/g'), voltage or power",
            _ => "a current ('C/10', '3 mA', '1 mA/cm2', '30 mA/g'), voltage, power or resistance",
        };
        var mend = !UnitVocabulary.TryParse(text, sign == 0 ? QuantityKind.Voltage : QuantityKind.Current, out _, out var error) && error.Suggestion is { } suggestion
            ? $"did you mean '{suggestion}'?"
            : null;
        throw new Mistake(column, text.Length == 0 ? "nothing" : $"'{text}'", expected, mend);
    }

    private Sweep Sweep()
    {
        double? from = words.Takes("from") ? Quantity(QuantityKind.Voltage) : null;
        List<double> vertices = [];
        while (words.Takes("to")) vertices.Add(Quantity(QuantityKind.Voltage));
        if (vertices.Count == 0) throw new Mistake(words.Column, "a sweep without an end", "'to' a voltage, for instance 'sweep from 3 V to 4.2 V to 2.5 V at 0.1 mV/s'");
        Expect("at");
        var column = words.Column;
        var rate = Quantity(QuantityKind.SweepRate);
        return rate > 0 ? new Sweep(rate, vertices, from) : throw new Mistake(column, "a sweep rate that is not positive", "a rate such as '0.1 mV/s'; the vertices give the direction");
    }

    private Profile Profile()
    {
        var column = words.Column;
        if (!words.Sees("current", "voltage")) throw new Mistake(column, $"'{words.Next}'", "'profile current from FILE' or 'profile voltage from FILE'");
        var kind = words.Take().Equals("current", StringComparison.OrdinalIgnoreCase) ? ProfileKind.Current : ProfileKind.Voltage;
        Expect("from");
        column = words.Column;
        var name = words.Until(Clauses);
        var lines = readBeside(name) ?? throw new Mistake(column, $"the file '{name}', which cannot be opened", "a CSV file with a time and a value column, beside the design file");
        return ProfileTable.Read(name, lines, kind, column);
    }

    private MeasureImpedance Impedance()
    {
        Expect("from");
        var low = Quantity(QuantityKind.Frequency);
        Expect("to");
        var column = words.Column;
        var high = Quantity(QuantityKind.Frequency);
        if (low > high) (low, high) = (high, low);
        if (low <= 0) throw new Mistake(column, "a frequency that is not positive", "frequencies such as '1 mHz' and '100 kHz'");
        var points = 10;
        if (words.Takes(",", "with"))
        {
            points = Number("points per decade such as '10 points per decade'");
            words.Takes("points");
            Expect("per");
            Expect("decade");
        }

        return new MeasureImpedance(low, high, points);
    }

    private TimeLimit Duration(string what)
    {
        if (!words.Takes("for")) throw new Mistake(words.Column, words.AtEnd ? "no duration" : $"'{words.Next}'", $"'for' and how long {what} lasts, for instance 'for 10 min'");
        var column = words.Column;
        var seconds = Quantity(QuantityKind.Time);
        return seconds > 0 ? new TimeLimit(seconds) : throw new Mistake(column, "a duration that is not positive", "a time such as '10 min'");
    }

    private Limit Limit(string verb)
    {
        var column = words.Column;
        if (words.Takes("dV/dt", "|dV/dt|", "slope"))
        {
            Expect("<", "below");
            return new SlopeLimit(Quantity(QuantityKind.SweepRate));
        }

        if (words.Sees("negative", "positive")) return Potential(verb);
        words.Takes("voltage", "current", "capacity", "temperature");
        Side? side = words.Takes("above", ">") ? Side.Above : words.Takes("below", "<") ? Side.Below : null;
        var valueColumn = words.Column;
        var text = words.Until(Clauses);
        if (UnitVocabulary.TryParse(text, QuantityKind.Voltage, out var volts, out var error))
            return new VoltageLimit(volts, side ?? verb switch { "discharge" => Side.Below, "charge" => Side.Above, _ => Side.Either });
        if (AmountReader.TryCurrent(text, out var current)) return new CurrentLimit(current with { Value = Math.Abs(current.Value) }, side ?? Side.Below);
        if (AmountReader.TryCapacity(text, out var capacity)) return new CapacityLimit(capacity);
        if (UnitVocabulary.TryParse(text, QuantityKind.Time, out var seconds, out _)) return new TimeLimit(seconds);
        if (UnitVocabulary.TryParse(text, QuantityKind.Temperature, out var kelvin, out _)) return new TemperatureLimit(kelvin, side ?? Side.Above);
        throw new Mistake(
            text.Length == 0 ? column : valueColumn,
            text.Length == 0 ? "nothing" : $"'{text}'",
            "a limit: voltage '2.0 V', current 'C/20', capacity '2 mAh' or '80 %', time '2 h', 'dV/dt < 1 mV/h', temperature '45 degC' or 'negative potential below 0 V'",
            error.Suggestion is { } suggestion ? $"did you mean '{suggestion}'?" : null);
    }

    // "negative potential below 0 V": without a direction that of the current.
    private PotentialLimit Potential(string verb)
    {
        var electrode = words.Takes("negative") ? ElectrodeSide.Negative : ElectrodeSide.Positive;
        if (electrode == ElectrodeSide.Positive) words.Take();
        Expect("potential");
        var column = words.Column;
        Side? side = words.Takes("above", ">") ? Side.Above : words.Takes("below", "<") ? Side.Below : null;
        if (side is null && verb is not ("discharge" or "charge"))
            throw new Mistake(column, $"'{words.Next}'", "'above' or 'below' a potential: without a current it has no direction of its own");
        return new PotentialLimit(electrode, Quantity(QuantityKind.Voltage), side ?? ((verb == "charge") == (electrode == ElectrodeSide.Positive) ? Side.Above : Side.Below));
    }

    private Sampling SamplingRule()
    {
        var rule = new Sampling();
        if (words.Takes("every"))
        {
            do
            {
                var column = words.Column;
                var text = words.Until(Clauses);
                if (UnitVocabulary.TryParse(text, QuantityKind.Time, out var seconds, out var error) && seconds > 0) rule = rule with { Period = seconds };
                else if (UnitVocabulary.TryParse(text, QuantityKind.Voltage, out var volts, out _) && volts > 0) rule = rule with { VoltageChange = volts };
                else throw new Mistake(column, $"'{text}'", "a positive time such as '10 s' or voltage such as '5 mV'", error?.Suggestion is { } s ? $"did you mean '{s}'?" : null);
            }
            while (words.Takes("or"));
            if (!words.Sees(",")) return rule;
            words.Take();
            if (!char.IsAsciiDigit(words.Next.FirstOrDefault())) return rule;
        }

        rule = rule with { Profiles = Number("a number of profiles such as '21 profiles'") };
        Expect("profiles");
        return rule;
    }

    private double Quantity(QuantityKind kind)
    {
        var column = words.Column;
        var text = words.Until(Clauses);
        return UnitVocabulary.TryParse(text, kind, out var si, out var error)
            ? si
            : throw new Mistake(column, text.Length == 0 ? "nothing" : error.Found, error.Expected, error.Suggestion is { } s ? $"did you mean '{s}'?" : null);
    }

    private delegate bool TryRead(string text, out Amount amount);

    private Amount Value(TryRead read, string expected)
    {
        var column = words.Column;
        var text = words.Until(Clauses);
        return read(text, out var amount) && amount.Value > 0 ? amount : throw new Mistake(column, text.Length == 0 ? "nothing" : $"'{text}'", expected);
    }

    private int Count(string expected)
    {
        var count = Number(expected);
        Expect("times", "time");
        return count;
    }

    private int Number(string expected)
    {
        var column = words.Column;
        var text = words.Take();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new Mistake(column, text.Length == 0 ? "nothing" : $"'{text}'", expected);
    }

    private void Expect(params ReadOnlySpan<string> any)
    {
        if (words.Takes(any)) return;
        var expected = string.Join(" or ", any.ToArray().Select(w => $"'{w}'"));
        throw new Mistake(words.Column, words.AtEnd ? "the end of the line" : $"'{words.Next}'", expected);
    }

    private void Comma() => Expect(",");

    private void End()
    {
        if (!words.AtEnd) throw new Mistake(words.Column, $"'{words.Next}'", "the end of the line");
    }

    private static string? Meant(string verb) => Spelling.Nearest(verb, Verbs) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>A mistake at a column of the line.</summary>
    internal sealed class Mistake(int column, string found, string expected, string? mend = null) : Exception(found)
    {
        public int Column { get; } = column;

        public string Found { get; } = found;

        public string Expected { get; } = expected;

        public string? Mend { get; } = mend;
    }
}
