using Interna.Models;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;

namespace Interna.Verification.Tests;

/// <summary>Integrates a model from equilibrium under one control and looks at it at given times.</summary>
internal static class Integration
{
    /// <summary>Calls <paramref name="look"/> with the index of each time and the state there.</summary>
    public static IntegratorStatistics Run(ICellModel model, Control control, IReadOnlyList<double> times, BdfOptions options, Action<int, ReadOnlyMemory<double>> look)
    {
        model.Control = control;
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, options);
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var next = 0;
        while (next < times.Count && times[next] <= bdf.Time)
        {
            bdf.State.CopyTo(y);
            look(next++, y);
        }

        while (next < times.Count)
        {
            var outcome = bdf.Step();
            Assert.True(outcome.IsGood, bdf.Diagnosis());
            while (next < times.Count && times[next] <= bdf.Time)
            {
                bdf.Interpolate(times[next], y);
                look(next++, y);
            }
        }

        return bdf.Statistics;
    }

    /// <summary>Voltages at given times under a constant current.</summary>
    public static double[] Voltages(ICellModel model, double current, IReadOnlyList<double> times, BdfOptions options)
    {
        var voltages = new double[times.Count];
        Run(model, new CurrentControl(current), times, options, (i, y) => voltages[i] = model.Voltage(y.Span));
        return voltages;
    }
}
