using Interna.Data.Results;
using Interna.Physics.Circuit;

namespace Interna.Cli.Report;

/// <summary>The part of a junction's report that tells what it did in time.</summary>
internal static class MotionSection
{
    private const double SquareCentimetres = 1e4;

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlText page, MotionResults motion)
    {
        page.Raw("<section><h2>In motion</h2>");
        if (!motion.Run.IsComplete) page.Element("p", $"Ended early: {motion.Run.Message}", "note");
        if (motion.Ends.Count > 0)
        {
            page.Table(["step", "until", "voltage", "current", "charge passed"], motion.Ends.Select((end, s) => (IReadOnlyList<string>)[
                motion.Plan.Steps[s].Description, Figure.Duration(end.Time), $"{Figure.Of(end.Voltage)} V", $"{Figure.Of(end.Current * 0.1)} mA/cm²", $"{Figure.Of(motion.ChargeOf(s) * 100)} µC/cm²",
            ]));
        }

        page.Raw("<div class=\"grid\">");
        foreach (var chart in Course(motion).Concat(Spectrum(motion)).Concat(Profiles(motion))) page.Raw("<figure>").Raw(chart.ToString()).Raw("</figure>");
        page.Raw("</div>").Element("p", FormattableString.Invariant($"{motion.Model.Points} points, {motion.Run.Statistics.Steps} steps of the integrator. Voltage: last phase less first; current: of carriers and displacement together, positive from the first phase to the last."), "note").Raw("</section>");
    }

    private static IEnumerable<SvgChart> Course(MotionResults motion)
    {
        var points = motion.Run.Points;
        if (points.Count == 0) yield break;
        var (unit, scale) = points[^1].Time switch { < 1e-3 => ("µs", 1e6), < 1 => ("ms", 1e3), < 7200 => ("s", 1.0), _ => ("h", 1.0 / 3600) };
        double[] time = [.. points.Select(p => p.Time * scale)];
        yield return One("Charge passed", $"t / {unit}", "charge / µC/cm²", time, points.Select(p => p.Charge * 100));
        yield return One("Voltage", $"t / {unit}", "U / V", time, points.Select(p => p.Voltage));
        yield return One("Current, its magnitude", $"t / {unit}", "|i| / mA/cm²", time, points.Select(p => Math.Abs(p.Current) * 0.1), true);
        var sweeps = Enumerable.Range(0, motion.Ends.Count).Where(s => motion.Plan.Steps[s].Control is SignalControl).ToList();
        if (sweeps.Count == 0) yield break;
        var cycle = new SvgChart("Current against voltage", "U / V", "i / mA/cm²");
        foreach (int s in sweeps)
        {
            var swept = points.Where(p => p.Step == s).ToList();
            cycle.Add(new SvgCurve($"step {s + 1}", [.. swept.Select(p => p.Voltage)], [.. swept.Select(p => p.Current * 0.1)], SvgChart.Palette[sweeps.IndexOf(s) % SvgChart.Palette.Count]));
        }

        yield return cycle;
    }

    private static IEnumerable<SvgChart> Spectrum(MotionResults motion)
    {
        if (motion.Spectrum.Count == 0) yield break;
        var z = motion.Spectrum;
        yield return One("Impedance in the complex plane", "Z′ / Ω cm²", "−Z″ / Ω cm²", [.. z.Select(p => p.Value.Real * SquareCentimetres)], z.Select(p => -p.Value.Imaginary * SquareCentimetres));
        double[] decades = [.. z.Select(p => Math.Log10(p.Frequency))];
        yield return One("Magnitude of the impedance", "log₁₀(f / Hz)", "|Z| / Ω cm²", decades, z.Select(p => p.Value.Magnitude * SquareCentimetres), true);
        yield return One("Phase of the impedance", "log₁₀(f / Hz)", "phase / °", decades, z.Select(p => p.Value.Phase * 180 / Math.PI));
    }

    private static IEnumerable<SvgChart> Profiles(MotionResults motion)
    {
        if (motion.Run.Points.Count == 0) yield break;
        var model = motion.Model;
        double[] state = motion.Run.States[^1];
        var potential = new SvgChart("Potential at the end", "x / nm", "φ / V");
        var carriers = new SvgChart("Carriers at the end", "x / nm", "concentration / mol/m³") { IsLogarithmic = true };
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int p = 0; p < model.Junction.Phases.Count; p++)
        {
            int[] points = [.. Enumerable.Range(0, model.Points).Where(k => model.PhaseOf[k] == p)];
            if (points.Length < 2) continue;
            double[] x = [.. points.Select(k => model.Positions[k] * 1e9)];
            var stretch = new SvgBand(model.Junction.Phases[p].Name.Split(',')[0], x[0], x[^1]);
            potential.Add(stretch);
            carriers.Add(stretch);
            potential.Add(new SvgCurve("", x, [.. points.Select(k => model.Potential(k, state))], SvgChart.Palette[0]));
            foreach (var (carrier, j) in model.CarriersOf(p).Select((carrier, j) => (carrier, j)))
            {
                if (!colours.TryGetValue(carrier.Name, out var colour)) colours[carrier.Name] = colour = SvgChart.Palette[colours.Count % SvgChart.Palette.Count];
                carriers.Add(new SvgCurve(carrier.Name, x, [.. points.Select(k => model.Concentration(k, j, state))], colour));
            }
        }

        yield return potential;
        yield return carriers;
    }

    private static SvgChart One(string title, string xLabel, string yLabel, double[] x, IEnumerable<double> y, bool logarithmic = false)
    {
        var chart = new SvgChart(title, xLabel, yLabel) { IsLogarithmic = logarithmic };
        chart.Add(new SvgCurve("", x, [.. y], SvgChart.Palette[0]));
        return chart;
    }
}
