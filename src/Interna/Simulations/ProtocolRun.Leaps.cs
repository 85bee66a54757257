using Interna.Protocols;

namespace Interna.Simulations;

/// <content>Leaps over cycles of a loop that allows them.</content>
internal sealed partial class ProtocolRun
{
    private readonly List<CycleLeap> leaps = [];
    private CycleJump? jump;
    private Mark? mark;

    // At the start of every pass of a cycling loop.
    private void Turn()
    {
        if (program.JumpingLoop(position) is { } loop)
        {
            var (counter, _) = loop;
            if (position.Counters[counter] == 0 || jump is null)
            {
                jump ??= new CycleJump(model, options.JumpTolerance);
                jump.Enter(y, time);
            }
            else if (!jump.Arrive(position.Counters[counter], y, ref time, passCapacity))
            {
                GoBack();
            }

            Leap(counter);
        }

        BeginPass();
    }

    // Whether a leap was on trial when the run came to an end or left its loop: it is taken back, and the run goes on before it.
    private bool TakesBack(bool ended)
    {
        if (jump is not { OnTrial: true } || mark is null || !ended && program.JumpingLoop(position) is not null) return false;
        jump.Fail();
        GoBack();
        Leap(mark.Counter);
        BeginPass();
        return true;
    }

    // A leap that was not judged when the run was interrupted is not kept: the run goes on from before it.
    private bool DropsLeap()
    {
        if (jump is not { OnTrial: true } || mark is null) return false;
        jump.Fail();
        GoBack();
        BeginPass();
        return true;
    }

    private void Leap(int counter)
    {
        var repeat = program.LoopOf(counter);
        var least = repeat.UntilCapacityBelow is { } amount ? CellAmounts.Capacity(model.Cell, amount) : 0;
        while (true)
        {
            var pass = position.Counters[counter];
            var k = jump!.Plan(pass, repeat.Times - pass, least);
            if (k == 0) return;
            mark = new Mark(
                counter, position.Position, [.. position.Counters], recorder.StepIndex, recorder.Cycle, executed, passCapacity, discharged, model.AmbientTemperature, recorder.Lengths, leaps.Count);
            if (!jump.Leap(k, y, ref time)) continue;
            leaps.Add(new CycleLeap(recorder.Cycle + 1, recorder.Cycle + k));
            position.Counters[counter] += k;
            recorder.Cycle += k;
            executed += k * ProtocolProgram.Count(repeat.Body);
            return;
        }
    }

    private void GoBack()
    {
        var to = mark!;
        jump!.Restore(y, ref time);
        position.Position = to.Position;
        to.Counters.CopyTo(position.Counters, 0);
        (recorder.StepIndex, recorder.Cycle, executed) = (to.StepIndex, to.Cycle, to.Executed);
        (passCapacity, discharged, model.AmbientTemperature) = (to.PassCapacity, to.Discharged, to.AmbientTemperature);
        recorder.Shorten(to.Lengths);
        leaps.RemoveRange(to.Leaps, leaps.Count - to.Leaps);
    }

    private void ReportLeaps()
    {
        if (leaps.Count == 0) return;
        var cycles = leaps.Sum(l => (long)(l.Last - l.First + 1));
        recorder.Warn($"{cycles} cycles were not simulated but leapt over, as the protocol allows ('jumping'): {string.Join(", ", leaps.Select(l => $"{l.First}–{l.Last}"))}. Behind every leap one to three simulated cycles agree with it.");
    }

    // Where the run stood before a leap.
    private sealed record Mark(
        int Counter,
        int Position,
        long[] Counters,
        int StepIndex,
        int Cycle,
        long Executed,
        double PassCapacity,
        bool Discharged,
        double AmbientTemperature,
        (int Samples, int Steps, int Snapshots, int Spectra) Lengths,
        int Leaps);
}
