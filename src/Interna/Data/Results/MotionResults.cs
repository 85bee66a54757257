using System.Numerics;
using System.Text.Json;
using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Data.Results;

/// <summary>What came out of a junction in motion, and how it is written.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Model">The junction as it was followed.</param>
/// <param name="Run">Its course.</param>
/// <param name="Spectrum">Impedance times area; empty where none was asked for or its step was not reached.</param>
/// <remarks>
/// Files, in SI: <c>motion.csv</c> with the course, <c>motion-phase-1.csv</c>, <c>motion-phase-2.csv</c>, … with the profiles of phases with a volume at the end,
/// <c>impedance.csv</c>.
/// </remarks>
public sealed record MotionResults(MotionPlan Plan, JunctionMotion Model, MotionRun Run, IReadOnlyList<AreaImpedance> Spectrum)
{
    // Absolute tolerance, in units of references, over the relative one.
    private const double AbsolutePart = 0.01;

    /// <summary>Follows a junction.</summary>
    /// <exception cref="InvalidOperationException">It cannot be followed, or no state at rest was found.</exception>
    public static MotionResults Of(Junction junction, MotionPlan plan)
    {
        var model = new JunctionMotion(junction, plan.Options(junction));
        var run = MotionRun.Carry(model, plan.Steps, new BdfOptions { RelativeTolerance = plan.Tolerance, AbsoluteTolerance = AbsolutePart * plan.Tolerance });
        return new MotionResults(plan, model, run, plan.Impedance is { } impedance && impedance.After < run.States.Count ? Measure(model, run.States[impedance.After], impedance.Measurement.Frequencies()) : []);
    }

    /// <summary>The last point of each step that was carried out, or begun.</summary>
    public IReadOnlyList<MotionPoint> Ends => [.. Run.Points.GroupBy(p => p.Step).Select(step => step.Last())];

    /// <summary>Charge passed in a step [C/m²].</summary>
    public double ChargeOf(int step) => Ends[step].Charge - (step > 0 ? Ends[step - 1].Charge : 0);

    /// <summary>Writes the tables into a folder.</summary>
    public void WriteTables(string folder)
    {
        if (Run.Points.Count > 0)
            JunctionResults.WriteTable(Path.Combine(folder, "motion.csv"), WriteCourse);
        foreach (int phase in Enumerable.Range(0, Model.Junction.Phases.Count).Where(p => Model.CarriersOf(p).Count > 0))
            JunctionResults.WriteTable(Path.Combine(folder, FormattableString.Invariant($"motion-phase-{phase + 1}.csv")), table => WriteProfile(table, phase));
        if (Spectrum.Count > 0)
            JunctionResults.WriteTable(Path.Combine(folder, "impedance.csv"), WriteSpectrum);
    }

    /// <summary>Writes the summary as a JSON object.</summary>
    public void WriteSummary(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteBoolean("complete", Run.IsComplete);
        json.WriteString("message", Run.Message);
        json.WriteNumber("points", Model.Points);
        json.WriteNumber("integrator_steps", Run.Statistics.Steps);
        json.WriteStartArray("steps");
        for (int s = 0; s < Ends.Count; s++)
        {
            json.WriteStartObject();
            json.WriteString("what", Plan.Steps[s].Description);
            json.WriteNumber("end_s", Ends[s].Time);
            json.WriteNumber("voltage_V", Ends[s].Voltage);
            json.WriteNumber("current_A_per_m2", Ends[s].Current);
            json.WriteNumber("charge_C_per_m2", ChargeOf(s));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<AreaImpedance> Measure(JunctionMotion model, double[] state, double[] frequencies)
    {
        var found = new Complex[frequencies.Length];
        model.Impedance(state, frequencies, found);
        return [.. frequencies.Zip(found, (f, z) => new AreaImpedance(f, z))];
    }

    private void WriteCourse(NumberTable table)
    {
        table.Header("time_s", "step", "voltage_V", "current_A_per_m2", "charge_C_per_m2", "left_charge_C_per_m2", "right_charge_C_per_m2");
        foreach (var p in Run.Points)
        {
            table.Number(p.Time).Number(p.Step + 1).Number(p.Voltage).Number(p.Current).Number(p.Charge).Number(p.LeftCharge).Number(p.RightCharge);
            table.EndRow();
        }
    }

    private void WriteProfile(NumberTable table, int phase)
    {
        var carriers = Model.CarriersOf(phase);
        table.Header(["position_m", "potential_V", .. carriers.Select(c => $"{c.Name.Replace(',', ' ')}_mol_per_m3")]);
        double[] state = Run.States[^1];
        for (int k = 0; k < Model.Points; k++)
        {
            if (Model.PhaseOf[k] != phase)
                continue;
            table.Number(Model.Positions[k]).Number(Model.Potential(k, state));
            for (int j = 0; j < carriers.Count; j++)
                table.Number(Model.Concentration(k, j, state));
            table.EndRow();
        }
    }

    private void WriteSpectrum(NumberTable table)
    {
        table.Header("frequency_Hz", "real_ohm_m2", "imaginary_ohm_m2");
        foreach (var (frequency, impedance) in Spectrum)
        {
            table.Number(frequency).Number(impedance.Real).Number(impedance.Imaginary);
            table.EndRow();
        }
    }
}

/// <summary>Impedance at one frequency.</summary>
/// <param name="Frequency">Frequency [Hz].</param>
/// <param name="Value">Impedance times area [Ω m²].</param>
public readonly record struct AreaImpedance(double Frequency, Complex Value);
