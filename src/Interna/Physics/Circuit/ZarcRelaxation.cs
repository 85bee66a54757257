using Interna.Numerics.Columns;
using Interna.Numerics.Reals;

namespace Interna.Physics.Circuit;

/// <summary>Relaxation times of a resistance beside a constant phase element: γ = (R/2π) sin((1−φ)π)/[cosh(φ ln x) − cos((1−φ)π)] [Ω].</summary>
/// <remarks>
/// x = τ/τ₀: relaxation time over that of the arc [-]; Z = ∫ γ/(1 + iωτ) d ln τ = R/(1 + (iωτ₀)^φ). Source: Cole and Cole, J. Chem. Phys. 9
/// (1941) 341.
/// </remarks>
/// <param name="Resistance">Resistance R [Ω].</param>
/// <param name="Exponent">Exponent φ of the element, below 1 [-].</param>
[Law("zarc-relaxation", Cites = ["Cole1941"], Example = [50, 0.8])]
public readonly record struct ZarcRelaxation(double Resistance, double Exponent) : ICurveLaw
{
    /// <inheritdoc/>
    public LawArgument Argument => new("relaxation time", "x", Dimension.None, new(1e-4, 1e4));

    /// <inheritdoc/>
    public Dimension Result => Dimension.Voltage / Dimension.Current;

    /// <inheritdoc/>
    public string Symbol => @"\gamma";

    /// <inheritdoc/>
    public T Value<T>(T x)
        where T : struct, IReal<T>
    {
        var resistance = T.Lift(Resistance, Dimension.Voltage / Dimension.Current, "R");
        double angle = (1 - Exponent) * Math.PI;
        var sine = T.Lift(Math.Sin(angle), Dimension.None, @"\sin((1-\varphi)\pi)");
        var cosine = T.Lift(Math.Cos(angle), Dimension.None, @"\cos((1-\varphi)\pi)");
        var exponent = T.Lift(Exponent, Dimension.None, @"\varphi");
        return T.Lift(0.5 / Math.PI, Dimension.None, @"\frac{1}{2\pi}") * resistance * sine / (T.Cosh(exponent * T.Log(x)) - cosine);
    }
}
