namespace Interna.Models.Reference;

/// <summary>What the surface of one node's particles stores, written out: τ dθ/dt = θ_eq − θ and −q dθ/dt for each kind of sites.</summary>
internal static class ReferenceSurface
{
    /// <summary>Occupations at a potential: the root of θ = θ_eq by bisection.</summary>
    public static void Fill(InsertionElectrode e, Span<double> state, double difference, double temperature)
    {
        for (int k = 0; k < state.Length; k++)
        {
            double low = 0, high = 1;
            for (int n = 0; n < 200; n++)
            {
                double middle = 0.5 * (low + high);
                if (middle < Tended(e.SurfaceStorage[k], middle, difference, temperature)) low = middle;
                else high = middle;
            }

            state[k] = 0.5 * (low + high);
        }
    }

    /// <summary>Writes the residuals; gives the current density [A/m²] and what it carries off at the potentials of the sites [W/m²].</summary>
    public static (double Current, double Enthalpy) Residual(InsertionElectrode e, ReadOnlySpan<double> state, ReadOnlySpan<double> rate, double difference, double temperature, Span<double> residual)
    {
        double current = 0, enthalpy = 0;
        for (int k = 0; k < state.Length; k++)
        {
            var sites = e.SurfaceStorage[k];
            residual[k] = sites.RelaxationTime * rate[k] + state[k] - Tended(sites, state[k], difference, temperature);
            current -= sites.Charge * rate[k];
            enthalpy -= sites.Charge * rate[k] * sites.Isotherm.Potential;
        }

        return (current, enthalpy);
    }

    private static double Tended(SurfaceStorage sites, double theta, double difference, double temperature) =>
        1 / (1 + Math.Exp(Constant.Faraday / (Constant.Gas * temperature) * (difference - sites.Isotherm.Potential) + sites.Isotherm.Interaction * (theta - 0.5)));
}
