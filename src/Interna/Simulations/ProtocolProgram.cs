using Interna.Protocols;

namespace Interna.Simulations;

/// <summary>A protocol laid out as a list of operations, so that a position in it is a number and a few counters.</summary>
internal sealed class ProtocolProgram
{
    private readonly List<Operation> operations = [];
    private readonly Dictionary<string, int> labels = new(StringComparer.Ordinal);
    private int counters;

    public ProtocolProgram(Protocol protocol)
    {
        Emit(protocol.Instructions, []);
        StepCount = labels.Count > 0 && operations.Exists(o => o.Kind == OperationKind.Jump) ? null : Count(protocol.Instructions);
    }

    /// <summary>Steps executed in all; null where jumps leave it open.</summary>
    public long? StepCount { get; }

    /// <summary>Number of loop and jump counters.</summary>
    public int Counters => counters;

    /// <summary>Every step, in order of writing.</summary>
    public IEnumerable<Step> Steps => operations.Where(o => o.Kind == OperationKind.Execute).Select(o => (Step)o.Instruction);

    /// <summary>
    /// Moves on to the next step from the given state, turning loops and taking jumps; null at the end. Sets
    /// <paramref name="newPass"/> where a pass of a cycling loop began on the way.
    /// </summary>
    /// <param name="state">Where the run stands; moved on.</param>
    /// <param name="passCapacity">Charge discharged in the present pass [A s].</param>
    /// <param name="charge">Charge passed since the start of the run [A s].</param>
    /// <param name="time">Time since the start of the run [s].</param>
    /// <param name="cell">Resolves amounts.</param>
    /// <param name="newPass">Whether a new pass began.</param>
    public Step? Next(ProgramState state, double passCapacity, double charge, double time, Cell cell, out bool newPass)
    {
        newPass = false;
        while (state.Position < operations.Count)
        {
            var operation = operations[state.Position];
            switch (operation.Kind)
            {
                case OperationKind.Execute:
                    return (Step)operation.Instruction;
                case OperationKind.Enter:
                    state.Counters[operation.Counter] = 0;
                    state.Charges[operation.Counter] = charge;
                    state.Times[operation.Counter] = time;
                    newPass |= operation.IsCycle;
                    if (((Repeat)operation.Instruction).Times < 1) state.Position = operation.Target;
                    break;
                case OperationKind.Turn:
                    var repeat = (Repeat)operation.Instruction;
                    var exhausted = ++state.Counters[operation.Counter] >= repeat.Times;
                    var spent = repeat.UntilCapacityBelow is { } least && passCapacity < CellAmounts.Capacity(cell, least);
                    state.CapacityBelow = spent ? AmountReader.CapacityText(repeat.UntilCapacityBelow!.Value) : null;
                    if (exhausted || spent) break;
                    newPass |= operation.IsCycle;
                    state.Position = operation.Target;
                    break;
                default:
                    var jump = (GoTo)operation.Instruction;
                    if (state.Counters[operation.Counter] >= jump.Times) break;
                    state.Counters[operation.Counter]++;
                    state.Position = labels[jump.Target] - 1;
                    break;
            }

            state.Position++;
        }

        return null;
    }

    /// <summary>The limits of the loops around the present step, innermost first, each with the loop's counter.</summary>
    public IReadOnlyList<LoopLimit> LoopLimits(ProgramState state) => operations[state.Position].Around;

    /// <summary>The loop around the present step that allows leaps over its passes, with its counter; null for none.</summary>
    public (int Counter, Repeat Loop)? JumpingLoop(ProgramState state)
    {
        foreach (var enter in operations)
        {
            if (enter.Kind != OperationKind.Enter || enter.Instruction is not Repeat { Jumping: true } repeat) continue;
            if (state.Position < enter.Target && state.Position > operations.IndexOf(enter)) return (enter.Counter, repeat);
        }

        return null;
    }

    /// <summary>The loop of a counter.</summary>
    public Repeat LoopOf(int counter) => (Repeat)operations.First(o => o.Kind == OperationKind.Enter && o.Counter == counter).Instruction;

    /// <summary>Leaves a loop: the position is moved behind it.</summary>
    public void Leave(ProgramState state, int counter) =>
        state.Position = operations.FindIndex(o => o.Kind == OperationKind.Turn && o.Counter == counter) + 1;

    /// <summary>Steps executed by instructions without jumps.</summary>
    public static long Count(IReadOnlyList<Instruction> body) => body.Sum(i => i switch
    {
        Repeat inner => inner.Times * Count(inner.Body),
        Step => 1L,
        _ => 0L,
    });

    private void Emit(IReadOnlyList<Instruction> body, IReadOnlyList<LoopLimit> around)
    {
        foreach (var instruction in body)
        {
            if (instruction.Label is { } label) labels.TryAdd(label, operations.Count);
            switch (instruction)
            {
                case Repeat repeat:
                    var counter = counters++;
                    var enter = operations.Count;
                    operations.Add(new Operation(OperationKind.Enter, repeat, counter, 0, repeat.IsCycle, []));
                    Emit(repeat.Body, [.. repeat.Until.Select(l => new LoopLimit(l, counter)), .. around]);
                    operations.Add(new Operation(OperationKind.Turn, repeat, counter, enter, repeat.IsCycle, []));
                    operations[enter] = operations[enter] with { Target = operations.Count - 1 };
                    break;
                case GoTo jump:
                    operations.Add(new Operation(OperationKind.Jump, jump, counters++, 0, false, []));
                    break;
                default:
                    operations.Add(new Operation(OperationKind.Execute, instruction, 0, 0, false, around));
                    break;
            }
        }
    }

    private enum OperationKind
    {
        Execute,
        Enter,
        Turn,
        Jump,
    }

    private sealed record Operation(OperationKind Kind, Instruction Instruction, int Counter, int Target, bool IsCycle, IReadOnlyList<LoopLimit> Around);
}

/// <summary>A position in a <see cref="ProtocolProgram"/>.</summary>
internal sealed class ProgramState(int counters)
{
    public int Position { get; set; }

    /// <summary>The capacity that ended the last loop that one ended; null for none.</summary>
    public string? CapacityBelow { get; set; }

    /// <summary>Passes of each loop and uses of each jump.</summary>
    public long[] Counters { get; } = new long[counters];

    /// <summary>Charge when each loop was entered [A s].</summary>
    public double[] Charges { get; } = new double[counters];

    /// <summary>Time when each loop was entered [s].</summary>
    public double[] Times { get; } = new double[counters];
}

/// <summary>A limit that ends a loop and every step inside it.</summary>
internal readonly record struct LoopLimit(Limit Limit, int Counter);
