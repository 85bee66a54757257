using System.Numerics;
using Interna.Data.Results;
using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Tests.Data.Results;

/// <summary>A small run made by formula: a discharge and a charge with every quantity different from every other.</summary>
internal static class ExampleRun
{
    public static ResultSet Set(params RunRecord[] runs) => new()
    {
        Name = "example",
        Description = "A cell made by formula",
        DesignLock = "cell: example\n",
        Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Runs = runs,
    };

    public static RunRecord Run(string name, double current = 1e-3, int points = 21)
    {
        var samples = new List<Sample>();
        for (var i = 0; i < points; i++) samples.Add(Sample(i, i * 100.0, 0, current, samples));
        for (var i = 0; i < points; i++) samples.Add(Sample(i, (points - 1 + i) * 100.0, 1, -current, samples));
        var third = (points - 1) * 100.0;
        return new RunRecord
        {
            Name = name,
            Cell = new CellFacts("example cell", 2.54e-4, 10.8, 2, 4.2, 298.15),
            Samples = samples,
            Steps =
            [
                new StepRecord("Discharge at 1 mA", "line 4", 1, 0, third, current * third, 7, "2 V reached"),
                new StepRecord("Charge at 1 mA", null, 1, third, 2 * third, -current * third, -8, "time over"),
            ],
            Profiles =
            [
                new ProfileInfo("electrolyte_concentration", "Salt concentration", "mol/m³", "x", "µm", [10, 60, 120]),
                new ProfileInfo("negative_surface_stoichiometry", "Surface stoichiometry, negative", "-", "x", "µm", [10, 30]),
            ],
            Snapshots =
            [
                new Snapshot(0, 0, [[1000, 1000, 1000], [0.9, 0.9]]),
                new Snapshot(third, 0, [[1100, 1000, 900], [0.1, 0.2]]),
                new Snapshot(2 * third, 1, [[1000, 1001, 1002], [0.8, 0.85]]),
            ],
            Spectra = [Spectrum(third, 0), Spectrum(third, 0), Spectrum(2 * third, 1)],
            Outcome = new Outcome(OutcomeKind.Completed, "Every step ran to its limit."),
            Warnings = ["Diffusivity used outside its range: 0.99 against 0.05 to 0.98"],
            Statistics = new IntegratorStatistics(100, 180, 12, 30, 4, 2, 1),
            Parts = ["kinetics: butler-volmer"],
            Surfaces = [new SurfaceRecord("positive", "disorder", [new("diffusivity", "1E-15 m²/s", "2E-16 m²/s", "hopping", "Bassler1993")], ["a slope"])],
            Equations = [new Equation("Salt balance", @"\varepsilon \frac{\partial c_e}{\partial t} = 0", "Newman2004")],
            Ledger = [new LedgerEntry("positive.diffusivity", "table, 34 points", "0.01 to 0.99", new Provenance("Chayambuka2022", Quality.Assumed, 298.15, "read off a figure"))],
            Measured = [new MeasuredCurve("0.1C measured", "curve.csv", [0.1, 1.2], [4.1, 3.9], new CurveError(0.05, -0.02, 0.1, 0.1, 1.2, 2))],
            SolveTime = 0.012,
        };
    }

    private static Sample Sample(int i, double time, int step, double current, List<Sample> earlier)
    {
        var charge = earlier.Count == 0 ? 0 : earlier[^1].Charge + current * (time - earlier[^1].Time);
        var moved = charge / Constant.Faraday;
        return new Sample(time, step, 1, 4.2 - 0.01 * i - 0.1 * step, current, 298.15 + 0.1 * i, charge,
            new Overpotentials(4 - 0.01 * i, 0.001, 0.002, 0.003, 0.004, 0.005, 0.006, 0.007, 0.008),
            new SodiumBalance(1e-4 - moved, 5e-5 + moved, 2e-5, 0),
            new HeatSources(0.01, 0.02, 0.03, 0.04))
        {
            Potentials = new ElectrodePotentials(0.1 + 0.01 * i, 4.3 - 0.1 * step),
        };
    }

    private static Spectrum Spectrum(double time, int step) => new(time, step, new double[] { 1e4, 1e2, 1 }
        .Select(f => new ImpedancePoint(f, new Complex(6 + f, -1 / f), new Complex(1, -0.1), new Complex(2, -0.2), new Complex(3 + f, -1 / f + 0.3)))
        .ToList());
}
