using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Mechanics;

/// <summary>Power-law creep of a metal: ε̇ = ε̇_r (σ/σ_r)^n exp[−(Q/R)(1/T − 1/T_r)].</summary>
/// <remarks>
/// σ: uniaxial (von Mises) stress, not negative [Pa]; T: temperature [K]. The same as ε̇ = Aσⁿe^(−Q/RT) with A from one known
/// point, T_r = 298.15 K. Sodium: n = 5.0 and a yield stress of 0.19 to 0.28 MPa at some 10⁻³ 1/s (measured); here 10⁻³ 1/s at
/// 0.235 MPa. Q is that of self-diffusion, 43.7 kJ/mol (estimated, 43 to 48), or 35 kJ/mol in a low-temperature branch.
/// Source: Wang, Chang, Wolfenstine and Sakamoto, Materialia 12 (2020) 100792.
/// </remarks>
/// <param name="Exponent">Stress exponent n [-].</param>
/// <param name="ActivationEnergy">Q [J/mol].</param>
/// <param name="ReferenceRate">Strain rate ε̇_r at the reference stress and 298.15 K [1/s].</param>
/// <param name="ReferenceStress">Reference stress σ_r [Pa].</param>
[Law("power-law-creep", Cites = ["Wang2020"])]
public readonly record struct PowerLawCreep(double Exponent = 5, double ActivationEnergy = 43.7e3, double ReferenceRate = 1e-3, double ReferenceStress = 0.235e6) : ILaw
{
    private static readonly Dimension Pressure = Dimension.Energy / new Dimension(metre: 3);

    private const double ReferenceTemperature = 298.15;

    // Below this part of the reference stress the power is continued with a finite slope: nothing flows there.
    private const double LeastStress = 1e-6;

    /// <summary>Sodium as the defaults describe it.</summary>
    public static PowerLawCreep Sodium => new(5, 43.7e3, 1e-3, 0.235e6);

    /// <inheritdoc/>
    public IReadOnlyList<LawArgument> Arguments =>
    [
        new("stress", @"\sigma", Pressure, new(1e3, 1e7)),
        new("temperature", "T", Dimension.Temperature, new(250, 360)),
    ];

    /// <inheritdoc/>
    public Dimension Result => Dimension.None / Dimension.Time;

    /// <inheritdoc/>
    public string Symbol => @"\dot\varepsilon";

    /// <inheritdoc/>
    public T Evaluate<T>(ReadOnlySpan<T> arguments)
        where T : struct, IReal<T> => Rate(arguments[0], arguments[1]);

    /// <summary>Strain rate [1/s].</summary>
    public T Rate<T>(T stress, T temperature)
        where T : struct, IReal<T>
    {
        var rate = T.Lift(ReferenceRate, Dimension.None / Dimension.Time, @"\dot\varepsilon_r");
        var relative = stress / T.Lift(ReferenceStress, Pressure, @"\sigma_r");
        var q = T.Lift(ActivationEnergy / Constant.Gas, Dimension.Temperature, "Q/R");
        var reference = T.Lift(ReferenceTemperature, Dimension.Temperature, "T_r");
        return rate * T.Pow(T.Positive(relative, LeastStress), Exponent) * T.Exp(q / reference - q / temperature);
    }

    /// <summary>Strain rate [1/s] at a stress [Pa] of either sign and a temperature [K].</summary>
    public double Rate(double stress, double temperature) =>
        Math.Sign(stress) * Factor(temperature) * Math.Pow(Math.Abs(stress), Exponent);

    /// <summary>A(T) in ε̇ = A σⁿ [1/(Paⁿ s)].</summary>
    public double Factor(double temperature) =>
        ReferenceRate * Math.Pow(ReferenceStress, -Exponent) * Math.Exp(-ActivationEnergy / Constant.Gas * (1 / temperature - 1 / ReferenceTemperature));

    /// <summary>Stress that keeps a strain rate up: σ = (ε̇/A)^(1/n) [Pa].</summary>
    public double FlowStress(double strainRate, double temperature) => Math.Pow(strainRate / Factor(temperature), 1 / Exponent);
}
