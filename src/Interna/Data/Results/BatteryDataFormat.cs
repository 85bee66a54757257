using System.Globalization;
using System.Numerics;
using Interna.Models;

namespace Interna.Data.Results;

/// <summary>
/// Time series and spectra in the columns of the Battery Data Format (BDF, LF Energy, ontology 1.3): one cell a file, fixed units
/// in the labels.
/// </summary>
/// <remarks>
/// BDF counts current, charge and power positive on <b>charge</b>; inside Interna they are positive on <b>discharge</b>. The sign
/// turns here and nowhere else. Columns behind the standard ones carry what only a simulation knows (losses, sodium, heat), in
/// Interna's convention, labelled in the same style.
/// </remarks>
public static class BatteryDataFormat
{
    private const double SecondsPerHour = 3600;

    private static readonly string[] SeriesLabels =
    [
        "Test Time / s", "Voltage / V", "Current / A", "Cycle Count / 1", "Step Count / 1", "Temperature T1 / degC", "Net Capacity / Ah", "Power / W",
        "Equilibrium Voltage / V", "Loss Negative Particle / V", "Loss Positive Particle / V", "Loss Negative Reaction / V", "Loss Positive Reaction / V",
        "Loss Electrolyte Concentration / V", "Loss Electrolyte Ohmic / V", "Loss Solid Ohmic / V", "Loss Contact / V",
        "Loss Negative Film / V", "Loss Positive Film / V", "Lowest Negative Surface Potential / V",
        "Sodium Negative Host / mol", "Sodium Positive Host / mol", "Sodium Electrolyte / mol", "Sodium Double Layer / mol", "Sodium Positive Double Layer / mol",
        "Sodium Negative Film / mol", "Sodium Positive Film / mol", "Sodium Negative Surface / mol", "Sodium Positive Surface / mol", "Sodium Negative Dead / mol", "Sodium Positive Dead / mol", "Sodium Negative Plated / mol", "Sodium Positive Plated / mol",
        "Heat Ohmic / W", "Heat Reaction / W", "Heat Entropic / W", "Heat Contact / W",
        "Negative Potential / V", "Positive Potential / V",
    ];

    private static readonly string[] SpectrumLabels =
    [
        "Test Time / s", "Step Count / 1", "Frequency / Hz", "Real Impedance / ohm", "Imaginary Impedance / ohm", "Absolute Impedance / ohm", "Phase / deg",
        "Real Impedance Negative / ohm", "Imaginary Impedance Negative / ohm", "Real Impedance Separator / ohm", "Imaginary Impedance Separator / ohm",
        "Real Impedance Positive / ohm", "Imaginary Impedance Positive / ohm",
    ];

    /// <summary>Writes the time series of a run.</summary>
    public static void WriteSeries(Stream stream, IReadOnlyList<Sample> samples)
    {
        using var table = new NumberTable(stream);
        table.Header(SeriesLabels);
        foreach (var s in samples)
        {
            table.Number(s.Time).Number(s.Voltage).Number(-s.Current).Number(s.Cycle).Number(s.Step + 1)
                .Number(s.Temperature - Constant.ZeroCelsius).Number(-s.Charge / SecondsPerHour).Number(-s.Current * s.Voltage);
            var l = s.Losses;
            table.Number(l.Equilibrium).Number(l.NegativeParticle).Number(l.PositiveParticle).Number(l.NegativeReaction).Number(l.PositiveReaction)
                .Number(l.ElectrolyteConcentration).Number(l.ElectrolyteOhmic).Number(l.SolidOhmic).Number(l.Contact).Number(l.NegativeFilm).Number(l.PositiveFilm)
                .Number(l.LowestNegativeSurface);
            table.Number(s.Sodium.NegativeHost).Number(s.Sodium.PositiveHost).Number(s.Sodium.Electrolyte).Number(s.Sodium.DoubleLayer)
                .Number(s.Sodium.PositiveDoubleLayer).Number(s.Sodium.NegativeFilm).Number(s.Sodium.PositiveFilm)
                .Number(s.Sodium.NegativeSurface).Number(s.Sodium.PositiveSurface).Number(s.Sodium.NegativeDead).Number(s.Sodium.PositiveDead)
                .Number(s.Sodium.NegativePlated).Number(s.Sodium.PositivePlated);
            table.Number(s.Heat.Ohmic).Number(s.Heat.Reaction).Number(s.Heat.Entropic).Number(s.Heat.Contact)
                .Number(s.Potentials.Negative).Number(s.Potentials.Positive).EndRow();
        }
    }

    /// <summary>Reads a time series written by <see cref="WriteSeries"/>.</summary>
    /// <exception cref="InvalidDataException">The file is not one of ours, or is cut short.</exception>
    public static IReadOnlyList<Sample> ReadSeries(string path) => Rows(path, SeriesLabels).Select(v => new Sample(
        v[0],
        (int)v[4] - 1,
        (int)v[3],
        v[1],
        -v[2],
        v[5] + Constant.ZeroCelsius,
        -v[6] * SecondsPerHour,
        new Overpotentials(v[8], v[9], v[10], v[11], v[12], v[13], v[14], v[15], v[16]) { NegativeFilm = v[17], PositiveFilm = v[18], LowestNegativeSurface = v[19] },
        new SodiumBalance(v[20], v[21], v[22], v[23])
        {
            PositiveDoubleLayer = v[24],
            NegativeFilm = v[25],
            PositiveFilm = v[26],
            NegativeSurface = v[27],
            PositiveSurface = v[28],
            NegativeDead = v[29],
            PositiveDead = v[30],
            NegativePlated = v[31],
            PositivePlated = v[32],
        },
        new HeatSources(v[33], v[34], v[35], v[36]))
    {
        Potentials = new ElectrodePotentials(v[37], v[38]),
    }).ToList();

    /// <summary>Writes impedance spectra, one row a frequency; a negative imaginary part is capacitive.</summary>
    public static void WriteSpectra(Stream stream, IReadOnlyList<Spectrum> spectra)
    {
        using var table = new NumberTable(stream);
        table.Header(SpectrumLabels);
        foreach (var spectrum in spectra)
        {
            foreach (var p in spectrum.Points)
            {
                table.Number(spectrum.Time).Number(spectrum.Step + 1).Number(p.Frequency).Number(p.Total.Real).Number(p.Total.Imaginary)
                    .Number(p.Total.Magnitude).Number(p.Total.Phase * 180 / Math.PI)
                    .Number(p.Negative.Real).Number(p.Negative.Imaginary).Number(p.Separator.Real).Number(p.Separator.Imaginary)
                    .Number(p.Positive.Real).Number(p.Positive.Imaginary).EndRow();
            }
        }
    }

    /// <summary>Reads spectra written by <see cref="WriteSpectra"/>.</summary>
    /// <exception cref="InvalidDataException">The file is not one of ours, or is cut short.</exception>
    public static IReadOnlyList<Spectrum> ReadSpectra(string path)
    {
        var spectra = new List<Spectrum>();
        var points = new List<ImpedancePoint>();
        foreach (var v in Rows(path, SpectrumLabels))
        {
            var step = (int)v[1] - 1;
            // A new spectrum begins at another instant, another step, or where the frequency starts over.
            if (spectra.Count == 0 || spectra[^1].Time != v[0] || spectra[^1].Step != step || (points.Count > 1 && Turns(points, v[2])))
            {
                points = [];
                spectra.Add(new Spectrum(v[0], step, points));
            }

            points.Add(new ImpedancePoint(v[2], new Complex(v[3], v[4]), new Complex(v[7], v[8]), new Complex(v[9], v[10]), new Complex(v[11], v[12])));
        }

        return spectra;
    }

    private static bool Turns(List<ImpedancePoint> points, double next) =>
        Math.Sign(points[1].Frequency - points[0].Frequency) != Math.Sign(next - points[^1].Frequency);

    private static IEnumerable<double[]> Rows(string path, string[] labels)
    {
        var text = File.ReadAllText(path);
        if (text.Length == 0) throw new InvalidDataException($"{path}: the file is empty");
        if (!text.EndsWith('\n')) throw new InvalidDataException($"{path}:{text.Count('\n') + 1}: the file is cut short, its last line does not end");
        var number = 0;
        foreach (var line in text[..^1].Split('\n'))
        {
            number++;
            var cells = line.Split(',');
            if (number == 1 && !cells.SequenceEqual(labels)) throw new InvalidDataException($"{path}:1: not a time series written by Interna");
            if (number == 1) continue;
            if (cells.Length != labels.Length) throw new InvalidDataException($"{path}:{number}: found {cells.Length} columns, expected {labels.Length}");
            yield return Array.ConvertAll(cells, c => double.Parse(c, CultureInfo.InvariantCulture));
        }
    }
}
