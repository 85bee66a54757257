using Interna.Models;
using Interna.Quantities;

namespace Interna.Simulations;

/// <summary>How a run or the life of a cycled cell ended.</summary>
/// <remarks>
/// Read from the records of a run. A limit of the model names its own cause. A limit of the voltage is one of inventory where the
/// dissolving metal is gone, or where the equilibrium voltage moved further in the step than all losses together; otherwise one of
/// polarisation. A cell that cycles on counts as dead from the first step on that an earlier cycle ended by charge or time and this one
/// by voltage, or that ends at once. Of a capacity that fell below what was asked, polarisation has taken the part of the first
/// discharge by the same step outside the equilibrium voltages between which the last one ran, and inventory the rest: the larger part is the cause.
/// Where a metal still holds what is missing, it is polarisation.
/// </remarks>
/// <param name="Cause">What ended it.</param>
/// <param name="Cycle">Cycle, from 1.</param>
/// <param name="Time">Time since the start of the run [s].</param>
/// <param name="Limit">The limit that was met, in words.</param>
public sealed record LifeEnd(EndOfLife Cause, int Cycle, double Time, string Limit)
{
    // Metal of which so little of the most it ever was is left counts as gone.
    private const double Gone = 0.01;

    // First word of the description of a step that discharges.
    private const string Discharge = "Discharge";

    // Charges that differ by less are equal: the integrator places ends of steps no better.
    private const double Rounding = 1e-6;

    /// <summary>Reads the end off the records of a run; null where nothing came to an end but the protocol.</summary>
    public static LifeEnd? Of(Outcome outcome, IReadOnlyList<StepRecord> steps, IReadOnlyList<Sample> samples)
    {
        if (steps.Count == 0 || samples.Count == 0 || outcome.Kind is OutcomeKind.Interrupted or OutcomeKind.SolverFailure) return null;
        if (outcome.Kind == OutcomeKind.PhysicalLimit) return At(steps.Count - 1, steps, samples);
        if (outcome.CapacityBelow is { } asked) return new LifeEnd(OfFading(steps, samples), samples[^1].Cycle, samples[^1].Time, "discharge capacity below " + asked);
        var cut = FirstCutShort(steps);
        return cut < 0 ? null : At(cut, steps, samples);
    }

    private static LifeEnd? At(int step, IReadOnlyList<StepRecord> steps, IReadOnlyList<Sample> samples)
    {
        var record = steps[step];
        var cause = EndOfLifeText.OfLimit(record.EndReason) ?? (IsVoltage(record.EndReason) ? OfVoltage([.. samples.Where(s => s.Step == step)], samples) : null);
        return cause is { } known ? new LifeEnd(known, record.Cycle, record.End, record.EndReason) : null;
    }

    private static int FirstCutShort(IReadOnlyList<StepRecord> steps)
    {
        var first = new Dictionary<string, StepRecord>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (!DrivesCurrent(step) || first.TryAdd(step.Description, step)) continue;
            var sound = first[step.Description];
            if (step.Cycle == sound.Cycle || !(Math.Abs(step.Charge) < (1 - Rounding) * Math.Abs(sound.Charge))) continue;
            if (EndOfLifeText.OfLimit(step.EndReason) is not null && step.Charge == 0) return i;
            if (IsVoltage(step.EndReason) && (!IsVoltage(sound.EndReason) || step.Charge == 0)) return i;
        }

        return -1;
    }

    private static bool DrivesCurrent(StepRecord step) =>
        step.Description.StartsWith(Discharge, StringComparison.Ordinal) || step.Description.StartsWith("Charge", StringComparison.Ordinal);

    // "2.5 V", "voltage above 4.1 V, met at the start of the step", or the window of the cell.
    private static bool IsVoltage(string reason)
    {
        if (reason.StartsWith(LimitName.UpperVoltage, StringComparison.Ordinal) || reason.StartsWith(LimitName.LowerVoltage, StringComparison.Ordinal)) return true;
        var limit = reason.Split(',')[0];
        foreach (var word in new[] { "voltage ", "above ", "below " })
            if (limit.StartsWith(word, StringComparison.Ordinal)) limit = limit[word.Length..];
        return UnitVocabulary.TryParse(limit, QuantityKind.Voltage, out _, out _);
    }

    private static EndOfLife? OfVoltage(IReadOnlyList<Sample> step, IReadOnlyList<Sample> samples)
    {
        if (step.Count == 0) return null;
        var end = step[^1];
        if (IsGone(end, samples)) return EndOfLife.Inventory;
        double moved = Math.Abs(end.Losses.Equilibrium - step[0].Losses.Equilibrium), lost = Math.Abs(end.Losses.Equilibrium - end.Voltage);
        return moved > 0 && moved >= lost ? EndOfLife.Inventory : EndOfLife.Polarisation;
    }

    // The side that gives sodium has none left of what it once had.
    private static bool IsGone(Sample end, IReadOnlyList<Sample> samples)
    {
        Func<Sample, double> giving = end.Current >= 0 ? s => s.Sodium.NegativeHost : s => s.Sodium.PositiveHost;
        var most = samples.Max(giving);
        return most > 0 && giving(end) <= Gone * most;
    }

    // Compared are discharges of the same step: the first one of another rate, as in a formation, would compare rates.
    private static EndOfLife OfFading(IReadOnlyList<StepRecord> steps, IReadOnlyList<Sample> samples)
    {
        var lastStep = steps.Count - 1;
        while (lastStep >= 0 && !steps[lastStep].Description.StartsWith(Discharge, StringComparison.Ordinal)) lastStep--;
        if (lastStep < 0) return EndOfLife.Inventory;
        var firstStep = 0;
        while (steps[firstStep].Description != steps[lastStep].Description) firstStep++;
        if (firstStep == lastStep)
        {
            firstStep = 0;
            while (!steps[firstStep].Description.StartsWith(Discharge, StringComparison.Ordinal)) firstStep++;
        }

        var (first, last) = (samples.Where(s => s.Step == firstStep).ToList(), samples.Where(s => s.Step == lastStep).ToList());
        if (first.Count == 0 || last.Count == 0 || IsGone(last[^1], samples)) return EndOfLife.Inventory;
        double whole = Passed(first), left = Passed(last);
        if (HasMetal(samples) && last[^1].Sodium.NegativeHost * Constant.Faraday >= whole - left) return EndOfLife.Polarisation;
        double within = Between(first, last[0].Losses.Equilibrium, last[^1].Losses.Equilibrium);
        return whole - within >= within - left ? EndOfLife.Polarisation : EndOfLife.Inventory;
    }

    // A metal gives all it has: what is left of it after a discharge is no inventory that was missed. It alone has no particles.
    private static bool HasMetal(IReadOnlyList<Sample> samples) => samples.All(s => s.Losses.NegativeParticle == 0);

    private static double Passed(List<Sample> discharge) => discharge[^1].Charge - discharge[0].Charge;

    // Charge of a discharge between two equilibrium voltages, which fall along it.
    private static double Between(List<Sample> discharge, double from, double to)
    {
        var passed = 0.0;
        for (var i = 1; i < discharge.Count; i++)
        {
            double high = discharge[i - 1].Losses.Equilibrium, low = discharge[i].Losses.Equilibrium, charge = discharge[i].Charge - discharge[i - 1].Charge;
            if (high > low) passed += charge * Math.Max(0, Math.Min(high, from) - Math.Max(low, to)) / (high - low);
            else if (high <= from && high >= to) passed += charge;
        }

        return passed;
    }
}
