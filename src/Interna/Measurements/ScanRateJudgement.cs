using System.Globalization;

namespace Interna.Measurements;

/// <summary>What scan rates can tell about an electrode: w = v F R²/(R_g T D) decides whether b, Dunn's and Trasatti's splits mean what they say.</summary>
/// <remarks>
/// w compares the thickness R of the host (radius of particles) with the diffusion length at scan rate v. Below about 0.3 the
/// host fills as one and behaves like a surface: b &gt; 0.99 and "all capacitive" without any surface storage. Between that and
/// about 100 the split is a mixture without meaning; above 100 the error of Dunn's split is below one point. The limits are those of a
/// reversible ideal host in a plate, computed by this program (docs/physics/pseudocapacitance.md).
/// </remarks>
/// <param name="Least">w at the slowest rate with the fastest diffusion [-].</param>
/// <param name="Greatest">w at the fastest rate with the slowest diffusion [-].</param>
public sealed record ScanRateJudgement(double Least, double Greatest)
{
    /// <summary>Below this w a host cannot be told from a surface.</summary>
    public const double ThinHost = 0.3;

    /// <summary>Above this w diffusion is semi-infinite, and Dunn's split is right to a point.</summary>
    public const double ThickHost = 100;

    private const int Samples = 65;
    private const double Edge = 0.05;

    /// <summary>Whether the split between surface and host can be read off the scan rates.</summary>
    public bool IsIdentifiable => Least >= ThickHost;

    /// <summary>What to beware of, in a sentence.</summary>
    public string Message
    {
        get
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"w = v F R²/(R_g T D) is {Least:G3} to {Greatest:G3}");
            if (IsIdentifiable) return $"{range}: diffusion in the host is semi-infinite at every rate, the split is identifiable";
            if (Greatest <= ThinHost) return $"{range}: the host fills as one at every rate and looks like a surface, whatever it stores where; the split is NOT identifiable";
            return $"{range}, and the split into surface and diffusion needs w above {ThickHost:G3} at every rate: it is NOT identifiable from these scan rates";
        }
    }

    /// <summary>Judges scan rates on an electrode, with the range of its diffusivity over stoichiometries from 0.05 to 0.95.</summary>
    /// <param name="electrode">The working electrode.</param>
    /// <param name="rates">Scan rates [V/s].</param>
    /// <param name="temperature">Temperature [K].</param>
    public static ScanRateJudgement Of(InsertionElectrode electrode, IReadOnlyList<double> rates, double temperature = 298.15)
    {
        double[] theta = [.. Enumerable.Range(0, Samples).Select(i => Edge + (1 - 2 * Edge) * i / (Samples - 1))], value = new double[Samples];
        electrode.Diffusivity.Curve.Evaluate(theta, value);
        double factor = electrode.Diffusivity.ArrheniusFactor(temperature);
        return Of(electrode.ParticleRadius, factor * value.Min(), factor * value.Max(), rates, temperature);
    }

    /// <summary>Judges scan rates on a host of which only its size and a range of diffusivities are known, as for a measurement.</summary>
    /// <param name="thickness">Radius of the particles, or thickness of a plate behind an open face [m].</param>
    /// <param name="slowest">Lowest diffusivity [m²/s].</param>
    /// <param name="fastest">Highest diffusivity [m²/s].</param>
    /// <param name="rates">Scan rates [V/s].</param>
    /// <param name="temperature">Temperature [K].</param>
    public static ScanRateJudgement Of(double thickness, double slowest, double fastest, IReadOnlyList<double> rates, double temperature = 298.15)
    {
        double W(double rate, double diffusivity) => rate * Constant.Faraday * thickness * thickness / (Constant.Gas * temperature * diffusivity);
        return new(W(rates.Min(), fastest), W(rates.Max(), slowest));
    }
}
