using Interna.Models;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Films;

/// <summary>Sodium plated on the particles of a host that is charged fast.</summary>
public class HostPlatingTests
{
    private const double Faraday = Interna.Constant.Faraday;

    public static TheoryData<ModelKind> Kinds => [ModelKind.SingleParticle, ModelKind.SingleParticleElectrolyte, ModelKind.PorousElectrode];

    [Theory, MemberData(nameof(Kinds))]
    public void plating_sets_in_where_the_potential_falls_below_that_of_sodium(ModelKind kind)
    {
        var cell = FilmCells.Full(null, null, FilmCells.Plating);
        var solution = Run(cell with { Negative = (InsertionElectrode)cell.Negative with { OpenCircuitPotential = FilmCells.Falling } }, kind, "charge at 4C for 10 min, sample every 1 s");
        var samples = solution.Samples;
        int zero = Enumerable.Range(0, samples.Count).First(k => samples[k].Losses.LowestNegativeSurface < 0);
        Assert.True(zero > 1);
        double end = samples[^1].Sodium.NegativePlated;
        Assert.True(end > 0);
        // Before, there is at most what is at equilibrium with the potential of a surface that is covered in part, s = e^(−fΔ).
        double f = Faraday / (Interna.Constant.Gas * 298.15);
        foreach (var s in samples.Take(zero).Where(s => s.Losses.LowestNegativeSurface > 1e-3))
            Assert.InRange(Thickness(cell, s), -1e-12, 1.001 * FilmCells.Plating.CoveringThickness / (Math.Exp(f * s.Losses.LowestNegativeSurface) - 1));
        Assert.True(end > 4 * samples[zero].Sodium.NegativePlated);
        for (int k = zero + 1; k < samples.Count; k++) Assert.True(samples[k].Sodium.NegativePlated > samples[k - 1].Sodium.NegativePlated);
        Assert.True(samples[^1].Losses.LowestNegativeSurface < 0);
    }

    [Fact]
    public void the_rate_of_plating_is_that_of_its_law()
    {
        var cell = FilmCells.Full(null, null, FilmCells.Plating);
        var solution = Run(cell, ModelKind.SingleParticle, "charge at 4C for 10 min, sample every 1 s");
        var last = solution.Samples[^1];
        var before = solution.Samples[^3];
        double f = Faraday / (Interna.Constant.Gas * 298.15), eta = solution.Samples[^2].Losses.LowestNegativeSurface, h = Thickness(cell, solution.Samples[^2]);
        double expected = FilmCells.Plating.ExchangeCurrent * (Math.Exp(-0.5 * f * eta) - h / (h + FilmCells.Plating.CoveringThickness) * Math.Exp(0.5 * f * eta)) * FilmCells.Interface((InsertionElectrode)cell.Negative) * cell.Area / Faraday;
        Assert.Equal(expected, (last.Sodium.NegativePlated - before.Sodium.NegativePlated) / (last.Time - before.Time), 1e-4 * expected);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void a_reversible_deposit_is_stripped_or_taken_up_by_the_host(ModelKind kind)
    {
        var solution = Run(FilmCells.Full(null, null, FilmCells.Plating), kind, """
            charge at 4C for 10 min
            rest for 1 h
            discharge at 1C for 10 min
            """);
        double most = solution.Samples.Max(s => s.Sodium.NegativePlated);
        Assert.True(most > 0);
        Assert.InRange(solution.Samples[^1].Sodium.NegativePlated, -1e-3 * most, 0.02 * most);
        Assert.Equal(solution.Samples[0].Sodium.NegativeHost - solution.Samples[^1].Charge / Faraday, solution.Samples[^1].Sodium.NegativeHost + solution.Samples[^1].Sodium.NegativePlated, 1e-6 * most);
    }

    [Fact]
    public void what_loses_contact_is_the_part_of_what_leaves_the_deposit()
    {
        const double part = 0.1;
        var solution = Run(FilmCells.Full(null, null, FilmCells.Plating with { IsolatedFraction = part }), ModelKind.SingleParticle, """
            charge at 4C for 10 min
            rest for 2 h
            """);
        double most = solution.Samples.Max(s => s.Sodium.NegativePlated), left = solution.Samples[^1].Sodium.NegativePlated, dead = solution.Samples[^1].Sodium.NegativeDead;
        // dh = −(1 + k) dq, dd = k dq.
        Assert.Equal(part / (1 + part) * (most - left), dead, 1e-3 * dead);
    }

    [Fact]
    public void cold_and_fast_plates_more_than_warm_or_slow()
    {
        var cell = FilmCells.Full(null, null, FilmCells.Plating with { ActivationEnergy = 30e3 });
        var host = (InsertionElectrode)cell.Negative;
        cell = cell with { Negative = host with { ExchangeCurrent = host.ExchangeCurrent with { ActivationEnergy = 50e3 }, Diffusivity = host.Diffusivity with { ActivationEnergy = 30e3 } } };
        double warm = Plated(298.15, "4C", 5), cold = Plated(273.15, "4C", 5), slow = Plated(273.15, "0.1C", 200);
        Assert.True(cold > 2 * warm && cold > 20 * Math.Abs(slow), $"{warm:E2} {cold:E2} {slow:E2}");

        double Plated(double temperature, string rate, int minutes) =>
            Run(cell with { Temperature = temperature }, ModelKind.SingleParticleElectrolyte, $"charge at {rate} for {minutes} min").Samples[^1].Sodium.NegativePlated;
    }

    // Mean thickness on the particles [m].
    private static double Thickness(Cell cell, Sample s) =>
        s.Sodium.NegativePlated * Sodium.MolarVolume / (FilmCells.Interface((InsertionElectrode)cell.Negative) * cell.Area);

    private static Solution Run(Cell cell, ModelKind kind, string protocol)
    {
        var solution = Simulation.Run(cell, FilmCells.Coarse(kind), ProtocolParser.Parse(protocol), new SimulationOptions { RelativeTolerance = 1e-6, AbsoluteTolerance = 1e-8 }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        return solution;
    }
}
