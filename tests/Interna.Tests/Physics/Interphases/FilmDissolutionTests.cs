using Interna.Numerics.TimeIntegration;
using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

public class FilmDissolutionTests
{
    private const double FluorideVolume = 1.49e-5;

    /// <summary>B = 1.89·10⁻²⁰ m²/s, L∞ = 50 nm: 25 549, 185 527 and 478 197 s to 25, 45 and 49.5 nm.</summary>
    [Theory]
    [InlineData(25, 25549)]
    [InlineData(45, 185527)]
    [InlineData(49.5, 478197)]
    public void growth_and_dissolution_come_to_rest(double nanometres, double seconds)
    {
        var film = new DissolvingFilm(1.89e-20, 1.89e-20 / 50e-9);
        double thickness = 1e-9 * nanometres;
        Assert.Equal(seconds, film.Time(thickness), 1e-4 * seconds);
        const double Start = 1e-9;
        double found = ScalarEquation.Integrate((_, l) => film.Rate(l), Start, film.Time(thickness, Start), 1e-9);
        Assert.Equal(thickness, found, 1e-4 * thickness);
    }

    /// <summary>NaF, D = 3·10⁻¹⁰, 50 h: 12.4 nm and 2.22 µAh/cm² with 0.1 mol/m³, 124 nm with 1; 50 µL/cm² hold 1.34 µAh/cm² of 1 mol/m³.</summary>
    [Fact]
    public void sodium_fluoride_dissolves_by_the_root_of_time_until_little_electrolyte_is_full()
    {
        var thin = new DiffusiveDissolution(FluorideVolume, 0.1, 3e-10);
        Assert.Equal(12.4e-9, thin.Lost(50 * 3600), 0.05e-9);
        Assert.Equal(124e-9, (thin with { Saturation = 1 }).Lost(50 * 3600), 0.5e-9);
        const double MicroampereHour = 3.6e-3 * 1e4;
        Assert.Equal(2.22, thin.Lost(50 * 3600) / FluorideVolume * Constant.Faraday / MicroampereHour, 0.02);
        var full = thin with { Saturation = 1 };
        Assert.Equal(1.34, full.Lost(1e8, 500e-6) / FluorideVolume * Constant.Faraday / MicroampereHour, 0.005);
    }

    /// <summary>Diffusion into the electrolyte by finite volumes, into much of it and into a layer, against both closed forms.</summary>
    [Theory]
    [InlineData(50 * 3600, 0.2)]
    [InlineData(100, 500e-6)]
    [InlineData(1000, 500e-6)]
    public void diffusion_solved_on_a_line_dissolves_as_much(double time, double depth)
    {
        var law = new DiffusiveDissolution(FluorideVolume, 1, 3e-10);
        // Beyond twelve diffusion lengths nothing arrives.
        double length = Math.Min(depth, 12 * Math.Sqrt(law.Diffusivity * time));
        var line = new Layer(300, length, law.Diffusivity);
        var bdf = new Bdf(line, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-9 });
        Assert.True(bdf.Start(0, new double[300]).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(time).Kind);
        double expected = law.Lost(time, depth);
        Assert.Equal(expected, FluorideVolume * line.Amount(bdf.State), 1e-4 * expected);
    }

    /// <summary>Root of time: four times the time, twice the loss; a slope of ½ in the logarithms, from the solved line's closed form.</summary>
    [Fact]
    public void both_forms_meet()
    {
        var law = new DiffusiveDissolution(FluorideVolume, 1, 3e-10);
        double meeting = 0.05 * 500e-6 * 500e-6 / law.Diffusivity;
        Assert.Equal(law.Lost(meeting), law.Lost(1.0001 * meeting, 500e-6), 1e-4 * law.Lost(meeting));
        Assert.Equal(2, law.Lost(4 * meeting) / law.Lost(meeting), 1e-12);
    }

    // Volumes between x = X (k/N)²; the film at x = 0 keeps saturation 1, the far end is closed.
    private sealed class Layer : DenseSystem
    {
        private readonly double[] width;
        private readonly double diffusivity;

        public Layer(int volumes, double length, double diffusivity)
            : base(Enumerable.Repeat(UnknownKind.Differential, volumes).ToArray())
        {
            this.diffusivity = diffusivity;
            width = new double[volumes];
            for (int k = 0; k < volumes; k++) width[k] = length * (2.0 * k + 1) / volumes / volumes;
        }

        public double Amount(ReadOnlySpan<double> c)
        {
            double sum = 0;
            for (int k = 0; k < width.Length; k++) sum += width[k] * c[k];
            return sum;
        }

        public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
        {
            double entering = diffusivity * (1 - y[0]) / (0.5 * width[0]);
            for (int k = 0; k < width.Length; k++)
            {
                double leaving = k + 1 < width.Length ? diffusivity * (y[k] - y[k + 1]) / (0.5 * (width[k] + width[k + 1])) : 0;
                residual[k] = ydot[k] - (entering - leaving) / width[k];
                entering = leaving;
            }

            return StateCheck.Good;
        }
    }
}
