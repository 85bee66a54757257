using System.Text.Encodings.Web;
using System.Text.Json;
using Interna.Models;

namespace Interna.Data.Results;

/// <summary>Writes <c>summary.json</c>: what was run, how it ended, and the figures. Units stand in the names; SI unless named.</summary>
internal static class SummaryWriter
{
    public const int Format = 1;
    private const double CoulombPerAmpereHour = 3600;
    private const double JoulePerWattHour = 3600;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, ResultSet results)
    {
        using var json = new Utf8JsonWriter(stream, Options);
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
        json.WriteStartObject("outcome");
        json.WriteString("kind", run.Outcome.Kind.ToString());
        json.WriteString("message", run.Outcome.Message);
        json.WriteEndObject();
        WriteCell(json, run.Cell);
        WriteFigures(json, RunFigures.Of(run), run.Cell);
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

    private static void WriteCell(Utf8JsonWriter json, CellFacts cell)
    {
        json.WriteStartObject("cell");
        json.WriteString("name", cell.Name);
        Number(json, "area_m2", cell.Area);
        Number(json, "nominal_capacity_As", cell.NominalCapacity);
        Number(json, "lower_voltage_V", cell.LowerVoltage);
        Number(json, "upper_voltage_V", cell.UpperVoltage);
        Number(json, "temperature_K", cell.Temperature);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, RunFigures figures, CellFacts cell)
    {
        json.WriteStartObject("figures");
        Number(json, "duration_s", figures.Duration);
        Number(json, "discharge_capacity_Ah", figures.DischargeCapacity / CoulombPerAmpereHour);
        Number(json, "charge_capacity_Ah", figures.ChargeCapacity / CoulombPerAmpereHour);
        Number(json, "discharge_capacity_mAh_per_cm2", figures.DischargeCapacity / cell.Area / CoulombPerAmpereHour / 10);
        Number(json, "discharge_energy_Wh", figures.DischargeEnergy / JoulePerWattHour);
        Number(json, "charge_energy_Wh", figures.ChargeEnergy / JoulePerWattHour);
        Number(json, "energy_efficiency", figures.EnergyEfficiency);
        Number(json, "coulombic_efficiency", figures.CoulombicEfficiency);
        Number(json, "sodium_drift_relative", figures.SodiumDrift);
        Number(json, "charge_drift_relative", figures.ChargeDrift);
        Number(json, "highest_temperature_K", figures.HighestTemperature);
        Number(json, "heat_released_J", figures.HeatReleased);
        if (figures.MidDischarge is { } losses) WriteLosses(json, losses);
        json.WriteEndObject();
    }

    private static void WriteLosses(Utf8JsonWriter json, Overpotentials losses)
    {
        json.WriteStartObject("mid_discharge_V");
        Number(json, "equilibrium", losses.Equilibrium);
        Number(json, "negative_particle", losses.NegativeParticle);
        Number(json, "positive_particle", losses.PositiveParticle);
        Number(json, "negative_reaction", losses.NegativeReaction);
        Number(json, "positive_reaction", losses.PositiveReaction);
        Number(json, "electrolyte_concentration", losses.ElectrolyteConcentration);
        Number(json, "electrolyte_ohmic", losses.ElectrolyteOhmic);
        Number(json, "solid_ohmic", losses.SolidOhmic);
        Number(json, "contact", losses.Contact);
        Number(json, "negative_film", losses.NegativeFilm);
        Number(json, "positive_film", losses.PositiveFilm);
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
            Number(json, "start_s", step.Start);
            Number(json, "end_s", step.End);
            Number(json, "charge_As", step.Charge);
            Number(json, "energy_J", step.Energy);
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
            Number(json, "rmse_V", curve.Error.RootMeanSquare);
            Number(json, "bias_V", curve.Error.Bias);
            Number(json, "largest_V", curve.Error.Largest);
            Number(json, "from_As", curve.Error.From);
            Number(json, "to_As", curve.Error.To);
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
        Number(json, "solve_time_s", run.SolveTime);
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
            if (entry.Provenance.Temperature is { } at) Number(json, "at_K", at);
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

    /// <summary>JSON knows no NaN and no infinity: such a number is null.</summary>
    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
