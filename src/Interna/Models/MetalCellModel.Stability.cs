namespace Interna.Models;

/// <content>Whether the front that is being plated stays flat.</content>
public sealed partial class MetalCellModel
{
    /// <summary>The line of salt at a state as the electrode that is being plated sees it.</summary>
    /// <param name="y">State.</param>
    /// <param name="ydot">Its time derivative.</param>
    /// <exception cref="InvalidOperationException">No current passes, or the plated electrode is not uniform: its front is not flat to begin with.</exception>
    public PlatedLine PlatedLine(ReadOnlySpan<double> y, ReadOnlySpan<double> ydot)
    {
        double i = typicalCurrent * y[CurrentAt];
        if (i == 0) throw new InvalidOperationException("Nothing is plated: the current is zero.");
        bool atPositive = i > 0;
        var surface = atPositive ? positive : negative;
        if (surface.Electrode.Patches.Count != 1) throw new InvalidOperationException($"{surface.Electrode.Name} has {surface.Electrode.Patches.Count} patches: the stability of its front is that of one uniform surface.");
        var at = atPositive ? y[positiveAt..reservoirsAt] : y[negativeAt..positiveAt];
        var patch = surface.Electrode.Patches[0];
        double[] widths = [.. gap.Mesh.Width], concentrations = y[..negativeAt].ToArray();
        for (int k = 0; k < negativeAt; k++) concentrations[k] *= Cell.Electrolyte.Concentration;
        if (!atPositive)
        {
            Array.Reverse(widths);
            Array.Reverse(concentrations);
        }

        return new PlatedLine
        {
            Widths = widths,
            Concentrations = concentrations,
            SurfaceRate = Cell.Electrolyte.Concentration * ydot[atPositive ? negativeAt - 1 : 0],
            Current = Math.Abs(i),
            Electrolyte = Cell.Electrolyte,
            Separator = Cell.Separator,
            Temperature = AmbientTemperature,
            ExchangeCurrent = patch.ExchangeCurrent,
            Alpha = surface.Electrode.Alpha,
            FilmResistance = surface.FilmResistance(at, 0),
        };
    }
}
