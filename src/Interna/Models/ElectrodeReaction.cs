using System.Runtime.Intrinsics;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Models;

/// <summary>
/// The insertion reaction at the nodes of an electrode: j = J(θ, T) g(c, θ, θ̄, η, f) with η = Δ − U(θ, T), where
/// Δ = φ_s − φ_e, U = U(θ) + (T − T₀) dU/dT and T₀ = 298.15 K; values and exact partial derivatives over a column.
/// </summary>
/// <remarks>
/// Laws that count η from the mean (<see cref="IReactionColumn.EquilibriumAtMean"/>) take U and J at θ̄ instead of θ. Set the
/// inputs, then call <see cref="Evaluate"/> or <see cref="Linearise"/>; a call costs one evaluation of each law for the
/// whole column. Allocates nothing once built.
/// </remarks>
internal sealed class ElectrodeReaction
{
    /// <summary>Temperature at which U(θ) and dU/dT(θ) are given [K].</summary>
    public const double ReferenceTemperature = 298.15;

    private readonly InsertionElectrode electrode;
    private readonly bool thermal;
    private readonly double[] overpotential;
    private readonly double[] potential;
    private readonly double[] potentialSlope;
    private readonly double[] entropic;
    private readonly double[] entropicSlope;
    private readonly double[] prefactor;
    private readonly double[] prefactorSlope;
    private readonly double[] rate;
    private readonly double[] rateByMean;
    private readonly double[] rateByInverseThermalVoltage;

    /// <summary>Creates a column.</summary>
    /// <param name="electrode">The electrode.</param>
    /// <param name="length">Nodes, lanes of padding included; their inputs must be sane.</param>
    /// <param name="thermal">Whether derivatives by temperature are needed.</param>
    public ElectrodeReaction(InsertionElectrode electrode, int length, bool thermal)
    {
        this.electrode = electrode;
        this.thermal = thermal;
        Occupation = new double[length];
        Mean = new double[length];
        Concentration = new double[length];
        Drop = new double[length];
        Current = new double[length];
        ByOccupation = new double[length];
        ByMean = new double[length];
        ByConcentration = new double[length];
        ByDrop = new double[length];
        ByTemperature = new double[length];
        overpotential = new double[length];
        potential = new double[length];
        potentialSlope = new double[length];
        entropic = new double[length];
        entropicSlope = new double[length];
        prefactor = new double[length];
        prefactorSlope = new double[length];
        rate = new double[length];
        rateByMean = new double[length];
        rateByInverseThermalVoltage = new double[thermal ? length : 0];
    }

    /// <summary>Input: stoichiometry at the surface of the particles θ [-].</summary>
    public double[] Occupation { get; }

    /// <summary>Input: mean stoichiometry of the particles θ̄ [-]; unused unless <see cref="UsesMean"/>.</summary>
    public double[] Mean { get; }

    /// <summary>Input: electrolyte concentration over its reference c [-].</summary>
    public double[] Concentration { get; }

    /// <summary>Input: interfacial potential drop Δ = φ_s − φ_e [V].</summary>
    public double[] Drop { get; }

    /// <summary>Current density j [A/m²], positive for oxidation.</summary>
    public double[] Current { get; }

    /// <summary>∂j/∂θ [A/m²].</summary>
    public double[] ByOccupation { get; }

    /// <summary>∂j/∂θ̄ [A/m²].</summary>
    public double[] ByMean { get; }

    /// <summary>∂j/∂c [A/m²].</summary>
    public double[] ByConcentration { get; }

    /// <summary>∂j/∂Δ [S/m²].</summary>
    public double[] ByDrop { get; }

    /// <summary>∂j/∂T [A/(m² K)]; zero in an isothermal column.</summary>
    public double[] ByTemperature { get; }

    /// <summary>Whether anything depends on the mean stoichiometry.</summary>
    public bool UsesMean => electrode.Kinetics.UsesMean || electrode.Kinetics.EquilibriumAtMean;

    /// <summary>Equilibrium potential U of the last call, where η counts from [V].</summary>
    public ReadOnlySpan<double> Equilibrium => potential;

    /// <summary>∂U/∂θ (by θ̄ where η counts from the mean) of the last <see cref="Linearise"/> [V].</summary>
    public ReadOnlySpan<double> EquilibriumSlope => potentialSlope;

    /// <summary>dU/dT of the last call [V/K].</summary>
    public ReadOnlySpan<double> Entropic => entropic;

    /// <summary>∂(dU/dT)/∂θ of the last <see cref="Linearise"/> [V/K].</summary>
    public ReadOnlySpan<double> EntropicSlope => entropicSlope;

    /// <summary>Evaluates the current density at temperature T.</summary>
    public void Evaluate(double temperature)
    {
        var at = electrode.Kinetics.EquilibriumAtMean ? Mean : Occupation;
        electrode.OpenCircuitPotential.Evaluate(at, potential);
        electrode.EntropicCoefficient?.Evaluate(at, entropic);
        electrode.ExchangeCurrent.Curve.Evaluate(at, prefactor);
        Dispatch(temperature, false);
    }

    /// <summary>Evaluates the current density and its partial derivatives at temperature T.</summary>
    public void Linearise(double temperature)
    {
        var at = electrode.Kinetics.EquilibriumAtMean ? Mean : Occupation;
        electrode.OpenCircuitPotential.Evaluate(at, potential, potentialSlope);
        electrode.EntropicCoefficient?.Evaluate(at, entropic, entropicSlope);
        electrode.ExchangeCurrent.Curve.Evaluate(at, prefactor, prefactorSlope);
        Dispatch(temperature, true);
    }

    private void Dispatch(double temperature, bool partials)
    {
        if (Current.Length % Lanes8.Width == 0 && Vector512.IsHardwareAccelerated)
            Run<Lanes8>(temperature, partials);
        else if (Current.Length % Lanes4.Width == 0)
            Run<Lanes4>(temperature, partials);
        else
            Run<Scalar>(temperature, partials);
    }

    private void Run<T>(double temperature, bool partials)
        where T : struct, ILanes<T>
    {
        double inverseThermalVoltage = Constant.Faraday / (Constant.Gas * temperature);
        Overpotentials<T>(temperature - ReferenceTemperature, partials);
        Rates(inverseThermalVoltage, partials);
        double factor = electrode.ExchangeCurrent.ArrheniusFactor(temperature);
        if (!partials)
        {
            for (int i = 0; i < Current.Length; i += T.Width)
                T.Store(factor * T.Load(prefactor, i) * T.Load(rate, i), Current, i);
            return;
        }

        Combine<T>(factor);
        if (thermal) CombineTemperature<T>(factor, electrode.ExchangeCurrent.ArrheniusSlope(temperature), -inverseThermalVoltage / temperature);
    }

    private void Overpotentials<T>(double warming, bool partials)
        where T : struct, ILanes<T>
    {
        bool shifted = electrode.EntropicCoefficient is not null && warming != 0;
        for (int i = 0; i < Current.Length; i += T.Width)
        {
            var u = T.Load(potential, i);
            if (shifted)
            {
                u = T.MultiplyAdd(T.Of(warming), T.Load(entropic, i), u);
                T.Store(u, potential, i);
                if (partials) T.Store(T.MultiplyAdd(T.Of(warming), T.Load(entropicSlope, i), T.Load(potentialSlope, i)), potentialSlope, i);
            }

            T.Store(T.Load(Drop, i) - u, overpotential, i);
        }
    }

    private void Rates(double inverseThermalVoltage, bool partials)
    {
        var state = new ReactionState
        {
            Concentration = Concentration,
            Occupation = Occupation,
            MeanOccupation = Mean,
            Overpotential = overpotential,
            InverseThermalVoltage = inverseThermalVoltage,
        };

        // The partials of g land where those of j are made of them.
        var result = partials
            ? new ReactionRate
            {
                Value = rate,
                ByConcentration = ByConcentration,
                ByOccupation = ByOccupation,
                ByMeanOccupation = electrode.Kinetics.UsesMean ? rateByMean : default,
                ByOverpotential = ByDrop,
                ByInverseThermalVoltage = rateByInverseThermalVoltage,
            }
            : new ReactionRate { Value = rate };
        electrode.Kinetics.Evaluate(state, result);
    }

    private void Combine<T>(double factor)
        where T : struct, ILanes<T>
    {
        bool atMean = electrode.Kinetics.EquilibriumAtMean;
        for (int i = 0; i < Current.Length; i += T.Width)
        {
            var j0 = factor * T.Load(prefactor, i);
            var g = T.Load(rate, i);
            var byDrop = j0 * T.Load(ByDrop, i);
            var direct = j0 * T.Load(ByOccupation, i);
            var mean = j0 * T.Load(rateByMean, i);
            var throughCurves = factor * T.Load(prefactorSlope, i) * g - byDrop * T.Load(potentialSlope, i);
            T.Store(j0 * g, Current, i);
            T.Store(j0 * T.Load(ByConcentration, i), ByConcentration, i);
            T.Store(byDrop, ByDrop, i);
            T.Store(atMean ? direct : direct + throughCurves, ByOccupation, i);
            T.Store(atMean ? mean + throughCurves : mean, ByMean, i);
        }
    }

    private void CombineTemperature<T>(double factor, double arrheniusSlope, double inverseThermalVoltageSlope)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < Current.Length; i += T.Width)
        {
            var throughVoltage = inverseThermalVoltageSlope * (factor * T.Load(prefactor, i)) * T.Load(rateByInverseThermalVoltage, i);
            var throughPotential = T.Load(ByDrop, i) * T.Load(entropic, i);
            T.Store(T.MultiplyAdd(T.Of(arrheniusSlope), T.Load(Current, i), throughVoltage - throughPotential), ByTemperature, i);
        }
    }
}
