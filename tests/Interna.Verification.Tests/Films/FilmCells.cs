using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.TimeIntegration;
using Interna.Physics;
using Interna.Protocols;
using Interna.Simulations;

namespace Interna.Verification.Tests.Films;

/// <summary>A full cell of two hosts of one potential each, on which films and deposits can be followed by hand.</summary>
internal static class FilmCells
{
    /// <summary>Potential of the negative and of the positive host [V].</summary>
    public const double Plateau = 0.08, Cathode = 3.4;

    /// <summary>A potential that tells how full the negative host is.</summary>
    public static LinearTable Ramp => new([0, 0.05, 1], [1.2, 0.2, 0.06]);

    /// <summary>A potential that falls towards that of sodium as the host is filled.</summary>
    public static LinearTable Falling => new([0, 0.5, 0.7, 1], [0.2, 0.15, 0.06, 0.05]);

    /// <summary>Plating that all comes back.</summary>
    public static HostPlating Plating => new() { ExchangeCurrent = 0.5 };

    /// <summary>Tight enough for closed forms.</summary>
    public static BdfOptions Tight => new() { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 };

    /// <summary>Few volumes.</summary>
    public static ModelOptions Coarse(ModelKind kind) => new() { Kind = kind, NegativeCells = 6, SeparatorCells = 4, PositiveCells = 6, RadialPoints = 6 };

    /// <summary>a L: interface per area of the cell [-].</summary>
    public static double Interface(InsertionElectrode e) => e.SpecificArea * e.Thickness;

    /// <summary>The cell, half charged.</summary>
    public static Cell Full(SurfaceFilm? negative, SurfaceFilm? positive = null, HostPlating? plating = null) => new()
    {
        Name = "two plateaus",
        Area = 1e-4,
        Negative = Host("carbon", Plateau, 3e-6, 5e-15, 0.1) with { Film = negative, Plating = plating },
        Separator = new Separator(25e-6, 0.5),
        Positive = Host("phosphate", Cathode, 0.5e-6, 5e-16, 2) with { Film = positive },
        Electrolyte = new Electrolyte { Name = "salt", Concentration = 1000, Diffusivity = new(new ConstantCurve(5e-10)), Conductivity = new(new ConstantCurve(1.2)), TransferenceNumber = 0.5 },
        // A quarter of what either host holds.
        NominalCapacity = 1e-4 * 50e-6 * 0.5 * 15000 * Interna.Constant.Faraday / 4,
        LowerVoltage = 0.5,
        UpperVoltage = 4.8,
    };

    /// <summary>A profile of a state.</summary>
    public static double[] Field(ICellModel model, ReadOnlySpan<double> y, string name)
    {
        int index = model.Profiles.Index().First(p => p.Item.Name == name).Index;
        var values = new double[model.Profiles[index].Positions.Count];
        model.Profile(index, y, values);
        return values;
    }

    private static InsertionElectrode Host(string name, double potential, double radius, double diffusivity, double exchange) => new()
    {
        Name = name,
        Thickness = 50e-6,
        Porosity = 0.4,
        ActiveFraction = 0.5,
        Conductivity = 100,
        ParticleRadius = radius,
        MaximumConcentration = 15000,
        InitialStoichiometry = 0.5,
        OpenCircuitPotential = new ConstantCurve(potential),
        Diffusivity = new(new ConstantCurve(diffusivity)),
        ExchangeCurrent = new(new ConstantCurve(exchange)),
        Kinetics = LawCatalog.Reaction("butler-volmer"),
        KineticsId = "butler-volmer",
    };

    /// <summary>Sodium and charge stay what they are over so many cycles that grow both films and leave dead sodium.</summary>
    public static void Balances(Cell cell, ModelKind kind, int cycles)
    {
        var solution = Simulation.Run(cell, Coarse(kind), ProtocolParser.Parse($"""
            repeat {cycles} times:
              charge at 3C for 8 min, sample every 10 h, 1 profiles
              discharge at 3C for 8 min, sample every 10 h, 1 profiles
            """), new SimulationOptions { BalanceTolerance = 1e-10 }, cancellation: TestContext.Current.CancellationToken);
        Assert.True(solution.Outcome.Kind == OutcomeKind.Completed, solution.Outcome.Message);
        Sample first = solution.Samples[0], last = solution.Samples[^1];
        Assert.Equal(cycles, last.Cycle);
        Assert.True(last.Sodium.NegativeFilm > 0 && last.Sodium.PositiveFilm < 0 && last.Sodium.NegativeDead > 0);
        double all = Math.Abs(last.Sodium.Total / first.Sodium.Total - 1), charge = Math.Abs(last.Charge / Interna.Constant.Faraday - (last.Sodium.Positive - first.Sodium.Positive)) / first.Sodium.Total;
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: sodium {all:E1}, charge {charge:E1}");
        Assert.InRange(all, 0, 1e-10);
        Assert.InRange(charge, 0, 1e-10);
    }
}
