using System.Text.Json;
using Interna.Models.Interphases;

namespace Interna.Data.Results;

/// <summary>What was found of an interphase, and how it is written.</summary>
/// <param name="Design">What was asked for.</param>
/// <param name="Assessment">What does not depend on current and capacity.</param>
/// <param name="Conditions">The interphase under each condition of the design.</param>
/// <param name="Series">The interphase with other thicknesses of one layer; empty where none was asked for.</param>
/// <param name="Regimes">What ends first over current density and areal capacity.</param>
/// <remarks>Files: <c>summary.json</c>, the file that was read as <c>interphase.yaml</c>, <c>regimes.csv</c>. All values are in SI.</remarks>
public sealed record InterphaseResults(
    InterphaseDesign Design, InterphaseAssessment Assessment, IReadOnlyList<ConditionAssessment> Conditions, IReadOnlyList<SeriesMember> Series, RegimeGrid Regimes)
{
    /// <summary>The file that was read.</summary>
    public const string InputFile = "interphase.yaml";

    /// <summary>What ends first over current density and areal capacity.</summary>
    public const string RegimesFile = "regimes.csv";

    /// <summary>Assesses what a design asks for.</summary>
    public static InterphaseResults Of(InterphaseDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var assessment = new InterphaseAssessment(design.Interphase, design.Site);
        return new InterphaseResults(
            design, assessment, Judge(assessment, design.Conditions),
            design.Series is not { } series ? [] : [.. series.Thicknesses.Select(t => SeriesMember.Of(design, series.Layer, t))],
            RegimeGrid.Of(assessment));
    }

    /// <summary>Writes a results folder, replacing earlier results at the same place.</summary>
    /// <param name="path">Folder to write.</param>
    /// <param name="more">Writes further files (a report) into the folder it is given, before the folder takes its name.</param>
    /// <exception cref="IOException">Something else than results stands at <paramref name="path"/>, or it cannot be written.</exception>
    public void Write(string path, Action<string>? more = null) => ResultsFolder.WriteWhole(path, folder =>
    {
        File.WriteAllText(Path.Combine(folder, InputFile), Design.Text);
        File.WriteAllText(Path.Combine(folder, RegimesFile), Regimes.ToCsv());
        using (var stream = File.Create(Path.Combine(folder, ResultsFolder.SummaryFile)))
            WriteSummary(stream);
        more?.Invoke(folder);
    });

    /// <summary>Writes the summary as JSON: null is what is not known; a bound that is left out is open.</summary>
    public void WriteSummary(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, SummaryJson.Options);
        SummaryJson.Begin(json, "interphase", Design.Interphase.Name);
        json.WriteNumber("temperature_K", Design.Site.Temperature);
        Write(json, Assessment);
        json.WriteStartArray("unknown");
        foreach (string line in Design.Interphase.Unknown)
            json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteStartArray("conditions");
        foreach (var (condition, found) in Design.Conditions.Zip(Conditions))
            Write(json, condition.Name, found);
        json.WriteEndArray();
        WriteSeries(json);
        SummaryJson.Sources(json, Design.Files);
        json.WriteEndObject();
    }

    internal static IReadOnlyList<ConditionAssessment> Judge(InterphaseAssessment assessment, IReadOnlyList<PlatingCondition> conditions) =>
        [.. conditions.Select(c => assessment.At(c.Current, c.Capacity))];

    private void WriteSeries(Utf8JsonWriter json)
    {
        if (Series.Count == 0)
            return;
        json.WriteStartArray("series");
        foreach (var member in Series)
        {
            json.WriteStartObject();
            json.WriteNumber("thickness_m", member.Thickness);
            Write(json, member.Assessment);
            json.WriteStartArray("conditions");
            foreach (var (condition, found) in Design.Conditions.Zip(member.Conditions))
                Write(json, condition.Name, found);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, InterphaseAssessment assessment)
    {
        Write(json, "thickness_m", assessment.Interphase.Thickness);
        Write(json, "film_resistance_Ohm_m2", assessment.FilmResistance);
        json.WriteNumber("transfer_resistance_Ohm_m2", assessment.TransferResistance);
        Write(json, "leak_time_to_1_nm_s", assessment.LeakTime);
        Write(json, "shear_modulus_Pa", assessment.Interphase.ShearModulus);
        if (assessment.MeetsShearRule is { } meets)
            json.WriteBoolean("meets_shear_rule", meets);
        else
            json.WriteNull("meets_shear_rule");
        Write(json, "crack_strain", assessment.Interphase.CrackStrain);
        Write(json, "limiting_current_A_per_m2", assessment.LimitingCurrent is { } limit ? new Estimate(limit) : null);
        Write(json, "void_closing_time_s", new Estimate(assessment.VoidClosingTime));
    }

    private void Write(Utf8JsonWriter json, string name, ConditionAssessment found)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("current_A_per_m2", found.Current);
        json.WriteNumber("capacity_C_per_m2", found.Capacity);
        Write(json, "film_drop_V", found.FilmDrop);
        Write(json, "voltage_V", found.Voltage);
        Write(json, "hot_spot_factor", found.HotSpotFactor);
        json.WriteNumber("critical_wavelength_m", found.CriticalWavelength);
        Write(json, "fastest_wavelength_m", found.MostUnstableWavelength);
        Write(json, "folding_time_s", found.FoldingTime);
        Write(json, "ripple_growth", found.RippleGrowth);
        Write(json, "strain", found.Strain);
        Write(json, "crack_current_A_per_m2", found.CrackCurrent);
        Write(json, "sand_time_s", found.SandTime is { } sand ? new Estimate(sand) : null);
        json.WriteString("ends_first", Assessment.Regime(found.Current, found.Capacity).ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Estimate? estimate)
    {
        if (estimate is not { } e)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var (part, value) in new[] { ("value", e.Value), ("lower", e.Lower), ("upper", e.Upper) })
        {
            if (double.IsFinite(value))
                json.WriteNumber(part, value);
        }

        json.WriteEndObject();
    }
}

/// <summary>An interphase with another thickness of one layer.</summary>
/// <param name="Thickness">Thickness of the layer [m].</param>
/// <param name="Assessment">What does not depend on current and capacity.</param>
/// <param name="Conditions">It under each condition of the design.</param>
public sealed record SeriesMember(double Thickness, InterphaseAssessment Assessment, IReadOnlyList<ConditionAssessment> Conditions)
{
    internal static SeriesMember Of(InterphaseDesign design, int layer, double thickness)
    {
        var layers = design.Interphase.Layers.Select((l, i) => i == layer ? l with { Thickness = new Estimate(thickness) } : l);
        var assessment = new InterphaseAssessment(design.Interphase with { Layers = [.. layers] }, design.Site);
        return new SeriesMember(thickness, assessment, InterphaseResults.Judge(assessment, design.Conditions));
    }
}

/// <summary>What ends an interphase first, over a grid of current densities and areal capacities.</summary>
/// <param name="Currents">Current densities [A/m²].</param>
/// <param name="Capacities">Areal capacities [C/m²].</param>
/// <param name="Regimes">By capacity, then current.</param>
public sealed record RegimeGrid(IReadOnlyList<double> Currents, IReadOnlyList<double> Capacities, IReadOnlyList<IReadOnlyList<InterphaseRegime>> Regimes)
{
    // 0.1 to 20 mA/cm² and 0.1 to 20 mAh/cm².
    private const int Points = 24;
    private const double Least = 0.1, Largest = 20, MilliampPerSquareCentimetre = 10, MilliampHourPerSquareCentimetre = 3.6e4;

    /// <summary>The grid of an interphase.</summary>
    public static RegimeGrid Of(InterphaseAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        double[] steps = [.. Enumerable.Range(0, Points).Select(i => Least * Math.Pow(Largest / Least, i / (Points - 1.0)))];
        double[] currents = [.. steps.Select(s => s * MilliampPerSquareCentimetre)], capacities = [.. steps.Select(s => s * MilliampHourPerSquareCentimetre)];
        return new RegimeGrid(currents, capacities, [.. capacities.Select(q => (IReadOnlyList<InterphaseRegime>)[.. currents.Select(j => assessment.Regime(j, q))])]);
    }

    /// <summary>The grid as a table, one row for each pair.</summary>
    public string ToCsv() => "current_A_per_m2,capacity_C_per_m2,ends_first\n" + string.Concat(
        Capacities.SelectMany((q, i) => Currents.Select((j, k) => FormattableString.Invariant($"{j:R},{q:R},{Regimes[i][k].ToString().ToLowerInvariant()}\n"))));
}
