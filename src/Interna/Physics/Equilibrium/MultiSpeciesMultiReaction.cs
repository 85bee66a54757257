using System.Collections.Immutable;
using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Equilibrium;

/// <summary>Filling of a host with several kinds of sites at a potential: θ = Σⱼ Xⱼ/(1 + exp[F(U − Uⱼ)/(ωⱼRT)]) [-].</summary>
/// <remarks>
/// U: potential [V vs Na⁺/Na]. Each kind of sites has its own equilibrium, all at one potential; ω above 1 is repulsion or disorder, below
/// 1 attraction, a plateau. To an interaction g of Frumkin's isotherm it belongs by the slope at half filling, 4ω = 4 + g. Source: Verbrugge
/// et al., J. Electrochem. Soc. 164 (2017) E3243. <see cref="Potential"/> turns it round.
/// </remarks>
/// <param name="Temperature">Temperature T [K].</param>
/// <param name="Sites">For each kind its fraction X [-], potential U_j [V] and width ω [-], one after the other.</param>
[Law("multi-species-multi-reaction", Cites = ["Verbrugge2017"], Example = [298.15, 0.58, 0.065, 0.41, 0.42, 0.45, 3.6])]
public readonly record struct MultiSpeciesMultiReaction(double Temperature, ImmutableArray<double> Sites) : ICurveLaw
{
    private const int PerKind = 3;

    // Widths beyond the outermost kinds at which all but 10⁻⁵ of them are full or empty.
    private const double Reach = 12;

    /// <inheritdoc/>
    public LawArgument Argument => new("potential", "U", Dimension.Voltage, new(0, 2));

    /// <inheritdoc/>
    public Dimension Result => Dimension.None;

    /// <inheritdoc/>
    public string Symbol => @"\theta";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var thermal = Host.ThermalVoltage<T>(Temperature);
        T sum = T.Of(0);
        for (int j = 0; j < Sites.Length / PerKind; j++)
        {
            var fraction = T.Lift(Sites[PerKind * j], Dimension.None, "X", j + 1);
            var potential = T.Lift(Sites[PerKind * j + 1], Dimension.Voltage, "U", j + 1);
            var width = T.Lift(Sites[PerKind * j + 2], Dimension.None, @"\omega", j + 1);
            var filled = fraction / (T.Exp((x - potential) / (width * thermal)) + 1);
            sum = j == 0 ? filled : sum + filled;
        }

        return sum;
    }

    /// <summary>The equilibrium potential U(θ) [V], exact.</summary>
    public InverseCurve Potential()
    {
        double thermal = Constant.Gas * Temperature / Constant.Faraday, lower = double.PositiveInfinity, upper = double.NegativeInfinity;
        for (int j = 0; j < Sites.Length / PerKind; j++)
        {
            double reach = Reach * Sites[PerKind * j + 2] * thermal;
            lower = Math.Min(lower, Sites[PerKind * j + 1] - reach);
            upper = Math.Max(upper, Sites[PerKind * j + 1] + reach);
        }

        return new InverseCurve(new CurveColumn<MultiSpeciesMultiReaction>(this), lower, upper);
    }
}
