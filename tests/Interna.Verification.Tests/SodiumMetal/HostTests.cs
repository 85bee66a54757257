using Interna.Models;
using Interna.Numerics.Columns;
using Interna.Numerics.TimeIntegration;
using Interna.Physics.Circuit;
using Interna.Physics.Interphases;
using Interna.Physics.Plating;

namespace Interna.Verification.Tests.SodiumMetal;

/// <summary>Plating in a host against the closed solutions of a porous electrode with linear kinetics: Newman and Tobias 1962, Euler and Nonnenmacher 1960.</summary>
public class HostTests
{
    // So small a current that kinetics are linear: (Fη/RT)²/24 < 10⁻⁵.
    private const double Small = 0.3;
    private const double Kappa = 0.4, Exchange = 10, Gap = 25e-6;
    private const double Kinetic = Constant.Gas * 298.15 / (Constant.Faraday * Exchange);

    /// <summary>j_n = (j/aL) ν cosh(νx/L)/sinh ν and η = (jL/κ) coth ν/ν; ν = 0.5, 2, 6.3, and with 10 Ω cm² of film.</summary>
    [Theory]
    [InlineData(50e-6, 1e5, 0)]
    [InlineData(200e-6, 1e5, 0)]
    [InlineData(200e-6, 1e6, 0)]
    [InlineData(200e-6, 1e5, 10e-4)]
    public void plating_decays_from_the_separator_as_the_hyperbolic_cosine(double thickness, double area, double film)
    {
        var host = new PorousHost(thickness, area, Kappa, Kinetic + film, 0.9);
        Assert.True(ProfileError(host, film, 160) < 2e-3);
        Assert.Equal(host.AreaResistance, Resistance(host, film, 160), 5e-4 * host.AreaResistance);
    }

    /// <summary>A solid that conducts as badly as the pores, or worse, draws plating to the collector.</summary>
    [Theory]
    [InlineData(100)]
    [InlineData(0.4)]
    [InlineData(0.05)]
    public void a_solid_that_conducts_badly_gives_the_profile_of_newman_and_tobias(double solid)
    {
        var host = new PorousHost(200e-6, 1e5, Kappa, Kinetic, 0.9, solid);
        Assert.True(ProfileError(host, 0, 160) < 2e-3);
        Assert.Equal(host.AreaResistance, Resistance(host, 0, 160), 5e-4 * host.AreaResistance);
        var current = Start(host, 0, 40).Current;
        Assert.Equal(Math.Sign(solid - Kappa), Math.Sign(Math.Round(current[0] / current[^1] - 1, 2)));
    }

    [Fact]
    public void profile_and_resistance_converge_with_second_order()
    {
        var host = new PorousHost(200e-6, 1e6, Kappa, Kinetic, 0.9, 2);
        double[] profile = [.. new[] { 20, 40, 80, 160 }.Select(n => ProfileError(host, 0, n))];
        double[] resistance = [.. new[] { 20, 40, 80, 160 }.Select(n => Math.Abs(Resistance(host, 0, n) / host.AreaResistance - 1))];
        for (int k = 0; k < 3; k++)
        {
            double one = Math.Log2(profile[k] / profile[k + 1]), two = Math.Log2(resistance[k] / resistance[k + 1]);
            TestContext.Current.TestOutputHelper?.WriteLine($"profile {profile[k + 1]:E2}, order {one:F2}; resistance {resistance[k + 1]:E2}, order {two:F2}");
            Assert.True(one > 1.85 && two > 1.85, $"{one:F2}, {two:F2}");
        }
    }

    /// <summary>At constant rates the pores at the separator are full after ε₀FL/(Ωj ν coth ν), the part tanh ν/ν of all of them.</summary>
    [Theory]
    [InlineData(50e-6, 1e5, 0.926)]
    [InlineData(200e-6, 1e5, 0.488)]
    [InlineData(200e-6, 1e6, 0.160)]
    public void pores_clog_at_the_separator_when_the_closed_form_says(double thickness, double area, double utilisation)
    {
        const int Cells = 160;
        var host = new PorousHost(thickness, area, Kappa, Kinetic, 0.9);
        var model = Model(host, 0, Cells);
        model.Control = new CurrentControl(Small * model.Cell.Area);
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        var outcome = bdf.Advance(1e12);
        Assert.Equal(StepKind.Event, outcome.Kind);
        Assert.StartsWith("host clogged at 0", model.LimitNames[outcome.Index], StringComparison.Ordinal);
        var room = (PorousMetalHost)model.Cell.Positive;
        // What is open at the start and at the end is not quite all and not quite nothing.
        double expected = host.CloggingTime(Small) * (room.Holds - room.InitialCharge) / room.Capacity;
        Assert.Equal(expected, outcome.Time, 2e-3 * expected);
        Assert.Equal(utilisation, Small * outcome.Time / (room.Holds - room.InitialCharge), 2e-3);
    }

    /// <summary>A host without thickness and with the interface of a plane is a plane.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(-300)]
    public void a_host_of_no_thickness_is_a_foil(double j)
    {
        var planar = GapTests.Symmetric(Gap, new ConstantCurve(1e-6), new ConstantCurve(Kappa), 0.4) with { Positive = GapTests.Metal(30) };
        var thin = planar with { Positive = Felt(1e-9, 1e9, 1e12) with { Layers = [new(1, 1e9, 30)], InitialCharge = 1 } };
        double plane = AtOnce(new MetalCellModel(planar, new ModelOptions { SeparatorCells = 40 })), host = AtOnce(new MetalHostModel(thin, new ModelOptions { SeparatorCells = 40, PositiveCells = 5 }));
        Assert.Equal(plane, host, 1e-4 * Math.Abs(plane));

        double AtOnce(ICellModel model)
        {
            model.Control = new CurrentControl(j * model.Cell.Area);
            var y = new double[model.Size];
            model.Initialise(y);
            var bdf = new Bdf(model, new BdfOptions());
            Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
            return model.Voltage(bdf.State);
        }
    }

    /// <summary>Twenty cycles with films, double layers, moving pores and a solid of finite conductivity.</summary>
    [Fact]
    public void books_hold_over_cycles()
    {
        var film = new SurfaceFilm(5e-9, 1e-5, 2.1e-5, new FilmGrowth<InterstitialGrowth>(new InterstitialGrowth(1e-18, 15)));
        var host = Felt(100e-6, 1e5, 10) with { Bruggeman = 1.5, AreaExponent = 0.5, Film = film, DoubleLayerCapacitance = 0.1, CoveringThickness = 1e-9, InitialCharge = 3.6e4 };
        var cell = GapTests.Symmetric(Gap, new ConstantCurve(1e-10), new ConstantCurve(Kappa), 0.4) with { Negative = host with { Thickness = 80e-6 }, Positive = host };
        var model = new MetalHostModel(cell, new ModelOptions { NegativeCells = 15, SeparatorCells = 10, PositiveCells = 15 });
        var y = new double[model.Size];
        model.Initialise(y);
        var start = model.Sodium(y);
        var bdf = new Bdf(model, new BdfOptions());
        for (int half = 0; half < 40; half++)
        {
            model.Control = new CurrentControl((half % 2 == 0 ? 10 : -10) * cell.Area);
            Assert.True(bdf.Start(1800 * half, y).IsGood, bdf.Diagnosis());
            Assert.Equal(StepKind.Stopped, bdf.Advance(1800 * (half + 1)).Kind);
            bdf.State.CopyTo(y);
            var now = model.Sodium(y);
            Assert.Equal(start.Total, now.Total, 1e-10 * start.Total);
            Assert.Equal(start.Electrolyte, now.Electrolyte, 1e-10 * start.Electrolyte);
            Assert.Equal(model.Charge(y) / Constant.Faraday, now.Positive - start.Positive, 1e-10 * start.Total);
        }

        Assert.True(model.Sodium(y).PositiveFilm > 0);
    }

    /// <summary>A film that grows alike everywhere costs sodium in proportion to the interface: 1.79 µAh/cm² of true area for 10 nm of NaF.</summary>
    [Fact]
    public void the_film_costs_sodium_in_proportion_to_the_interface()
    {
        double one = Spent(1e5), two = Spent(2e5);
        Assert.Equal(2, two / one, 1e-3);
        // Grown by 10 nm on twenty times the area: F d/V each.
        Assert.Equal(20 * 64.5, two, 0.01 * 20 * 64.5);

        static double Spent(double area)
        {
            // 10 nm in 1000 s at one rate.
            const double volume = 1.496e-5, rate = 10e-9 / 1000 / volume * Constant.Faraday;
            var film = new SurfaceFilm(1e-9, 1e3, volume, new FilmGrowth<ReactionLimitedGrowth>(new ReactionLimitedGrowth(rate)));
            var host = Felt(100e-6, area, 1e12) with { Film = film, InitialCharge = 3.6e4, Layers = [new(1, area, 1e6)] };
            var cell = GapTests.Symmetric(Gap, new ConstantCurve(1e-6), new ConstantCurve(Kappa), 0.4) with { Positive = host };
            var model = new MetalHostModel(cell, new ModelOptions { SeparatorCells = 5, PositiveCells = 10 });
            var y = new double[model.Size];
            model.Initialise(y);
            var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
            Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
            Assert.Equal(StepKind.Stopped, bdf.Advance(1000).Kind);
            return model.Sodium(bdf.State).PositiveFilm * Constant.Faraday / cell.Area;
        }
    }

    // Linear kinetics, no concentration: what the closed forms hold for.
    private static PorousMetalHost Felt(double thickness, double area, double solid) => new()
    {
        Name = "felt",
        Thickness = thickness,
        Porosity = 0.9,
        Layers = [new(1, area, Exchange)],
        Conductivity = solid,
        Bruggeman = 0,
        AreaExponent = 0,
        LeastPorosity = 1e-3,
        InitialCharge = 100,
        CoveringThickness = 1e-18,
    };

    private static MetalHostModel Model(PorousHost host, double film, int cells)
    {
        double solid = double.IsPositiveInfinity(host.SolidConductivity) ? 1e9 : host.SolidConductivity;
        var cell = GapTests.Symmetric(Gap, new ConstantCurve(1e-6), new ConstantCurve(Kappa), 0.999999) with
        {
            Negative = GapTests.Metal(1e12) with { Thickness = 1 },
            Positive = Felt(host.Thickness, host.Area, solid) with { FilmResistance = film },
        };
        return new MetalHostModel(cell, new ModelOptions { SeparatorCells = 10, PositiveCells = cells });
    }

    private static (double Voltage, double[] Current, double[] Position) Start(PorousHost host, double film, int cells)
    {
        var model = Model(host, film, cells);
        model.Control = new CurrentControl(Small * model.Cell.Area);
        var y = new double[model.Size];
        model.Initialise(y);
        var bdf = new Bdf(model, new BdfOptions { RelativeTolerance = 1e-8, AbsoluteTolerance = 1e-10 });
        Assert.True(bdf.Start(0, y).IsGood, bdf.Diagnosis());
        int profile = model.Profiles.ToList().FindIndex(p => p.Name == "positive_current_density");
        var current = new double[cells];
        model.Profile(profile, bdf.State, current);
        double end = 1e6 * (Gap + host.Thickness);
        return (model.Voltage(bdf.State), current, [.. model.Profiles[profile].Positions.Select(x => (end - x) / (1e6 * host.Thickness))]);
    }

    // Largest deviation of the profile over its mean.
    private static double ProfileError(PorousHost host, double film, int cells)
    {
        var (_, current, position) = Start(host, film, cells);
        double mean = Small / (host.Area * host.Thickness);
        return Enumerable.Range(0, cells).Max(k => Math.Abs(-10 * current[k] - host.LocalCurrent(position[k], Small))) / mean;
    }

    // Of the host alone: the separator's own is known.
    private static double Resistance(PorousHost host, double film, int cells) => -Start(host, film, cells).Voltage / Small - Gap / Kappa;
}
