using System.IO.Compression;
using System.Text.Json;
using Interna.Numerics.Columns;

namespace Interna.Verification.Tests.FiniteElements;

/// <summary>Fields of a commercial finite-element code's porous-electrode solution (Marquis et al. 2019), space × time.</summary>
internal sealed class FiniteElementSolution
{
    private readonly JsonElement root;

    private FiniteElementSolution(JsonElement root) => this.root = root;

    public double[] Time => Row(root.GetProperty("time"));

    public double[] Voltage => Row(root.GetProperty("voltage"));

    public static FiniteElementSolution Open(string name)
    {
        using var stream = new GZipStream(Reference.Open($"dfn-comsol-marquis2019/comsol_{name}.json.gz"), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        return new(document.RootElement.Clone());
    }

    public double[] Positions(string name) => Row(root.GetProperty(name));

    /// <summary>[position][time]</summary>
    public double[][] Field(string name) => [.. root.GetProperty(name).EnumerateArray().Select(Row)];

    /// <summary>
    /// The current the reference's own fields imply: j from its potentials, concentrations and the kinetics, integrated over an
    /// electrode, over the applied current. Its concentrations and potentials are interpolated separately between its time
    /// steps, so where the voltage bends they do not satisfy its own equations; this measures by how much.
    /// </summary>
    public double[] ImpliedCurrent(InsertionElectrode electrode, bool negative, double applied)
    {
        var x = Positions(negative ? "x_n" : "x_p");
        double[][] solid = Field(negative ? "phi_n" : "phi_p"), surface = Field(negative ? "c_n_surf" : "c_p_surf");
        double[][] liquid = Resample("phi_e", x), salt = Resample("c_e", x);
        var implied = new double[Time.Length];
        double[] theta = new double[x.Length], potential = new double[x.Length], prefactor = new double[x.Length], eta = new double[x.Length], c = new double[x.Length], j = new double[x.Length];
        for (var t = 0; t < implied.Length; t++)
        {
            for (var i = 0; i < x.Length; i++) (theta[i], c[i]) = (surface[i][t] / electrode.MaximumConcentration, salt[i][t] / 1000);
            electrode.OpenCircuitPotential.Evaluate(theta, potential);
            electrode.ExchangeCurrent.Curve.Evaluate(theta, prefactor);
            for (var i = 0; i < x.Length; i++) eta[i] = solid[i][t] - liquid[i][t] - potential[i];
            electrode.Kinetics.Evaluate(
                new ReactionState { Concentration = c, Occupation = theta, MeanOccupation = theta, Overpotential = eta, InverseThermalVoltage = Constant.Faraday / (Constant.Gas * 298.15) },
                new ReactionRate { Value = j });
            for (var i = 1; i < x.Length; i++) implied[t] += (x[i] - x[i - 1]) * 0.5 * (j[i] * prefactor[i] + j[i - 1] * prefactor[i - 1]);
            implied[t] *= electrode.SpecificArea / (negative ? applied : -applied);
        }

        return implied;
    }

    private double[][] Resample(string field, double[] x)
    {
        var from = Positions("x");
        var values = Field(field);
        return [.. x.Select(at =>
        {
            var i = Math.Clamp(Array.FindIndex(from, p => p >= at), 1, from.Length - 1);
            var w = (at - from[i - 1]) / (from[i] - from[i - 1]);
            return values[i - 1].Zip(values[i], (a, b) => a * (1 - w) + b * w).ToArray();
        })];
    }

    private static double[] Row(JsonElement values) => [.. values.EnumerateArray().Select(v => v.GetDouble())];
}
