using System.Text.Json;
using Interna.Data.Results;

namespace Interna.Cli.Report;

/// <summary>The curves of a report as JSON, in the units of its axes, thinned to what a screen can show.</summary>
internal static class ReportData
{
    private const int MostPoints = 4000;
    private const double CoulombPerMilliampereHour = 3.6;

    public static void Write(Stream stream, ResultSet results)
    {
        // The default encoder writes < as \u003c, so that no text in the data can end the script element.
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("runs");
        foreach (var run in results.Runs) WriteRun(json, run);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Name);
        WriteSeries(json, run);
        WriteProfiles(json, run);
        json.WriteStartArray("spectra");
        foreach (var spectrum in run.Spectra) WriteSpectrum(json, spectrum);
        json.WriteEndArray();
        json.WriteStartArray("measured");
        foreach (var curve in run.Measured)
        {
            json.WriteStartObject();
            json.WriteString("name", curve.Name);
            Values(json, "q", curve.Capacity.Select(q => q / CoulombPerMilliampereHour));
            Values(json, "v", curve.Voltage);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeries(Utf8JsonWriter json, RunRecord run)
    {
        var kept = Thin(run.Samples);
        var samples = kept.Select(i => run.Samples[i]).ToList();
        Values(json, "t", samples.Select(s => s.Time));
        Values(json, "q", samples.Select(s => s.Charge / CoulombPerMilliampereHour));
        Values(json, "v", samples.Select(s => s.Voltage));
        Values(json, "negativePotential", samples.Select(s => s.Potentials.Negative));
        Values(json, "positivePotential", samples.Select(s => s.Potentials.Positive));
        Values(json, "i", samples.Select(s => s.Current * 1e3));
        Values(json, "temperature", samples.Select(s => s.Temperature - Constant.ZeroCelsius));
        Values(json, "equilibrium", samples.Select(s => s.Losses.Equilibrium));
        json.WriteStartArray("losses");
        Values(json, samples.Select(s => s.Losses.NegativeParticle));
        Values(json, samples.Select(s => s.Losses.PositiveParticle));
        Values(json, samples.Select(s => s.Losses.NegativeReaction));
        Values(json, samples.Select(s => s.Losses.PositiveReaction));
        Values(json, samples.Select(s => s.Losses.ElectrolyteConcentration));
        Values(json, samples.Select(s => s.Losses.ElectrolyteOhmic));
        Values(json, samples.Select(s => s.Losses.SolidOhmic));
        Values(json, samples.Select(s => s.Losses.Contact));
        Values(json, samples.Select(s => s.Losses.NegativeFilm));
        Values(json, samples.Select(s => s.Losses.PositiveFilm));
        json.WriteEndArray();
        json.WriteStartArray("heat");
        Values(json, samples.Select(s => s.Heat.Ohmic * 1e3));
        Values(json, samples.Select(s => s.Heat.Reaction * 1e3));
        Values(json, samples.Select(s => s.Heat.Entropic * 1e3));
        Values(json, samples.Select(s => s.Heat.Contact * 1e3));
        json.WriteEndArray();
        var sodium = RunFigures.SodiumDrifts(run.Samples).ToList();
        var charge = RunFigures.ChargeDrifts(run.Samples).ToList();
        Values(json, "sodiumDrift", kept.Select(i => sodium[i]));
        Values(json, "chargeDrift", kept.Select(i => charge[i]));
    }

    private static void WriteProfiles(Utf8JsonWriter json, RunRecord run)
    {
        json.WriteStartArray("profiles");
        foreach (var profile in run.Profiles)
        {
            json.WriteStartObject();
            json.WriteString("name", profile.Name);
            json.WriteString("label", profile.Label);
            json.WriteString("unit", profile.Unit);
            json.WriteString("coordinate", profile.Coordinate);
            json.WriteString("coordinateUnit", profile.CoordinateUnit);
            Values(json, "x", profile.Positions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("snapshots");
        foreach (var snapshot in run.Snapshots)
        {
            json.WriteStartObject();
            json.WriteNumber("t", snapshot.Time);
            json.WriteStartArray("values");
            foreach (var values in snapshot.Values) Values(json, values);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpectrum(Utf8JsonWriter json, Spectrum spectrum)
    {
        json.WriteStartObject();
        json.WriteNumber("t", spectrum.Time);
        Values(json, "f", spectrum.Points.Select(p => p.Frequency));
        Part("total", p => p.Total);
        Part("negative", p => p.Negative);
        Part("separator", p => p.Separator);
        Part("positive", p => p.Positive);
        json.WriteEndObject();

        void Part(string name, Func<Models.ImpedancePoint, System.Numerics.Complex> part)
        {
            json.WriteStartArray(name);
            Values(json, spectrum.Points.Select(p => part(p).Real));
            Values(json, spectrum.Points.Select(p => part(p).Imaginary));
            json.WriteEndArray();
        }
    }

    /// <summary>Indices to show: every k-th, and the first and last of every step.</summary>
    private static List<int> Thin(IReadOnlyList<Sample> samples)
    {
        var every = Math.Max(1, samples.Count / MostPoints);
        return Enumerable.Range(0, samples.Count).Where(i => i % every == 0 || i == samples.Count - 1
            || samples[i].Step != samples[i + 1].Step || (i > 0 && samples[i].Step != samples[i - 1].Step)).ToList();
    }

    private static void Values(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WritePropertyName(name);
        Values(json, values);
    }

    /// <summary>Seven digits are more than a screen shows; not-a-number is a gap.</summary>
    private static void Values(Utf8JsonWriter json, IEnumerable<double> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            if (double.IsFinite(value)) json.WriteNumberValue(Round(value));
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static double Round(double value)
    {
        if (value == 0) return 0;
        var scale = Math.Pow(10, 6 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return double.IsFinite(scale) ? Math.Round(value * scale) / scale : value;
    }
}
