using System.Globalization;
using System.Text;

namespace Interna.Cli;

/// <summary>A small chart in characters: braille dots, two by four to a character.</summary>
internal static class Plot
{
    private const int DotsAcross = 2;
    private const int DotsDown = 4;
    private const int LabelWidth = 9;

    // Bit of each dot in a braille character, by column and row.
    private static readonly int[,] Dot = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };

    /// <summary>Draws curves over a common abscissa range.</summary>
    public static string Of(IReadOnlyList<(IReadOnlyList<double> X, IReadOnlyList<double> Y)> curves, string xLabel, string yLabel, int width = 64, int height = 14)
    {
        var points = curves.SelectMany(c => c.X.Zip(c.Y)).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).ToList();
        if (points.Count == 0) return "(nothing to draw)";
        var (x0, x1) = (points.Min(p => p.First), points.Max(p => p.First));
        var (y0, y1) = (points.Min(p => p.Second), points.Max(p => p.Second));
        var cells = new int[height, width];
        foreach (var (x, y) in points)
        {
            var i = Place(x, x0, x1, width * DotsAcross);
            var j = height * DotsDown - 1 - Place(y, y0, y1, height * DotsDown);
            cells[j / DotsDown, i / DotsAcross] |= Dot[i % DotsAcross, j % DotsDown];
        }

        return Frame(cells, (x0, x1), (y0, y1), xLabel, yLabel);
    }

    private static string Frame(int[,] cells, (double Low, double High) x, (double Low, double High) y, string xLabel, string yLabel)
    {
        var (height, width) = (cells.GetLength(0), cells.GetLength(1));
        var text = new StringBuilder().Append(' ', LabelWidth + 1).AppendLine(yLabel);
        for (var j = 0; j < height; j++)
        {
            text.Append(LabelOf(j).PadLeft(LabelWidth)).Append('│');
            for (var i = 0; i < width; i++) text.Append(cells[j, i] == 0 ? ' ' : (char)(0x2800 + cells[j, i]));
            text.AppendLine();
        }

        var (low, high) = (Number(x.Low), x.High > x.Low ? Number(x.High) : "");
        text.Append(' ', LabelWidth).Append('└').Append('─', width).AppendLine();
        return text.Append(' ', LabelWidth + 1).Append(low).Append(xLabel.PadLeft((width + xLabel.Length) / 2 - low.Length).PadRight(width - low.Length - high.Length)).Append(high).ToString();

        // A constant has one number, beside its line.
        string LabelOf(int row) => y.High > y.Low
            ? row == 0 ? Label(y.High, y) : row == height - 1 ? Label(y.Low, y) : ""
            : row == (height - 1) / 2 ? Number(y.Low) : "";
    }

    private static int Place(double value, double low, double high, int dots) =>
        high > low ? Math.Clamp((int)((value - low) / (high - low) * dots), 0, dots - 1) : dots / 2;

    // What is nothing beside the range of its axis is zero.
    private static string Label(double value, (double Low, double High) range) =>
        Math.Abs(value) < 1e-9 * Math.Max(Math.Abs(range.Low), Math.Abs(range.High)) ? "0" : Number(value);

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
