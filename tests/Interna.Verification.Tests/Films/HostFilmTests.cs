using System.Numerics;
using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Films;

/// <summary>Films on the particles of hosts: what they take, what they resist, and what they do to the capacity.</summary>
public class HostFilmTests
{
    private const double Faraday = Interna.Constant.Faraday, Volume = 4e-5, Day = 86400;

    public static TheoryData<ModelKind> Kinds => [ModelKind.SingleParticle, ModelKind.SingleParticleElectrolyte, ModelKind.PorousElectrode];

    [Theory, MemberData(nameof(Kinds))]
    public void at_rest_a_film_grows_as_the_closed_form_of_its_law(ModelKind kind)
    {
        // D c = 2e-18 mol/(m s): √t, whatever the potential.
        Holds(new FilmGrowth<SolventDiffusionGrowth>(new SolventDiffusionGrowth(1e-20, 200)), t => Math.Sqrt(25e-18 + 2 * Volume * 2e-18 * t));
        // A host of one potential holds it as long as the current of the film is nothing beside the exchange current: 1e-6 of it here.
        double f = Faraday / (Interna.Constant.Gas * 298.15), rate = Volume * 3e-6 * Math.Exp(-0.5 * f * FilmCells.Plateau) / Faraday;
        Holds(new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(3e-6)), t => 5e-9 + rate * t);

        void Holds(IFilmGrowth growth, Func<double, double> closed)
        {
            var model = CellModel.Compile(FilmCells.Full(new SurfaceFilm(5e-9, 1e-6, Volume, growth)), FilmCells.Coarse(kind));
            double[] times = [Day, 10 * Day, 100 * Day];
            Integration.Run(model, new CurrentControl(0), times, FilmCells.Tight, (i, y) =>
            {
                foreach (double nanometres in FilmCells.Field(model, y.Span, "negative_film_thickness")) Assert.Equal(closed(times[i]), 1e-9 * nanometres, 1e-4 * closed(times[i]));
            });
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void at_rest_the_negative_host_loses_what_is_in_its_film_and_nothing_else_changes(ModelKind kind)
    {
        var model = CellModel.Compile(FilmCells.Full(new SurfaceFilm(5e-9, 1e-6, Volume, new FilmGrowth<SolventDiffusionGrowth>(new SolventDiffusionGrowth(1e-19, 200)))), FilmCells.Coarse(kind));
        var at = new SodiumBalance[2];
        Integration.Run(model, new CurrentControl(0), [0, 100 * Day], FilmCells.Tight, (i, y) => at[i] = model.Sodium(y.Span));
        double film = at[1].NegativeFilm, small = 1e-12 * at[0].Total;
        Assert.True(film > 1e-3 * at[0].NegativeHost);
        Assert.Equal(at[0].NegativeHost - film, at[1].NegativeHost, small);
        Assert.Equal(at[0].PositiveHost, at[1].PositiveHost, small);
        Assert.Equal(at[0].Electrolyte, at[1].Electrolyte, small);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void at_rest_oxidised_electrolyte_fills_the_positive_host(ModelKind kind)
    {
        // The electrons of the solvent take up sodium from the electrolyte; what the solvent releases stands for it there.
        const double decay = 1e-9, start = 2e-9;
        var law = new ElectrolyteOxidation(1e-3, 3.2, decay);
        var model = CellModel.Compile(FilmCells.Full(null, new SurfaceFilm(start, 1e-6, Volume, new FilmGrowth<ElectrolyteOxidation>(law))), FilmCells.Coarse(kind));
        var at = new SodiumBalance[2];
        double thickness = 0;
        Integration.Run(model, new CurrentControl(0), [0, 30 * Day], FilmCells.Tight, (i, y) =>
        {
            at[i] = model.Sodium(y.Span);
            thickness = 1e-9 * FilmCells.Field(model, y.Span, "positive_film_thickness")[0];
        });
        double f = Faraday / (Interna.Constant.Gas * 298.15), velocity = Volume * 1e-3 * Math.Exp(0.5 * f * (FilmCells.Cathode - 3.2)) / Faraday;
        // Insertion that answers to the oxidation lowers the potential of the positive by less than the tolerance.
        Assert.Equal(decay * Math.Log(Math.Exp(start / decay) + velocity * 30 * Day / decay), thickness, 1e-3 * thickness);
        double released = -at[1].PositiveFilm, small = 1e-12 * at[0].Total;
        Assert.True(released > 0);
        Assert.Equal(FilmCells.Interface(model.Cell.PositiveHost) * model.Cell.Area * (thickness - start) / Volume, released, 1e-9 * released);
        Assert.Equal(at[0].PositiveHost + released, at[1].PositiveHost, small);
        Assert.Equal(at[0].NegativeHost, at[1].NegativeHost, small);
        Assert.Equal(at[0].Electrolyte, at[1].Electrolyte, small);
    }

    /// <summary>A film that takes the part r of the current: the host gains Q (1 − r) and gives Q (1 + r), so CE = (1 − r)/(1 + r).</summary>
    [Theory]
    [InlineData(0.002)]
    [InlineData(0.02)]
    public void efficiency_is_that_of_the_books(double part)
    {
        // A positive host without losses, so that a voltage tells the potential of the negative one.
        var plain = FilmCells.Full(null);
        var cell = plain with { UpperVoltage = 5, Positive = plain.PositiveHost with { ExchangeCurrent = new(new ConstantCurve(1e4)) } };
        double current = part * cell.NominalCapacity / 3600 / cell.Area / FilmCells.Interface((InsertionElectrode)cell.Negative);
        var host = (InsertionElectrode)cell.Negative with
        {
            OpenCircuitPotential = FilmCells.Ramp,
            Film = new SurfaceFilm(5e-9, 1, 1e-7, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(current, 0))),
        };
        var solution = Simulation.Run(cell with { Negative = host }, FilmCells.Coarse(ModelKind.SingleParticle), ProtocolParser.Parse("""
            discharge at 1C until 2.5 V
            repeat 5 times:
              charge at 1C for 20 min
              discharge at 1C until 2.5 V
            """), new SimulationOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        double[] charged = [.. solution.Steps.Where(s => s.Charge < 0).Select(s => -s.Charge)], discharged = [.. solution.Steps.Where(s => s.Charge > 0).Skip(1).Select(s => s.Charge)];
        // From the second cycle on the end of a discharge finds the particles as the one before.
        for (int n = 1; n < 5; n++) Assert.Equal((1 - part) / (1 + part), discharged[n] / charged[n], 1e-5);
    }

    /// <summary>The cathode side: with oxidation at the part r of the current charge passes Q, the host gives Q (1 − r), and takes Q (1 + r) in discharge.</summary>
    [Fact]
    public void oxidation_makes_the_positive_slip()
    {
        const double part = 0.01;
        var cell = FilmCells.Full(null);
        double current = part * cell.NominalCapacity / 3600 / cell.Area / FilmCells.Interface(cell.PositiveHost);
        var film = new SurfaceFilm(5e-9, 1, 1e-7, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(current, 3, 1, 1)));
        var solution = Simulation.Run(cell with { Positive = cell.PositiveHost with { Film = film } }, FilmCells.Coarse(ModelKind.SingleParticleElectrolyte), ProtocolParser.Parse("""
            charge at 1C for 20 min
            discharge at 1C for 20 min
            """), new SimulationOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(OutcomeKind.Completed, solution.Outcome.Kind);
        var (first, turn, last) = (solution.Samples[0].Sodium, solution.Samples.Last(s => s.Step == 0).Sodium, solution.Samples[^1].Sodium);
        double passed = cell.NominalCapacity / 3 / Faraday, tolerance = 1e-6 * passed;
        Assert.Equal(passed * (1 - part), first.PositiveHost - turn.PositiveHost, tolerance);
        Assert.Equal(passed * (1 + part), last.PositiveHost - turn.PositiveHost, tolerance);
        // The negative host has only seen the charge that passed: it comes back to where it was, and the positive one does not.
        Assert.Equal(first.NegativeHost, last.NegativeHost, tolerance);
        Assert.Equal(2 * part * passed, last.PositiveHost - first.PositiveHost, tolerance);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void a_film_adds_its_resistance_to_the_impedance(ModelKind kind)
    {
        // At a rate of growth that does not answer to the potential; without double layer the film stands in series with the reaction.
        var film = new SurfaceFilm(40e-9, 2e-6, Volume, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(1e-12, 0)));
        var bare = FilmCells.Full(null);
        var coated = bare with { Negative = (InsertionElectrode)bare.Negative with { Film = film } };
        // Deep electrodes that conduct well: the reaction is uniform, and the porous electrode gives the same sum.
        double expected = 40e-9 / 2e-6 / FilmCells.Interface((InsertionElectrode)bare.Negative) / bare.Area;
        foreach (double frequency in new[] { 1e-2, 1, 1e3 })
        {
            var difference = Impedance(coated, frequency) - Impedance(bare, frequency);
            Assert.InRange((difference - expected).Magnitude, 0, (kind == ModelKind.PorousElectrode ? 2e-2 : 1e-9) * expected);
        }

        Complex Impedance(Cell cell, double frequency)
        {
            var model = CellModel.Compile(cell, FilmCells.Coarse(kind));
            double[] y = new double[model.Size], rest = new double[model.Size];
            model.Initialise(y);
            var result = new ImpedancePoint[1];
            model.Impedance(0, y, rest, [frequency], result);
            return result[0].Negative;
        }
    }

    [Theory]
    [InlineData(ModelKind.SingleParticle, 200)]
    [InlineData(ModelKind.SingleParticleElectrolyte, 200)]
    [InlineData(ModelKind.PorousElectrode, 200)]
    public void sodium_and_charge_balance_over_two_hundred_cycles(ModelKind kind, int cycles)
    {
        var cell = FilmCells.Full(
            new SurfaceFilm(5e-9, 1e-6, Volume, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-17, 15))),
            new SurfaceFilm(2e-9, 1e-6, Volume, new FilmGrowth<ElectrolyteOxidation>(new ElectrolyteOxidation(1e-4, 3.2, 1e-9))),
            FilmCells.Plating with { IsolatedFraction = 0.02, ReconnectingThickness = 50e-9 });
        FilmCells.Balances(cell, kind, cycles);
    }
}
