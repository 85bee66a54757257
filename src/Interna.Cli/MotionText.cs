using Interna.Cli.Report;
using Interna.Data.Results;

namespace Interna.Cli;

/// <summary>Tells what a junction in motion did.</summary>
internal static class MotionText
{
    /// <summary>A row for every step, charge against time and the impedance.</summary>
    public static void Tell(Terminal terminal, MotionResults motion)
    {
        Tables.Heading(terminal, "In motion");
        if (motion.Ends.Count > 0)
        {
            Tables.Write(terminal, ["step", "until", "voltage / V", "current / mA/cm²", "charge passed / µC/cm²"], motion.Ends.Select((end, s) => (IReadOnlyList<string>)[
                motion.Plan.Steps[s].Description, Figure.Duration(end.Time), Figure.Of(end.Voltage), Figure.Of(end.Current * 0.1), Figure.Of(motion.ChargeOf(s) * 100),
            ]));
            terminal.Out.WriteLine(Plot.Of([(motion.Run.Points.Select(p => p.Time).ToList(), motion.Run.Points.Select(p => p.Charge * 100).ToList())], "t / s", "charge / µC/cm²"));
        }

        if (motion.Spectrum.Count > 0)
            terminal.Out.WriteLine(Plot.Of([(motion.Spectrum.Select(p => p.Value.Real * 1e4).ToList(), motion.Spectrum.Select(p => -p.Value.Imaginary * 1e4).ToList())], "Z′ / Ω cm²", "−Z″ / Ω cm²"));
    }
}
