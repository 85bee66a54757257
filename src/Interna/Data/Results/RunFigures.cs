using Interna.Measurements;
using Interna.Models;
using Interna.Simulations;

namespace Interna.Data.Results;

/// <summary>The figures a run is summed up by, derived from its samples and steps.</summary>
/// <param name="Duration">Simulated time [s].</param>
/// <param name="DischargeCapacity">Charge delivered in discharging steps [A s].</param>
/// <param name="ChargeCapacity">Charge taken in charging steps [A s].</param>
/// <param name="DischargeEnergy">Energy delivered in discharging steps [J].</param>
/// <param name="ChargeEnergy">Energy taken in charging steps [J].</param>
/// <param name="SodiumDrift">Largest change of all sodium over all sodium [-].</param>
/// <param name="ChargeDrift">Largest mismatch between sodium taken up by the positive side and charge passed, over the largest charge passed [-].</param>
/// <param name="MidDischarge">Losses half-way through the longest discharging step; null without one.</param>
/// <param name="HighestTemperature">Highest cell temperature [K].</param>
/// <param name="HeatReleased">Heat released over the run [J], trapezoidal over the samples.</param>
public sealed record RunFigures(
    double Duration,
    double DischargeCapacity,
    double ChargeCapacity,
    double DischargeEnergy,
    double ChargeEnergy,
    double SodiumDrift,
    double ChargeDrift,
    Overpotentials? MidDischarge,
    double HighestTemperature,
    double HeatReleased)
{
    /// <summary>Lowest and highest potential of the negative electrode against Na⁺/Na [V].</summary>
    public (double Lowest, double Highest) NegativePotential { get; private init; }

    /// <summary>Lowest and highest potential of the positive electrode against Na⁺/Na [V].</summary>
    public (double Lowest, double Highest) PositivePotential { get; private init; }

    /// <summary>What ended the run or the life of the cell; null where nothing came to an end but the protocol.</summary>
    public LifeEnd? End { get; private init; }

    /// <summary>A short suspected in a symmetric cell; null where none is.</summary>
    public SoftShort? SoftShort { get; private init; }

    /// <summary>Discharge over charge energy; null unless the run holds both a charge and a discharge.</summary>
    public double? EnergyEfficiency => DischargeEnergy > 0 && ChargeEnergy > 0 ? DischargeEnergy / ChargeEnergy : null;

    /// <summary>Discharge over charge capacity; null unless the run holds both.</summary>
    public double? CoulombicEfficiency => DischargeCapacity > 0 && ChargeCapacity > 0 ? DischargeCapacity / ChargeCapacity : null;

    /// <summary>Most sodium plated on the particles of the electrodes at one instant [mol]; null where none can be.</summary>
    public double? MostPlated { get; init; }

    /// <summary>Sodium plated on particles that lost its contact [mol]; null where none can be plated.</summary>
    public double? LeftDead { get; init; }

    /// <summary>Least potential of the negative electrode against sodium in the electrolyte beside it [V]; null where none can be plated.</summary>
    public double? LowestNegativeSurface { get; init; }

    /// <summary>Derives the figures of a run.</summary>
    public static RunFigures Of(RunRecord run)
    {
        var samples = run.Samples;
        bool plates = samples.Count > 0 && run.Profiles.Any(p => p.Name.EndsWith("_plated_sodium", StringComparison.Ordinal));
        return new RunFigures(
            samples.Count == 0 ? 0 : samples[^1].Time - samples[0].Time,
            run.Steps.Where(s => s.Charge > 0).Sum(s => s.Charge),
            -run.Steps.Where(s => s.Charge < 0).Sum(s => s.Charge),
            run.Steps.Where(s => s.Charge > 0).Sum(s => s.Energy),
            -run.Steps.Where(s => s.Charge < 0).Sum(s => s.Energy),
            Largest(SodiumDrifts(samples)),
            Largest(ChargeDrifts(samples)),
            MidDischargeOf(run),
            samples.Count == 0 ? run.Cell.Temperature : samples.Max(s => s.Temperature),
            Heat(samples))
        {
            End = LifeEnd.Of(run.Outcome, run.Steps, samples),
            SoftShort = SoftShort.Find(samples),
            NegativePotential = Range(samples.Select(s => s.Potentials.Negative)),
            PositivePotential = Range(samples.Select(s => s.Potentials.Positive)),
            MostPlated = plates ? samples.Max(s => s.Sodium.NegativePlated + s.Sodium.PositivePlated) : null,
            LeftDead = plates ? samples[^1].Sodium.NegativeDead + samples[^1].Sodium.PositiveDead : null,
            LowestNegativeSurface = plates ? samples.Min(s => s.Losses.LowestNegativeSurface) : null,
        };
    }

    /// <summary>Change of all sodium since the first sample, over all sodium [-], at each sample.</summary>
    public static IEnumerable<double> SodiumDrifts(IReadOnlyList<Sample> samples) =>
        samples.Select(s => (s.Sodium.Total - samples[0].Sodium.Total) / samples[0].Sodium.Total);

    /// <summary>
    /// Sodium gained by the positive side (host and double layer) minus charge passed over F, relative to the largest charge
    /// passed [-], at each sample; zero where no charge passes.
    /// </summary>
    public static IEnumerable<double> ChargeDrifts(IReadOnlyList<Sample> samples)
    {
        if (samples.Count == 0) return [];
        var scale = samples.Max(s => Math.Abs(s.Charge - samples[0].Charge)) / Constant.Faraday;
        return samples.Select(s => scale == 0 ? 0 : (s.Sodium.Positive - samples[0].Sodium.Positive - (s.Charge - samples[0].Charge) / Constant.Faraday) / scale);
    }

    private static (double Lowest, double Highest) Range(IEnumerable<double> values)
    {
        var known = values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).ToList();
        return (known.Min(), known.Max());
    }

    private static double Largest(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max();

    private static Overpotentials? MidDischargeOf(RunRecord run)
    {
        var longest = -1;
        for (var i = 0; i < run.Steps.Count; i++)
        {
            if (run.Steps[i].Charge > 0 && (longest < 0 || run.Steps[i].Charge > run.Steps[longest].Charge)) longest = i;
        }

        var inStep = run.Samples.Where(s => s.Step == longest).ToList();
        if (inStep.Count == 0) return null;
        var half = inStep[0].Charge + run.Steps[longest].Charge / 2;
        return inStep.MinBy(s => Math.Abs(s.Charge - half))!.Losses;
    }

    private static double Heat(IReadOnlyList<Sample> samples)
    {
        var heat = 0.0;
        for (var i = 1; i < samples.Count; i++)
            heat += 0.5 * (samples[i].Heat.Total + samples[i - 1].Heat.Total) * (samples[i].Time - samples[i - 1].Time);
        return heat;
    }
}
