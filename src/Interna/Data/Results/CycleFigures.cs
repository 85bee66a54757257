using Interna.Models;

namespace Interna.Data.Results;

/// <summary>What one cycle of a run took and gave.</summary>
/// <param name="Cycle">Number of the cycle, from 1; cycles that were leapt over have no figures.</param>
/// <param name="End">Time at its end since the start of the run [s].</param>
/// <param name="ChargeCapacity">Charge taken in its charging steps [A s].</param>
/// <param name="DischargeCapacity">Charge delivered in its discharging steps [A s].</param>
/// <param name="ChargeEnergy">Energy taken in its charging steps [J].</param>
/// <param name="DischargeEnergy">Energy delivered in its discharging steps [J].</param>
/// <param name="DischargesFirst">Whether it begins with a discharge.</param>
/// <param name="FollowsLeap">Whether cycles before it were leapt over: it begins with an extrapolated state.</param>
/// <param name="Sodium">Sodium by place at its end [mol].</param>
public sealed record CycleFigures(
    int Cycle,
    double End,
    double ChargeCapacity,
    double DischargeCapacity,
    double ChargeEnergy,
    double DischargeEnergy,
    bool DischargesFirst,
    bool FollowsLeap,
    SodiumBalance Sodium)
{
    private const double SecondsPerHour = 3600;

    /// <summary>Coulombic efficiency: what the second half of the cycle gives back of the first; NaN where one of them is missing or cycles before it were leapt over.</summary>
    public double CoulombicEfficiency => FollowsLeap ? double.NaN : DischargesFirst ? Ratio(ChargeCapacity, DischargeCapacity) : Ratio(DischargeCapacity, ChargeCapacity);

    /// <summary>Discharge over charge energy; NaN where one of them is missing.</summary>
    public double EnergyEfficiency => Ratio(DischargeEnergy, ChargeEnergy);

    /// <summary>The cycles of a run that charge and discharge, in order.</summary>
    public static IReadOnlyList<CycleFigures> Of(RunRecord run)
    {
        var cycles = new List<CycleFigures>();
        int sample = 0, before = 0;
        foreach (var steps in run.Steps.GroupBy(s => s.Cycle))
        {
            bool leapt = steps.Key > before + 1;
            before = steps.Key;
            var passing = steps.Where(s => s.Charge != 0).ToList();
            if (!passing.Exists(s => s.Charge > 0) || !passing.Exists(s => s.Charge < 0)) continue;
            while (sample + 1 < run.Samples.Count && run.Samples[sample + 1].Cycle <= steps.Key) sample++;
            cycles.Add(new CycleFigures(
                steps.Key,
                steps.Last().End,
                -passing.Where(s => s.Charge < 0).Sum(s => s.Charge),
                passing.Where(s => s.Charge > 0).Sum(s => s.Charge),
                -passing.Where(s => s.Charge < 0).Sum(s => s.Energy),
                passing.Where(s => s.Charge > 0).Sum(s => s.Energy),
                passing[0].Charge > 0,
                leapt,
                run.Samples.Count > 0 ? run.Samples[sample].Sodium : default));
        }

        return cycles;
    }

    /// <summary>Writes cycles as a table.</summary>
    internal static void Write(Stream stream, IReadOnlyList<CycleFigures> cycles)
    {
        using var table = new NumberTable(stream);
        table.Header(
            "Cycle Count / 1", "Test Time / s", "Charging Capacity / Ah", "Discharging Capacity / Ah", "Coulombic Efficiency / 1", "Charging Energy / Wh", "Discharging Energy / Wh", "Energy Efficiency / 1",
            "Sodium Negative Host / mol", "Sodium Positive Host / mol", "Sodium Negative Film / mol", "Sodium Positive Film / mol", "Sodium Negative Dead / mol", "Sodium Positive Dead / mol");
        foreach (var c in cycles)
        {
            table.Number(c.Cycle).Number(c.End).Number(c.ChargeCapacity / SecondsPerHour).Number(c.DischargeCapacity / SecondsPerHour).Number(c.CoulombicEfficiency)
                .Number(c.ChargeEnergy / SecondsPerHour).Number(c.DischargeEnergy / SecondsPerHour).Number(c.EnergyEfficiency)
                .Number(c.Sodium.NegativeHost).Number(c.Sodium.PositiveHost).Number(c.Sodium.NegativeFilm).Number(c.Sodium.PositiveFilm).Number(c.Sodium.NegativeDead).Number(c.Sodium.PositiveDead).EndRow();
        }
    }

    private static double Ratio(double of, double to) => to > 0 ? of / to : double.NaN;
}
