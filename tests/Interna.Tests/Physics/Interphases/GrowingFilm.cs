using Interna.Numerics.TimeIntegration;
using Interna.Physics.Interphases;

namespace Interna.Tests.Physics.Interphases;

/// <summary>A film that grows by one law, integrated and held against the closed form of its thickness.</summary>
internal static class GrowingFilm
{
    /// <summary>Volume of film per mole of electrons [m³/mol].</summary>
    public const double Volume = 4.2e-5;

    /// <summary>F/RT at 25 °C [1/V].</summary>
    public const double F = Constant.Faraday / (Constant.Gas * 298.15);

    /// <summary>A year [s].</summary>
    public const double Year = 365.25 * 86400;

    /// <summary>Integrates from a start [m] over a time [s] at a potential [V] and compares the thickness [m] to 10⁻⁴.</summary>
    public static void Holds<TLaw>(TLaw law, double start, double potential, double time, double expected)
        where TLaw : struct, IGrowthLaw
    {
        var film = new Film(new FilmGrowth<TLaw>(law), potential);
        var bdf = new Bdf(film, new BdfOptions { RelativeTolerance = 1e-7, AbsoluteTolerance = 1e-12 });
        Assert.True(bdf.Start(0, [start * 1e9]).IsGood);
        Assert.Equal(StepKind.Stopped, bdf.Advance(time).Kind);
        Assert.Equal(expected, bdf.State[0] * 1e-9, 1e-4 * expected);
    }

    /// <summary>dL/dt = V j/F, thickness in nm.</summary>
    private sealed class Film(IFilmGrowth growth, double potential) : DenseSystem([UnknownKind.Differential], [1])
    {
        public override StateCheck Residual(double t, ReadOnlySpan<double> y, ReadOnlySpan<double> ydot, Span<double> residual)
        {
            double j = growth.Evaluate(1e-9 * y[0], potential, F).Value;
            if (!(j > 0 && double.IsFinite(j))) return new StateCheck(StateFault.OutOfDomain, 0);
            residual[0] = ydot[0] - 1e9 * Volume * j / Constant.Faraday;
            return StateCheck.Good;
        }
    }
}
