using Interna.Models.Interphases;

namespace Interna.Tests.Models.Interphases;

public class InterphaseAssessmentTests
{
    private const double MilliampPerSquareCentimetre = 10, MilliampHourPerSquareCentimetre = 3.6e4;

    private static readonly PlatingSite Site = new()
    {
        SodiumThickness = 100e-6,
        ExchangeCurrent = 10,
        Roughness = 10e-9,
        PatchSize = 1e-6,
        Conductivity = 0.883,
        Separator = new Separator(25e-6, 1),
        GrowthDecayLength = new(0.25e-9),
        BareGrowthRate = new(1e-9),
        GrowthVolume = 4.2e-5,
        ReductionPotential = 0.7,
        PolarisationLimit = 0.1,
    };

    private static Phase Salt(Estimate conductivity) => new() { Name = "salt", Conductivity = conductivity, BandGap = new(8 * Constant.ElementaryCharge), YoungModulus = new(60e9), ShearModulus = new(24e9), CrackStrain = new(0.02) };

    private static Interphase Film(Estimate conductivity, double thickness = 10e-9) =>
        new() { Name = "film", Layers = [new("film", new(thickness), new Composite { Components = [new(Salt(conductivity), 1)] })] };

    // 10 nm of 10⁻⁶ S/m: 100 Ω cm²; a twentieth of the area a tenth as thick: the table of hot spots.
    [Theory]
    [InlineData(1, 107.30, 3.685)]
    [InlineData(5, 450.87, 5.593)]
    [InlineData(10, 830.15, 6.182)]
    public void patches_divide_the_current_as_the_table_says(double current, double millivolts, double factor)
    {
        var patched = Site with { Patches = [new(0.95, 1), new(0.05, 0.1)] };
        var found = new InterphaseAssessment(Film(new(1e-6)), patched).At(current * MilliampPerSquareCentimetre, MilliampHourPerSquareCentimetre);
        Assert.Equal(millivolts, 1e3 * found.Voltage!.Value.Value, 5.1e-3);
        Assert.Equal(factor, found.HotSpotFactor!.Value.Value, 5.1e-4);
    }

    [Fact]
    public void a_uniform_film_has_no_hot_spot()
    {
        var found = new InterphaseAssessment(Film(new(1e-6)), Site).At(10, 3.6e4);
        Assert.Equal(1, found.HotSpotFactor!.Value.Value, 1e-9);
        Assert.Equal(0.1, found.FilmDrop!.Value.Value, 1e-12);
    }

    [Fact]
    public void columns_through_a_film_are_its_patches()
    {
        var columns = new Composite { Morphology = Morphology.Columnar, Components = [new(Salt(new(1e-6)), 0.95), new(Salt(new(1e-5)) with { Name = "better" }, 0.05)] };
        var found = new InterphaseAssessment(new Interphase { Name = "columns", Layers = [new("film", new(10e-9), columns)] }, Site);
        Assert.Equal(3.685, found.At(10, 3.6e4).HotSpotFactor!.Value.Value, 5.1e-4);
        Assert.Equal(10e-9 / (0.95e-6 + 0.05e-5), found.FilmResistance!.Value.Value, 1e-9);
    }

    // κ = 0.883 S/m: 13.1 µm at 1, 5.86 µm at 5 mA/cm².
    [Theory]
    [InlineData(1, 13.1)]
    [InlineData(5, 5.86)]
    public void the_critical_wavelength_is_that_of_the_electrolyte(double current, double micrometres) =>
        Assert.Equal(micrometres, 1e6 * new InterphaseAssessment(Film(new(1e-6)), Site).At(10 * current, 3.6e4).CriticalWavelength, 0.01 * micrometres);

    // κ = 0.398 S/m, 10 and 100 Ω cm²: ripples grow e times in 47 and 453 h at 1 mA/cm².
    [Theory]
    [InlineData(1e-5, 47)]
    [InlineData(1e-6, 453)]
    public void the_film_slows_ripples_down(double conductivity, double hours)
    {
        var fast = Site with { Conductivity = 0.398, ExchangeCurrent = 1e9 };
        Assert.Equal(hours, new InterphaseAssessment(Film(new(conductivity)), fast).At(10, 3.6e4).FoldingTime!.Value.Value / 3600, 0.01 * hours);
    }

    [Fact]
    public void uncertain_films_give_bands_that_no_sample_leaves()
    {
        var patched = Site with { Patches = [new(0.9, 1), new(0.1, 0.2)] };
        var band = new InterphaseAssessment(Film(new Estimate(1e-6, 1e-7, 1e-5)), patched).At(20, 3.6e4);
        var random = new Random(3);
        for (int i = 0; i < 50; i++)
        {
            var sample = new InterphaseAssessment(Film(new(Math.Pow(10, -7 + 2 * random.NextDouble()))), patched).At(20, 3.6e4);
            foreach (var of in new Func<ConditionAssessment, Estimate?>[] { a => a.FilmDrop, a => a.Voltage, a => a.HotSpotFactor, a => a.FoldingTime, a => a.MostUnstableWavelength, a => a.RippleGrowth })
                Assert.InRange(of(sample)!.Value.Value, of(band)!.Value.Lower * (1 - 1e-9), of(band)!.Value.Upper * (1 + 1e-9));
        }

        Assert.False(band.Voltage!.Value.IsExact);
    }

    [Fact]
    public void at_the_crack_current_the_film_is_strained_until_it_cracks()
    {
        var patched = Site with { Patches = [new(0.95, 1), new(0.05, 0.1)] };
        var assessment = new InterphaseAssessment(Film(new(1e-4)), patched);
        double capacity = 0.02 * MilliampHourPerSquareCentimetre, current = assessment.CrackCurrent(capacity)!.Value.Value;
        Assert.InRange(current, 1e-2, 1e4);
        Assert.Equal(0.02, assessment.At(current, capacity).Strain!.Value.Value, 1e-6);
        Assert.True(assessment.CrackCurrent(2 * capacity)!.Value.Value < current);
    }

    [Fact]
    public void a_film_that_bears_more_has_no_crack_current_within_reach()
    {
        var elastic = Film(new(1e-4));
        var phase = elastic.Layers[0].Composite.Components[0].Phase with { CrackStrain = new(double.PositiveInfinity) };
        elastic = elastic with { Layers = [elastic.Layers[0] with { Composite = new Composite { Components = [new(phase, 1)] } }] };
        Assert.Equal(double.PositiveInfinity, new InterphaseAssessment(elastic, Site).CrackCurrent(3.6e4)!.Value.Value);
    }

    /// <summary>4 eV of half the gap, λ = 0.0488 nm: e^(0.5/0.0488) = 2.8·10⁴ times the 13.4 s that 1 nm takes without the film.</summary>
    [Fact]
    public void a_thin_film_keeps_electrons_for_hours()
    {
        double bare = new InterphaseAssessment(Film(new(1e-6), 1e-15), Site).LeakTime.Value, covered = new InterphaseAssessment(Film(new(1e-6), 0.5e-9), Site).LeakTime.Value;
        Assert.Equal(0.25 * (Math.Exp(4) - 1), bare, 1e-3);
        Assert.Equal(0.5 / 0.04880, Math.Log(covered / bare), 0.02);
    }

    [Fact]
    public void conducted_electrons_shorten_the_time()
    {
        var leaky = Film(new(1e-6));
        var phase = leaky.Layers[0].Composite.Components[0].Phase with { ElectronicConductivity = new(1e-10) };
        leaky = leaky with { Layers = [leaky.Layers[0] with { Composite = new Composite { Components = [new(phase, 1)] } }] };
        double expected = Constant.Faraday * (10e-9 / 1e-10) * 1e-9 / (4.2e-5 * 0.7);
        Assert.Equal(expected, new InterphaseAssessment(leaky, Site).LeakTime.Value, 1e-6 * expected);
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(1, false)]
    [InlineData(3.3, null)]
    public void the_shear_rule_is_met_missed_or_open(double gigapascal, bool? expected)
    {
        var film = Film(new(1e-6));
        var phase = film.Layers[0].Composite.Components[0].Phase with { ShearModulus = new(gigapascal * 1e9) };
        film = film with { Layers = [film.Layers[0] with { Composite = new Composite { Components = [new(phase, 1)] } }] };
        Assert.Equal(expected, new InterphaseAssessment(film, Site).MeetsShearRule);
        Assert.Equal(2.7e9, InterphaseAssessment.NeededShearModulus.Lower, 1e6);
    }

    [Fact]
    public void every_way_to_end_has_its_regime()
    {
        var ether = Site with { ExchangeCurrent = 60 };
        InterphaseRegime Of(double conductivity, double current, double capacity, PlatingSite? site = null, double crack = 0.5) => new InterphaseAssessment(WithCrack(Film(new(conductivity)), crack), site ?? ether)
            .Regime(current * MilliampPerSquareCentimetre, capacity * MilliampHourPerSquareCentimetre);
        Assert.Equal(InterphaseRegime.Sound, Of(1e-5, 1, 0.5));
        Assert.Equal(InterphaseRegime.Inventory, Of(1e-5, 1, 20));
        Assert.Equal(InterphaseRegime.Polarisation, Of(1e-8, 1, 0.5));
        Assert.Equal(InterphaseRegime.Cracks, Of(1e-4, 1, 0.5, ether with { Patches = [new(0.5, 1), new(0.5, 0.1)] }, 1e-3));
        Assert.Equal(InterphaseRegime.Depletion, Of(1e-4, 100, 1, ether with { Salt = new Salt(1000, 2.51e-11, 0.45), Separator = new Separator(500e-6, 0.5) }));
        Assert.Equal(InterphaseRegime.Unstable, Of(10, 1, 5, ether with { ExchangeCurrent = 1e6, Conductivity = 0.1 }, 2));
        Assert.Equal(InterphaseRegime.Unknown, new InterphaseAssessment(new Interphase { Name = "x", Layers = [new("x", new(1e-8), new Composite { Components = [new(new Phase { Name = "mystery" }, 1)] })] }, ether).Regime(10, 3600));
    }

    [Fact]
    public void scores_lie_between_bad_and_perfect_and_unknown_ones_are_left_open()
    {
        var assessment = new InterphaseAssessment(Film(new Estimate(1e-6, 1e-8, 1e-4)), Site);
        foreach (var score in SpiderScore.Of(assessment, assessment.At(50, 3.6e4)))
        {
            Assert.NotNull(score.Score);
            Assert.InRange(score.Score.Value.Lower, 0, score.Score.Value.Value);
            Assert.InRange(score.Score.Value.Upper, score.Score.Value.Value, 1);
        }

        var mystery = new InterphaseAssessment(new Interphase { Name = "x", Layers = [new("x", new(1e-8), new Composite { Components = [new(new Phase { Name = "mystery" }, 1)] })] }, Site);
        Assert.Equal(["stops electrons"], SpiderScore.Of(mystery, mystery.At(50, 3.6e4)).Where(s => s.Score is not null).Select(s => s.Name));
    }

    [Fact]
    public void the_salt_limits_the_current_where_it_is_known()
    {
        Assert.Null(new InterphaseAssessment(Film(new(1e-6)), Site).LimitingCurrent);
        var salted = Site with { Salt = new Salt(1000, 3e-10, 0.4) };
        Assert.Equal(386, new InterphaseAssessment(Film(new(1e-6)), salted).LimitingCurrent!.Value / MilliampPerSquareCentimetre, 1.0);
        var found = new InterphaseAssessment(Film(new(1e-6)), salted).At(10, 3.6e4);
        Assert.Equal(60_930, found.SandTime!.Value, 60.0);
        Assert.False(found.Depletes);
    }

    private static Interphase WithCrack(Interphase film, double strain)
    {
        var phase = film.Layers[0].Composite.Components[0].Phase with { CrackStrain = new(strain) };
        return film with { Layers = [film.Layers[0] with { Composite = new Composite { Components = [new(phase, 1)] } }] };
    }
}
