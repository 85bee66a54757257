using Interna.Measurements;

namespace Interna.Tests.Measurements;

/// <summary>Sweeps whose currents follow a formula of scan rate and voltage.</summary>
internal static class Sweeps
{
    public static readonly double[] Rates = [1e-4, 2e-4, 5e-4, 1e-3];

    public static ScanRateSeries Of(Func<double, double, double> current, params double[] rates) => ScanRateSeries.Of(rates.Select(v => One(current, v)), falling: true);

    public static Voltammogram One(Func<double, double, double> current, double rate)
    {
        double[] voltage = [.. Enumerable.Range(0, 201).Select(k => 0.5 + 0.005 * k)];
        return new("formula", rate, true, voltage, [.. voltage.Select(v => current(rate, v))]);
    }

    /// <summary>A peak at 1 V.</summary>
    public static double Bell(double voltage) => Math.Exp(-20 * (voltage - 1) * (voltage - 1));
}
