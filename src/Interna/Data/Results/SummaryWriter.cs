using System.Text.Json;
using Interna.Models;
using Interna.Simulations;

namespace Interna.Data.Results;

/// <summary>Writes <c>summary.json</c>: what was run, how it ended, and the figures. Units stand in the names; SI unless named.</summary>
internal static class SummaryWriter
{
    public const int Format = 1;
    private const double CoulombPerAmpereHour = 3600;
    private const double JoulePerWattHour = 3600;

    public static void Write(Stream stream, ResultSet results)
    {
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("name", results.Name);
        json.WriteString("description", results.Description);
        json.WriteString("interna_version", results.Version);
        json.WriteString("design_sha256", Fingerprint.Of(results.DesignLock));
        json.WriteString("model_sha256", Fingerprint.OfModels(results));
        if (results.Created is { } created) json.WriteString("created", created);
        json.WriteBoolean("resumable", results.Checkpoint is not null);
        json.WriteStartArray("runs");
        foreach (var run in results.Runs) WriteRun(json, run, ResultsFolder.SubfolderOf(results, run));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunRecord run, string folder)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Name);
        json.WriteString("folder", folder);
        var figures = RunFigures.Of(run);
        WriteOutcome(json, run.Outcome, figures);
        WriteCell(json, run.Cell);
        WriteFigures(json, figures, run.Cell);
        WriteSteps(json, run.Steps);
        WriteMeasured(json, run.Measured);
        WriteTexts(json, "warnings", run.Warnings);
        WriteStatistics(json, run);
        WriteTexts(json, "parts", run.Parts);
        WriteEquations(json, run.Equations);
        WriteLedger(json, run.Ledger);
        SurfaceRecord.Write(json, run.Surfaces);
        WriteProfiles(json, run.Profiles);
        json.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter json, Outcome outcome, RunFigures figures)
    {
        json.WriteStartObject("outcome");
        json.WriteString("kind", outcome.Kind.ToString());
        json.WriteString("message", outcome.Message);
        if (outcome.CapacityBelow is { } asked) json.WriteString("capacity_below", asked);
        if (figures.End is { } end)
        {
            json.WriteStartObject("end_of_life");
            json.WriteString("cause", EndOfLifeText.Name(end.Cause));
            json.WriteString("meaning", EndOfLifeText.Meaning(end.Cause));
            json.WriteString("limit", end.Limit);
            json.WriteNumber("cycle", end.Cycle);
            SummaryJson.Number(json, "time_s", end.Time);
            json.WriteEndObject();
        }

        if (figures.SoftShort is { } suspected)
        {
            json.WriteStartObject("soft_short_suspected");
            json.WriteNumber("cycle", suspected.Cycle);
            SummaryJson.Number(json, "polarisation_before_V", suspected.Before);
            SummaryJson.Number(json, "polarisation_V", suspected.After);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, CellFacts cell)
    {
        json.WriteStartObject("cell");
        json.WriteString("name", cell.Name);
        SummaryJson.Number(json, "area_m2", cell.Area);
        SummaryJson.Number(json, "nominal_capacity_As", cell.NominalCapacity);
        SummaryJson.Number(json, "lower_voltage_V", cell.LowerVoltage);
        SummaryJson.Number(json, "upper_voltage_V", cell.UpperVoltage);
        SummaryJson.Number(json, "temperature_K", cell.Temperature);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, RunFigures figures, CellFacts cell)
    {
        json.WriteStartObject("figures");
        SummaryJson.Number(json, "duration_s", figures.Duration);
        SummaryJson.Number(json, "discharge_capacity_Ah", figures.DischargeCapacity / CoulombPerAmpereHour);
        SummaryJson.Number(json, "charge_capacity_Ah", figures.ChargeCapacity / CoulombPerAmpereHour);
        SummaryJson.Number(json, "discharge_capacity_mAh_per_cm2", figures.DischargeCapacity / cell.Area / CoulombPerAmpereHour / 10);
        SummaryJson.Number(json, "discharge_energy_Wh", figures.DischargeEnergy / JoulePerWattHour);
        SummaryJson.Number(json, "charge_energy_Wh", figures.ChargeEnergy / JoulePerWattHour);
        SummaryJson.Number(json, "energy_efficiency", figures.EnergyEfficiency);
        SummaryJson.Number(json, "coulombic_efficiency", figures.CoulombicEfficiency);
        SummaryJson.Number(json, "sodium_drift_relative", figures.SodiumDrift);
        SummaryJson.Number(json, "charge_drift_relative", figures.ChargeDrift);
        SummaryJson.Number(json, "highest_temperature_K", figures.HighestTemperature);
        SummaryJson.Number(json, "heat_released_J", figures.HeatReleased);
        WriteRange(json, "negative_potential_V", figures.NegativePotential);
        WriteRange(json, "positive_potential_V", figures.PositivePotential);
        if (figures.MostPlated is { } plated)
        {
            double perArea = Constant.Faraday / CoulombPerAmpereHour / 10 / cell.Area;
            SummaryJson.Number(json, "most_plated_mAh_per_cm2", plated * perArea);
            SummaryJson.Number(json, "dead_sodium_mAh_per_cm2", figures.LeftDead * perArea);
            SummaryJson.Number(json, "lowest_negative_surface_potential_V", figures.LowestNegativeSurface);
        }

        if (figures.MidDischarge is { } losses) WriteLosses(json, losses);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, (double Lowest, double Highest) range)
    {
        json.WriteStartObject(name);
        SummaryJson.Number(json, "lowest", range.Lowest);
        SummaryJson.Number(json, "highest", range.Highest);
        json.WriteEndObject();
    }

    private static void WriteLosses(Utf8JsonWriter json, Overpotentials losses)
    {
        json.WriteStartObject("mid_discharge_V");
        SummaryJson.Number(json, "equilibrium", losses.Equilibrium);
        SummaryJson.Number(json, "negative_particle", losses.NegativeParticle);
        SummaryJson.Number(json, "positive_particle", losses.PositiveParticle);
        SummaryJson.Number(json, "negative_reaction", losses.NegativeReaction);
        SummaryJson.Number(json, "positive_reaction", losses.PositiveReaction);
        SummaryJson.Number(json, "electrolyte_concentration", losses.ElectrolyteConcentration);
        SummaryJson.Number(json, "electrolyte_ohmic", losses.ElectrolyteOhmic);
        SummaryJson.Number(json, "solid_ohmic", losses.SolidOhmic);
        SummaryJson.Number(json, "contact", losses.Contact);
        SummaryJson.Number(json, "negative_film", losses.NegativeFilm);
        SummaryJson.Number(json, "positive_film", losses.PositiveFilm);
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, IReadOnlyList<StepRecord> steps)
    {
        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("description", step.Description);
            if (step.Origin is not null) json.WriteString("origin", step.Origin);
            json.WriteNumber("cycle", step.Cycle);
            SummaryJson.Number(json, "start_s", step.Start);
            SummaryJson.Number(json, "end_s", step.End);
            SummaryJson.Number(json, "charge_As", step.Charge);
            SummaryJson.Number(json, "energy_J", step.Energy);
            json.WriteString("ended_by", step.EndReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMeasured(Utf8JsonWriter json, IReadOnlyList<MeasuredCurve> curves)
    {
        json.WriteStartArray("measured");
        foreach (var curve in curves)
        {
            json.WriteStartObject();
            json.WriteString("name", curve.Name);
            json.WriteString("source", curve.Source);
            SummaryJson.Number(json, "rmse_V", curve.Error.RootMeanSquare);
            SummaryJson.Number(json, "bias_V", curve.Error.Bias);
            SummaryJson.Number(json, "largest_V", curve.Error.Largest);
            SummaryJson.Number(json, "from_As", curve.Error.From);
            SummaryJson.Number(json, "to_As", curve.Error.To);
            json.WriteNumber("points", curve.Error.Points);
            Numbers(json, "capacity_As", curve.Capacity);
            Numbers(json, "voltage_V", curve.Voltage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatistics(Utf8JsonWriter json, RunRecord run)
    {
        var s = run.Statistics;
        json.WriteStartObject("statistics");
        json.WriteNumber("steps", s.Steps);
        json.WriteNumber("newton_iterations", s.NewtonIterations);
        json.WriteNumber("linearisations", s.Linearisations);
        json.WriteNumber("factorisations", s.Factorisations);
        json.WriteNumber("error_test_failures", s.ErrorTestFailures);
        json.WriteNumber("newton_failures", s.NewtonFailures);
        json.WriteNumber("restarts", s.Restarts);
        SummaryJson.Number(json, "solve_time_s", run.SolveTime);
        json.WriteEndObject();
    }

    private static void WriteEquations(Utf8JsonWriter json, IReadOnlyList<Equation> equations)
    {
        json.WriteStartArray("equations");
        foreach (var equation in equations)
        {
            json.WriteStartObject();
            json.WriteString("name", equation.Name);
            json.WriteString("latex", equation.Latex);
            json.WriteString("source", equation.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLedger(Utf8JsonWriter json, IReadOnlyList<LedgerEntry> ledger)
    {
        json.WriteStartArray("ledger");
        foreach (var entry in ledger)
        {
            json.WriteStartObject();
            json.WriteString("path", entry.Path);
            json.WriteString("value", entry.Value);
            json.WriteString("range", entry.Range);
            json.WriteString("source", entry.Provenance.Source);
            json.WriteString("quality", entry.Provenance.Quality.ToString());
            if (entry.Provenance.Temperature is { } at) SummaryJson.Number(json, "at_K", at);
            if (entry.Provenance.Note is { } note) json.WriteString("note", note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProfiles(Utf8JsonWriter json, IReadOnlyList<ProfileInfo> profiles)
    {
        json.WriteStartArray("profiles");
        foreach (var profile in profiles)
        {
            json.WriteStartObject();
            json.WriteString("name", profile.Name);
            json.WriteString("label", profile.Label);
            json.WriteString("unit", profile.Unit);
            json.WriteString("coordinate", profile.Coordinate);
            json.WriteString("coordinate_unit", profile.CoordinateUnit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
