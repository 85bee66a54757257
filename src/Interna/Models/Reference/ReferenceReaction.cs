using Interna.Numerics.Columns;

namespace Interna.Models.Reference;

/// <summary>The reaction of one node, from the curves and the rate law of an electrode one number at a time.</summary>
internal static class ReferenceReaction
{
    /// <summary>j [A/m²], the equilibrium potential U and its temperature coefficient where the overpotential counts from.</summary>
    /// <param name="e">The electrode.</param>
    /// <param name="c">Salt over its rest concentration.</param>
    /// <param name="surface">θ at the surface.</param>
    /// <param name="mean">Mean θ.</param>
    /// <param name="difference">φ_s − φ_e [V].</param>
    /// <param name="temperature">T [K].</param>
    public static (double Current, double Equilibrium, double Entropic) Evaluate(InsertionElectrode e, double c, double surface, double mean, double difference, double temperature)
    {
        double theta = e.Kinetics.EquilibriumAtMean ? mean : surface;
        double entropic = e.EntropicCoefficient is null ? 0 : Value(e.EntropicCoefficient, theta);
        double u = Value(e.OpenCircuitPotential, theta) + (temperature - 298.15) * entropic;
        double j0 = e.ExchangeCurrent.ArrheniusFactor(temperature) * Value(e.ExchangeCurrent.Curve, theta);
        Span<double> rate = [0.0];
        e.Kinetics.Evaluate(
            new ReactionState { Concentration = [c], Occupation = [surface], MeanOccupation = [mean], Overpotential = [difference - u], InverseThermalVoltage = Constant.Faraday / (Constant.Gas * temperature) },
            new ReactionRate { Value = rate });
        return (j0 * rate[0], u, entropic);
    }

    /// <summary>A curve at one point.</summary>
    public static double Value(ICurve curve, double x)
    {
        Span<double> at = [x], y = [0.0];
        curve.Evaluate(at, y);
        return y[0];
    }

    /// <summary>A property at one composition and temperature.</summary>
    public static double Value(TransportProperty property, double x, double temperature) => property.ArrheniusFactor(temperature) * Value(property.Curve, x);
}
