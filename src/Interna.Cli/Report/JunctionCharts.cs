using Interna.Data.Results;
using Interna.Models.Junctions;
using Interna.Physics.SpaceCharge;

namespace Interna.Cli.Report;

/// <summary>Pictures of a junction in equilibrium.</summary>
internal static class JunctionCharts
{
    private const double Nanometre = 1e-9;
    private const string Position = "x / nm";

    // Width at which phases without volume are drawn, as part of the rest.
    private const double Stub = 0.12;

    /// <summary>Levels of the electrons against position: what textbooks call the band diagram.</summary>
    /// <remarks>
    /// Energies count from the Fermi level of the first phase whose work function is known, or from the vacuum level of the first
    /// phase. The vacuum level is −eφ; the Fermi level lies a work function below it in the bulk; a band edge lies kTη from the Fermi level.
    /// </remarks>
    public static SvgChart Bands(Junction junction, JunctionAtRest state)
    {
        var chart = new SvgChart($"{junction.Name}: levels of the electrons", Position, "energy / eV");
        var places = Places(junction, state);
        int known = junction.Phases.ToList().FindIndex(p => p.WorkFunction is not null);
        double zero = known < 0 ? 0 : -state.Reference(known) - junction.Phases[known].WorkFunction!.Value;
        for (int p = 0; p < junction.Phases.Count; p++)
        {
            var (from, to) = places[p];
            chart.Add(new SvgBand(junction.Phases[p].Name.Split(',')[0], from, to));
            var profile = state.Profiles.FirstOrDefault(q => q.Phase == p);
            double[] x = profile is null ? [from, to] : [.. profile.Position.Select(v => v / Nanometre)];
            double bulk = profile is null ? SurfaceBending(state, p) : 0;
            double[] bending = profile is null ? [bulk, bulk] : [.. profile.Bending];
            double reference = state.Reference(p);
            chart.Add(new SvgCurve("vacuum level −eφ", x, [.. bending.Select(b => -reference - b - zero)], SvgChart.Palette[0]));
            if (junction.Phases[p].WorkFunction is not { } work) continue;
            double fermi = -reference - work - zero;
            chart.Add(new SvgCurve("Fermi level", [from, to], [fermi, fermi], SvgChart.Palette[6], true));
            if (junction.Phases[p] is SpaceChargePhase phase) Edges(chart, junction, phase, fermi, x, bending);
        }

        return chart;
    }

    /// <summary>Potential, field, charge and carriers against position, and charge and capacitance against bias.</summary>
    public static IReadOnlyList<SvgChart> Profiles(JunctionResults results)
    {
        var (junction, state) = (results.Design.Junction, results.State);
        var potential = Chart(junction, state, "Potential", "φ / V", p => [("", p.Bending.Select(b => b + p.Reference))]);
        var field = Chart(junction, state, "Electric field", "E / MV/m", p => [("", p.Field.Select(e => e * 1e-6))]);
        var charge = Chart(junction, state, "Charge density", "ρ / C/cm³", p => [("", p.ChargeDensity.Select(r => r * 1e-6))]);
        var carriers = Chart(junction, state, "Carriers", "concentration / mol/m³", p => p.Carriers.Select(c => (c.Name, c.Concentration.AsEnumerable())), true);
        return [potential, field, charge, carriers, .. Sweep(results), .. Isotherm(results)];
    }

    /// <summary>What a layer stores against its thickness, on each basis over its largest value.</summary>
    public static SvgChart Scaling(Junction junction, ThicknessScaling scaling)
    {
        var chart = new SvgChart($"{junction.Name}: stored sodium against thickness", "log₁₀ (l / nm)", "over the largest value") { IsLogarithmic = true };
        double[] l = [.. scaling.Stored.Select(s => Math.Log10(s.Thickness / Nanometre))];
        foreach (var (name, values) in new (string, IEnumerable<double>)[] { ("per area", scaling.Stored.Select(s => s.Area)), ("per volume", scaling.Stored.Select(s => s.Volume)), ("per mass", scaling.Stored.Select(s => s.Mass)) })
        {
            double[] y = [.. values];
            if (y.All(double.IsFinite)) chart.Add(new SvgCurve(name, l, [.. y.Select(v => v / y.Max())], SvgChart.Palette[name switch { "per area" => 0, "per volume" => 1, _ => 2 }]));
        }

        return chart;
    }

    private static IEnumerable<SvgChart> Isotherm(JunctionResults results)
    {
        if (results.Isotherm.Count == 0) yield break;
        var charge = new SvgChart("Stored at the interface", "potential / V vs Na⁺/Na", "charge per interface / µC/cm²");
        charge.Add(new SvgCurve("", [.. results.Isotherm.Select(s => s.Potential)], [.. results.Isotherm.Select(s => s.Interfacial * 100)], SvgChart.Palette[0]));
        yield return charge;
        if (!results.Isotherm.All(s => double.IsFinite(s.Mass))) yield break;
        var curve = new SvgChart("Potential against capacity", "capacity / mAh/g", "potential / V vs Na⁺/Na");
        curve.Add(new SvgCurve("", [.. results.Isotherm.Select(s => s.Mass / 3600)], [.. results.Isotherm.Select(s => s.Potential)], SvgChart.Palette[1]));
        yield return curve;
    }

    private static IEnumerable<SvgChart> Sweep(JunctionResults results)
    {
        if (results.Sweep.Count == 0) yield break;
        double[] bias = [.. results.Sweep.Select(p => p.Bias)];
        var charge = new SvgChart("Charge against bias", "bias / V", "charge / µC/cm²");
        charge.Add(new SvgCurve("", bias, [.. results.Sweep.Select(p => p.Charge * 100)], SvgChart.Palette[0]));
        var capacitance = new SvgChart("Capacitance against bias", "bias / V", "capacitance / µF/cm²");
        capacitance.Add(new SvgCurve("", bias, [.. results.Sweep.Select(p => p.Capacitance * 100)], SvgChart.Palette[1]));
        yield return charge;
        yield return capacitance;
    }

    private static void Edges(SvgChart chart, Junction junction, SpaceChargePhase phase, double fermi, double[] x, double[] bending)
    {
        foreach (var band in phase.Populations.OfType<BandPopulation>())
        {
            bool electrons = band.Carrier.Charge < 0;
            double depth = junction.ThermalVoltage * FermiDirac.OfFilling(band.Carrier.Concentration / band.DensityOfStates).FermiLevel;
            double edge = electrons ? fermi - depth : fermi + depth;
            chart.Add(new SvgCurve(electrons ? "conduction band" : "valence band", x, [.. bending.Select(b => edge - b)], SvgChart.Palette[electrons ? 1 : 2]));
        }
    }

    private static SvgChart Chart(Junction junction, JunctionAtRest state, string title, string yLabel, Func<PhaseProfile, IEnumerable<(string Name, IEnumerable<double> Values)>> curves, bool logarithmic = false)
    {
        var chart = new SvgChart(title, Position, yLabel) { IsLogarithmic = logarithmic };
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var profile in state.Profiles)
        {
            double[] x = [.. profile.Position.Select(v => v / Nanometre)];
            chart.Add(new SvgBand(junction.Phases[profile.Phase].Name.Split(',')[0], x[0], x[^1]));
            foreach (var (name, values) in curves(profile))
            {
                if (!colours.TryGetValue(name, out var colour)) colours[name] = colour = SvgChart.Palette[colours.Count % SvgChart.Palette.Count];
                chart.Add(new SvgCurve(name, x, [.. values], colour));
            }
        }

        return chart;
    }

    // Potential of a metal or a sheet from its reference, from the contact it makes.
    private static double SurfaceBending(JunctionAtRest state, int p) => p > 0 ? state.Contacts[p - 1].BendingRight : state.Contacts[p].BendingLeft;

    private static List<(double From, double To)> Places(Junction junction, JunctionAtRest state)
    {
        double whole = state.Profiles.Sum(p => p.Position[^1] - p.Position[0]) / Nanometre, stub = Math.Max(Stub * whole, 0.1), at = 0;
        var places = new List<(double, double)>();
        for (int p = 0; p < junction.Phases.Count; p++)
        {
            if (state.Profiles.FirstOrDefault(q => q.Phase == p) is { } profile)
            {
                (double from, at) = (profile.Position[0] / Nanometre, profile.Position[^1] / Nanometre);
                places.Add((from, at));
            }
            else
            {
                if (p > 0) at += junction.Contacts[p - 1].GapThickness / Nanometre;
                places.Add(p == 0 ? (at - stub, at) : (at, at + stub));
            }
        }

        return places;
    }
}
