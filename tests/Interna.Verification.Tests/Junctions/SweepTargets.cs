using System.Text.Json;
using Interna.Measurements;
using Interna.Verification.Tests.Sweeps;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Targets of pseudocapacitance, from the currents of simulated sweeps.</summary>
internal static class SweepTargets
{
    [StorageTarget("V5.1")]
    public static Dictionary<string, double> Peak(JsonElement inputs)
    {
        double w = inputs.GetProperty("w").GetDouble();
        return new() { ["ip"] = ThinHost.Sweep(w).Peak.Current, ["b"] = ThinHost.LocalB(w) };
    }

    [StorageTarget("V5.RS")]
    public static double RandlesSevcik(JsonElement _)
    {
        const double W = 1e4;
        return ThinHost.Sweep(W).Peak.Current * Math.Sqrt(W);
    }

    [StorageTarget("V5.3")]
    public static double Dunn(JsonElement inputs)
    {
        double w = inputs.GetProperty("w0").GetDouble();
        return DunnAnalysis.Of(ThinHost.Decade(w, 0)).CapacitiveFraction(ThinHost.Rate(w));
    }
}
