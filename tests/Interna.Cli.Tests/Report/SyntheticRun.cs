using System.Numerics;
using Interna.Data.Results;
using Interna.Models;
using Interna.Numerics.TimeIntegration;

namespace Interna.Cli.Tests.Report;

/// <summary>A run made by formula that fills every part of a report.</summary>
internal static class SyntheticRun
{
    private const double Length = 157;

    public static ResultSet Set(params RunRecord[] runs) => new()
    {
        Name = "A synthetic </script> cell",
        Description = "Made by formula to test the report; no electrochemistry inside.",
        DesignLock = "cell: synthetic\n",
        Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Runs = runs,
    };

    public static RunRecord Run(string name, double rate, bool spectra = false)
    {
        var current = 3e-3 * rate;
        var end = 0.9 * 3600 / rate;
        var samples = Enumerable.Range(0, 201).Select(i => Sample(end * i / 200, end, current)).ToList();
        return new RunRecord
        {
            Name = name,
            Cell = new CellFacts("synthetic cell", 2.54e-4, 10.8, 2, 4.2, 298.15),
            Samples = samples,
            Steps = [new StepRecord($"Discharge at {rate} C until 2 V", "synthetic.yaml:12", 1, 0, end, current * end, 3.2 * current * end, "voltage fell to 2 V")],
            Profiles = Profiles(),
            Snapshots = Enumerable.Range(0, 11).Select(k => Snapshot(k / 10.0, end, rate)).ToList(),
            Spectra = spectra ? [Spectrum()] : [],
            Outcome = new Outcome(OutcomeKind.Completed, "Every step ran to its limit."),
            Warnings = ["positive.diffusivity used at stoichiometry 0.999, outside its range 0.01 to 0.99"],
            Statistics = new IntegratorStatistics(139, 248, 12, 31, 4, 2, 1),
            Surfaces = [new SurfaceRecord("positive", "disorder", [new("diffusivity", "1E-15 m²/s", "2E-16 m²/s", "hopping <slow>", "Bassler1993")], ["a plateau becomes a slope"])],
            Parts = ["kinetics, negative: Butler–Volmer", "particles: spectral, 8 modes", "temperature: isothermal"],
            Equations =
            [
                new Equation("Salt balance", @"\varepsilon \frac{\partial c_e}{\partial t} = \frac{\partial}{\partial x}\left(\varepsilon^{b} D_e(c_e) \frac{\partial c_e}{\partial x}\right) + (1-t_+)\frac{a j}{F}", "Newman 2004"),
                new Equation("Kinetics", @"j = 2 j_0 \sqrt{\frac{c_e}{c_\mathrm{ref}} \theta (1-\theta)} \sinh\left(\frac{F \eta}{2 R T}\right)", "Chayambuka 2022"),
            ],
            Ledger =
            [
                new LedgerEntry("positive.thickness", "68 µm", "", new Provenance("Chayambuka 2022", Quality.Measured)),
                new LedgerEntry("electrolyte.thermodynamic-factor", "1", "", new Provenance("ideal solution", Quality.Assumed, 298.15, "no value published")),
            ],
            Measured =
            [
                new MeasuredCurve($"{name} measured", "curve.csv", samples.Where((_, i) => i % 10 == 0).Select(s => s.Charge).ToList(),
                    samples.Where((_, i) => i % 10 == 0).Select(s => s.Voltage + 0.03 * Math.Sin(s.Charge)).ToList(), new CurveError(0.021, -0.002, 0.03, 0, current * end, 21)),
            ],
            SolveTime = 0.0021,
        };
    }

    private static Sample Sample(double t, double end, double current)
    {
        var z = t / end;
        var losses = new Overpotentials(4.15 - 0.6 * z - 0.4 * Math.Pow(z, 8), 0.02 * z, 0.05 * z, 0.03, 0.05, 0.01, 8 * current, 0.001, 0);
        var voltage = losses.Equilibrium - losses.NegativeParticle - losses.PositiveParticle - losses.NegativeReaction - losses.PositiveReaction
            - losses.ElectrolyteConcentration - losses.ElectrolyteOhmic - losses.SolidOhmic - losses.Contact;
        var moved = current * t / Constant.Faraday;
        return new Sample(t, 0, 1, voltage, current, 298.15, current * t, losses,
            new SodiumBalance(1e-4 - moved, 5e-5 + moved, 2e-5, 0), new HeatSources(1e-5 * current, current * 0.08, -1e-4 * current, 0))
        {
            Potentials = new ElectrodePotentials(0.1 + 0.2 * z, voltage + 0.1 + 0.2 * z),
        };
    }

    private static List<ProfileInfo> Profiles()
    {
        var through = Enumerable.Range(0, 30).Select(i => Length * (i + 0.5) / 30).ToArray();
        return
        [
            new ProfileInfo("electrolyte_concentration", "Salt concentration", "mol/m³", "x", "µm", through),
            new ProfileInfo("electrolyte_potential", "Electrolyte potential", "V", "x", "µm", through),
            new ProfileInfo("negative_surface_stoichiometry", "stoichiometry at the surface of negative particles", "-", "x", "µm", through[..12]),
            new ProfileInfo("positive_surface_stoichiometry", "stoichiometry at the surface of positive particles", "-", "x", "µm", through[18..]),
            new ProfileInfo("negative_particle_left", "stoichiometry in the negative particle next to the current collector", "-", "r", "µm", [0, 1.7, 3.4]),
            new ProfileInfo("negative_particle_right", "stoichiometry in the negative particle next to the separator", "-", "r", "µm", [0, 1.7, 3.4]),
        ];
    }

    private static Snapshot Snapshot(double z, double end, double rate)
    {
        var x = Profiles()[0].Positions.Select(p => p / Length).ToArray();
        return new Snapshot(z * end, 0,
        [
            x.Select(v => 1000 + 150 * rate * (1 - Math.Exp(-8 * z)) * Math.Cos(Math.PI * v)).ToArray(),
            x.Select(v => -0.1 - 0.05 * rate * v).ToArray(),
            x[..12].Select(v => 0.93 - 0.85 * z - 0.1 * z * v).ToArray(),
            x[18..].Select(v => 0.22 + 0.7 * z + 0.05 * z * v).ToArray(),
            [0.93 - 0.8 * z, 0.93 - 0.81 * z, 0.93 - 0.85 * z],
            [0.93 - 0.82 * z, 0.93 - 0.83 * z, 0.93 - 0.88 * z],
        ]);
    }

    private static Spectrum Spectrum() => new(0, 0, Enumerable.Range(0, 61).Select(k => Math.Pow(10, 5 - k / 8.0)).Select(f =>
    {
        var iw = new Complex(0, 2 * Math.PI * f);
        var negative = 20 / (1 + iw * 20 * 2e-5);
        var positive = 35 / (1 + iw * 35 * 3e-4) + 1 / Complex.Sqrt(iw);
        return new ImpedancePoint(f, 6 + negative + positive, negative, 6, positive);
    }).ToList());
}
