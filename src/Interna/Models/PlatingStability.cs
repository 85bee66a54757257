using Interna.Numerics.Lines;
using Interna.Numerics.Reals;
using Interna.Numerics.RootFinding;
using Interna.Physics.Plating;

namespace Interna.Models;

/// <summary>A solved line of salt before a flat plated electrode, from the counter electrode to the plated one.</summary>
public sealed record PlatedLine
{
    /// <summary>Width of each volume [m].</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>Salt in each volume [mol/m³].</summary>
    public required IReadOnlyList<double> Concentrations { get; init; }

    /// <summary>∂c/∂t in the volume beside the plated electrode [mol/(m³ s)].</summary>
    public required double SurfaceRate { get; init; }

    /// <summary>Plating current density j, positive [A/m²].</summary>
    public required double Current { get; init; }

    /// <summary>The salt solution.</summary>
    public required Electrolyte Electrolyte { get; init; }

    /// <summary>Porosity ε and Bruggeman's exponent are those of the separator.</summary>
    public required Separator Separator { get; init; }

    /// <summary>Temperature [K].</summary>
    public double Temperature { get; init; } = 298.15;

    /// <summary>Exchange current density i₀ at the rest concentration [A/m²].</summary>
    public required double ExchangeCurrent { get; init; }

    /// <summary>Anodic transfer coefficient α [-].</summary>
    public double Alpha { get; init; } = 0.5;

    /// <summary>Resistance of films R [Ω m²].</summary>
    public double FilmResistance { get; init; }

    /// <summary>γ between metal and electrolyte [J/m²].</summary>
    public double SurfaceEnergy { get; init; } = PlanarFront.SodiumSurfaceEnergy;
}

/// <summary>Linear stability of a plated front on a solved line: ripples of salt and potential that a ripple of the metal calls up.</summary>
/// <remarks>
/// <para>For a ripple h e^(iqy + st) of the front, c = c₀ + c₁(x)e^(iqy), φ_e = φ₀ + φ₁(x)e^(iqy):</para>
/// <para>0 = (D c₁′ + D_c c₁ c₀′)′ − q²D c₁; 0 = (κψ′ + (κ_c/κ) j c₁)′ − q²κψ with ψ = χ(RT/F)c₁/c₀ − φ₁, D and κ effective in the
/// pores. At the front D c₁′ + D_c c₁c₀′ = h ε∂c₀/∂t − (1 − t₊)j₁/F, the current there is j₁, and c = c₁ − h c₀′, φ_e = φ₁ − hφ₀′ enter
/// the rate law with the overpotential raised by Γq²h; s = Ωj₁/(Fh). Ripples of salt follow at once, s ≪ Dq²; the counter electrode,
/// where ψ = 0 and no salt passes, is felt only by ripples longer than the gap.</para>
/// <para>Source: Sundström and Bark, Electrochim. Acta 40 (1995) 599; Khoo, Zhao and Bazant, J. Electrochem. Soc. 166 (2019) A2280,
/// whose growth rates it reproduces.</para>
/// </remarks>
public sealed class PlatingStability
{
    private static readonly double VolumePerCharge = Sodium.MolarVolume / Constant.Faraday;

    private readonly PlatedLine line;
    private readonly int n;
    private readonly double[] width;
    private readonly double[] diffusivity, diffusivityByC, conductivity, conductivityByC, concentration;
    private readonly BlockTridiagonal<double> matrix;
    private readonly double[] byCurrent, byHeight;
    private readonly double porosity, drift, gradient, rateByC, rateByEta;

    /// <summary>Prepares a line.</summary>
    /// <exception cref="ArgumentException">The front is depleted, or carries no plating current.</exception>
    /// <exception cref="InvalidOperationException">The exchange current is too small to carry the current at any overpotential.</exception>
    public PlatingStability(PlatedLine line)
    {
        this.line = line;
        n = line.Widths.Count;
        width = [.. line.Widths];
        if (line.Concentrations.Count != n || n < 3) throw new ArgumentException("Needs one concentration for each of at least three volumes.", nameof(line));
        if (!(line.Current > 0)) throw new ArgumentException("Needs a plating current, positive.", nameof(line));
        porosity = line.Separator.Porosity;
        drift = 2 * (1 - line.Electrolyte.TransferenceNumber) * line.Electrolyte.ThermodynamicFactor * Constant.Gas * line.Temperature / Constant.Faraday;
        // Volumes first, then the front.
        concentration = [.. line.Concentrations, line.Concentrations[n - 1]];
        (diffusivity, diffusivityByC) = Evaluate(line.Electrolyte.Diffusivity);
        gradient = -(1 - line.Electrolyte.TransferenceNumber) * line.Current / (Constant.Faraday * diffusivity[n]);
        concentration[n] += 0.5 * width[n - 1] * gradient;
        if (!(concentration[n] > 0)) throw new ArgumentException($"The front is depleted: {concentration[n]:G3} mol/m³ by extrapolation.", nameof(line));
        (diffusivity, diffusivityByC) = Evaluate(line.Electrolyte.Diffusivity);
        (conductivity, conductivityByC) = Evaluate(line.Electrolyte.Conductivity);
        (rateByC, rateByEta) = Kinetics();
        matrix = new BlockTridiagonal<double>(n, 2);
        (byCurrent, byHeight) = (new double[2 * n], new double[2 * n]);
    }

    /// <summary>Salt at the front [mol/m³].</summary>
    public double SurfaceConcentration => concentration[n];

    /// <summary>Growth rate s of a ripple of wavenumber q [1/m], [1/s]; NaN where the ripples cannot be solved for.</summary>
    public double GrowthRate(double wavenumber)
    {
        Assemble(wavenumber);
        if (!matrix.Factor().IsGood) return double.NaN;
        byCurrent.AsSpan().Clear();
        byHeight.AsSpan().Clear();
        double salt = (1 - line.Electrolyte.TransferenceNumber) / Constant.Faraday;
        double stored = porosity * line.SurfaceRate;
        // What enters the last volume through the front: salt, then current; moved to the right-hand side.
        byCurrent[n - 1] = salt;
        byHeight[n - 1] = -stored;
        byCurrent[2 * n - 1] = -1;
        matrix.Solve(byCurrent);
        matrix.Solve(byHeight);
        var (cByCurrent, psiByCurrent) = Surface(byCurrent, -salt, 1);
        var (cByHeight, psiByHeight) = Surface(byHeight, stored, 0);
        // At the moved front: c = c₁ − h c₀′, φ = χ(RT/F)c/c_s − ψ + h j/κ.
        cByHeight -= gradient;
        double phiByCurrent = drift * cByCurrent / concentration[n] - psiByCurrent;
        double phiByHeight = drift * cByHeight / concentration[n] - psiByHeight + line.Current / conductivity[n];
        double capillarity = line.SurfaceEnergy * VolumePerCharge * wavenumber * wavenumber;
        // −j₁ = g_c c + g_η (−φ + Γq²h + R j₁).
        double own = 1 + rateByC * cByCurrent + rateByEta * (line.FilmResistance - phiByCurrent);
        double called = rateByC * cByHeight + rateByEta * (capillarity - phiByHeight);
        return -VolumePerCharge * called / own;
    }

    /// <summary>The wavenumber that grows fastest, between two that enclose one maximum [1/m].</summary>
    public double MostUnstable(double lower, double upper)
    {
        const double Golden = 0.6180339887498949, Tolerance = 1e-5;
        double a = Math.Log(lower), b = Math.Log(upper), x = b - Golden * (b - a), y = a + Golden * (b - a);
        double atX = GrowthRate(Math.Exp(x)), atY = GrowthRate(Math.Exp(y));
        while (b - a > Tolerance)
        {
            if (atX > atY)
            {
                (b, y, atY) = (y, x, atX);
                x = b - Golden * (b - a);
                atX = GrowthRate(Math.Exp(x));
            }
            else
            {
                (a, x, atX) = (x, y, atY);
                y = a + Golden * (b - a);
                atY = GrowthRate(Math.Exp(y));
            }
        }

        return Math.Exp(0.5 * (a + b));
    }

    /// <summary>The wavenumber beyond which ripples vanish, between two that enclose it; NaN where they do not [1/m].</summary>
    public double Critical(double lower, double upper) =>
        Brent.TryFind(GrowthRate, lower, upper, 1e-7 * upper, out double root) ? root : double.NaN;

    private void Assemble(double q)
    {
        Span<double> saltLower = matrix.Lower(0, 0), salt = matrix.Diagonal(0, 0), saltUpper = matrix.Upper(0, 0);
        Span<double> mixLower = matrix.Lower(1, 0), mix = matrix.Diagonal(1, 0), mixUpper = matrix.Upper(1, 0);
        Span<double> chargeLower = matrix.Lower(1, 1), charge = matrix.Diagonal(1, 1), chargeUpper = matrix.Upper(1, 1);
        for (int k = 0; k < n; k++)
        {
            salt[k] = -q * q * diffusivity[k] * width[k];
            charge[k] = -q * q * conductivity[k] * width[k];
            mix[k] = 0;
        }

        charge[0] -= conductivity[0] / (0.5 * width[0]);
        for (int k = 0; k < n - 1; k++)
        {
            double sum = width[k] + width[k + 1], toLeft = width[k + 1] / sum, toRight = width[k] / sum, distance = 0.5 * sum;
            double d = toLeft * diffusivity[k] + toRight * diffusivity[k + 1], kappa = toLeft * conductivity[k] + toRight * conductivity[k + 1];
            double pull = (toLeft * diffusivityByC[k] + toRight * diffusivityByC[k + 1]) * (concentration[k + 1] - concentration[k]) / distance;
            double lead = (toLeft * conductivityByC[k] + toRight * conductivityByC[k + 1]) / kappa * line.Current;
            double left = -d / distance + pull * toLeft, right = d / distance + pull * toRight;
            (salt[k], saltUpper[k]) = (salt[k] + left, right);
            (salt[k + 1], saltLower[k + 1]) = (salt[k + 1] - right, -left);
            (mix[k], mixUpper[k]) = (mix[k] + lead * toLeft, lead * toRight);
            (mix[k + 1], mixLower[k + 1]) = (mix[k + 1] - lead * toRight, -lead * toLeft);
            (charge[k], chargeUpper[k]) = (charge[k] - kappa / distance, kappa / distance);
            (charge[k + 1], chargeLower[k + 1]) = (charge[k + 1] - kappa / distance, kappa / distance);
        }
    }

    // c₁ and ψ at the front from the last volume and the flux D c₁′ + D_c c₁ c₀′ and current κψ′ + (κ_c/κ) j c₁ through it.
    private (double C, double Psi) Surface(double[] x, double flux, double current)
    {
        double half = 0.5 * width[n - 1], d = diffusivity[n];
        double c = (x[n - 1] + half * flux / d) / (1 + half * diffusivityByC[n] * gradient / d);
        double lead = conductivityByC[n] / conductivity[n] * line.Current;
        return (c, x[2 * n - 1] + half * (current - lead * c) / conductivity[n]);
    }

    // ∂j/∂c and ∂j/∂η of dissolution at the current of the line.
    private (double ByC, double ByEta) Kinetics()
    {
        var law = new SodiumMetalReaction(line.Alpha);
        double f = Constant.Faraday / (Constant.Gas * line.Temperature), c = concentration[n] / line.Electrolyte.Concentration;
        double Excess(double eta) => line.ExchangeCurrent * law.Rate<Scalar>(new(c), new(1), new(eta), new(0), new(f)).Value + line.Current;
        // The rate law saturates at an exponent of 300: no current reaches beyond.
        double widest = IReal<Scalar>.ExponentLimit / (f * (1 - line.Alpha));
        if (!Brent.TryFind(Excess, -widest, 0, 1e-14, out double found)) throw new InvalidOperationException("No overpotential carries the current.");
        var g = law.Rate(
            new Dual<Scalar, Partials2<Scalar>>(new Scalar(c), new(new Scalar(1), new Scalar(0))), Dual<Scalar, Partials2<Scalar>>.Of(1),
            new Dual<Scalar, Partials2<Scalar>>(new Scalar(found), new(new Scalar(0), new Scalar(1))), Dual<Scalar, Partials2<Scalar>>.Of(0), Dual<Scalar, Partials2<Scalar>>.Of(f));
        return (line.ExchangeCurrent * g.Partials.A.Value / line.Electrolyte.Concentration, line.ExchangeCurrent * g.Partials.B.Value);
    }

    // Effective property at each volume and at the front, with its slope.
    private (double[] Value, double[] Slope) Evaluate(TransportProperty property)
    {
        double[] values = new double[n + 1], slopes = new double[n + 1];
        property.Curve.Evaluate(concentration, values, slopes);
        double factor = property.ArrheniusFactor(line.Temperature) * Math.Pow(porosity, line.Separator.Bruggeman);
        for (int k = 0; k <= n; k++) (values[k], slopes[k]) = (factor * values[k], factor * slopes[k]);
        return (values, slopes);
    }
}
