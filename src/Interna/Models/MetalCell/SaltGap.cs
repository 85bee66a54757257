using Interna.Models.SingleParticle;
using Interna.Numerics.TimeIntegration;

namespace Interna.Models.MetalCell;

/// <summary>Salt between two planar electrodes: ε ∂c/∂t = ∂/∂x(D ε^b ∂c/∂x), flux (1 − t₊) i/F through both ends.</summary>
/// <remarks>
/// Unknown u = c/c_ref per volume. At the electrodes u_s = u_end ± (1 − t₊) i h/(2 F c_ref D ε^b): the gradient there is known.
/// φ_e(L) − φ_e(0) = χ (RT/F) ln(u_sR/u_sL) − i Σ h/(κ ε^b): the diffusion potential telescopes.
/// Source: Newman and Thomas-Alyea, Electrochemical Systems, 3rd ed. 2004, sections 12.2 and 12.4.
/// </remarks>
internal sealed class SaltGap
{
    // Below this part of the reference concentration a state is no state of this model.
    private const double Least = 1e-9;

    private readonly Electrolyte electrolyte;
    private readonly GradedMesh mesh;
    private readonly double reference;
    private readonly double porosity;
    private readonly double bruggeman;
    private readonly int n;
    private readonly double[] concentration, diffusivity, diffusivitySlope, conductivity, conductivitySlope;
    private readonly double[] flux;

    public SaltGap(Cell cell, int cells)
    {
        electrolyte = cell.Electrolyte;
        reference = electrolyte.Concentration;
        porosity = cell.Separator.Porosity;
        bruggeman = Math.Pow(porosity, cell.Separator.Bruggeman);
        mesh = new GradedMesh(cells, cell.Separator.Thickness);
        n = cells;
        SaltPerCurrent = (1 - electrolyte.TransferenceNumber) / (Constant.Faraday * reference);
        Matrix = new Tridiagonal<double>(n);
        (ByCurrent, DropByU, flux) = (new double[n], new double[n], new double[n + 1]);
        // Coefficients at the n − 1 inner faces, then at the left and the right end.
        (concentration, diffusivity, diffusivitySlope) = (new double[n + 1], new double[n + 1], new double[n + 1]);
        (conductivity, conductivitySlope) = (new double[n + 1], new double[n + 1]);
        ByCurrent[0] = -SaltPerCurrent / (porosity * mesh.Width[0]);
        ByCurrent[n - 1] = SaltPerCurrent / (porosity * mesh.Width[n - 1]);
    }

    /// <summary>Volumes.</summary>
    public GradedMesh Mesh => mesh;

    /// <summary>(1 − t₊)/(F c_ref) [m³/(A s)].</summary>
    public double SaltPerCurrent { get; }

    /// <summary>u at the negative and at the positive electrode.</summary>
    public double NegativeSurface { get; private set; }

    /// <inheritdoc cref="NegativeSurface"/>
    public double PositiveSurface { get; private set; }

    /// <summary>χ RT/F [V].</summary>
    public double Drift { get; private set; }

    /// <summary>Resistance of the electrolyte between the electrodes [Ω m²].</summary>
    public double Resistance { get; private set; }

    /// <summary>∂u_s/∂u of the volume beside it and ∂u_s/∂i at the last <see cref="Linearise"/>, negative side then positive.</summary>
    public (double ByU, double ByCurrent) NegativeSlope { get; private set; }

    /// <inheritdoc cref="NegativeSlope"/>
    public (double ByU, double ByCurrent) PositiveSlope { get; private set; }

    /// <summary>Partial derivatives of the drop φ_e(L) − φ_e(0) at the last <see cref="Linearise"/>: by u, by i, by u_s at either side.</summary>
    public double[] DropByU { get; }

    /// <inheritdoc cref="DropByU"/>
    public double DropByCurrent { get; private set; }

    /// <inheritdoc cref="DropByU"/>
    public double DropByNegativeSurface { get; private set; }

    /// <inheritdoc cref="DropByU"/>
    public double DropByPositiveSurface { get; private set; }

    /// <summary>φ_e(L) − φ_e(0) at the last <see cref="Evaluate"/> [V].</summary>
    public double Drop { get; private set; }

    /// <summary>∂(salt balance)/∂u without the time derivative.</summary>
    public Tridiagonal<double> Matrix { get; }

    /// <summary>∂(salt balance)/∂i.</summary>
    public double[] ByCurrent { get; }

    /// <summary>Evaluates transport at a state; a bad state is reported with its volume.</summary>
    public StateCheck Evaluate(ReadOnlySpan<double> u, double i, double temperature)
    {
        for (int k = 0; k < n; k++)
        {
            if (double.IsNaN(u[k])) return new StateCheck(StateFault.NotFinite, k);
            if (!(u[k] > Least)) return new StateCheck(StateFault.OutOfDomain, k);
        }

        Drift = 2 * (1 - electrolyte.TransferenceNumber) * electrolyte.ThermodynamicFactor * Constant.Gas * temperature / Constant.Faraday;
        for (int k = 0; k < n - 1; k++)
        {
            double left = mesh.Width[k], right = mesh.Width[k + 1];
            concentration[k] = reference * (right * u[k] + left * u[k + 1]) / (left + right);
        }

        (concentration[n - 1], concentration[n]) = (reference * u[0], reference * u[n - 1]);
        Properties(electrolyte.Diffusivity, temperature, diffusivity, diffusivitySlope);
        double ends = 0.5 * SaltPerCurrent;
        double w0 = mesh.Width[0], w1 = mesh.Width[n - 1];
        NegativeSurface = u[0] + ends * w0 * i / (diffusivity[n - 1] * bruggeman);
        PositiveSurface = u[n - 1] - ends * w1 * i / (diffusivity[n] * bruggeman);
        if (!(NegativeSurface > Least)) return new StateCheck(StateFault.OutOfDomain, 0);
        if (!(PositiveSurface > Least)) return new StateCheck(StateFault.OutOfDomain, n - 1);
        concentration[n - 1] = 0.5 * reference * (u[0] + NegativeSurface);
        concentration[n] = 0.5 * reference * (u[n - 1] + PositiveSurface);
        Properties(electrolyte.Conductivity, temperature, conductivity, conductivitySlope);
        Resistance = 0.5 * (mesh.Width[0] / conductivity[n - 1] + mesh.Width[n - 1] / conductivity[n]) / bruggeman;
        for (int k = 0; k < n - 1; k++) Resistance += Distance(k) / (bruggeman * conductivity[k]);
        Drop = Drift * Math.Log(PositiveSurface / NegativeSurface) - i * Resistance;
        return StateCheck.Good;
    }

    /// <summary>Writes the salt balances of the last <see cref="Evaluate"/>.</summary>
    public void Residual(ReadOnlySpan<double> u, ReadOnlySpan<double> rate, double i, Span<double> residual)
    {
        flux[0] = flux[n] = -SaltPerCurrent * i;
        for (int k = 0; k < n - 1; k++) flux[k + 1] = diffusivity[k] * bruggeman * (u[k + 1] - u[k]) / Distance(k);
        for (int k = 0; k < n; k++) residual[k] = rate[k] - (flux[k + 1] - flux[k]) / (porosity * mesh.Width[k]);
    }

    /// <summary>Evaluates transport at a state with every partial derivative.</summary>
    public StateCheck Linearise(ReadOnlySpan<double> u, double i, double temperature)
    {
        var check = Evaluate(u, i, temperature);
        if (!check.IsGood) return check;
        double ends = 0.5 * SaltPerCurrent;
        NegativeSlope = Surface(ends * mesh.Width[0], i, n - 1);
        PositiveSlope = Surface(-ends * mesh.Width[n - 1], i, n);
        (DropByNegativeSurface, DropByPositiveSurface) = (-Drift / NegativeSurface, Drift / PositiveSurface);
        Resist(i);
        Diffuse(u);
        return check;
    }

    private void Diffuse(ReadOnlySpan<double> u)
    {
        Matrix.Clear();
        for (int k = 0; k < n - 1; k++)
        {
            double left = mesh.Width[k], right = mesh.Width[k + 1], g = bruggeman / Distance(k);
            double slope = g * (u[k + 1] - u[k]) * diffusivitySlope[k] * reference / (left + right);
            double byLeft = -g * diffusivity[k] + slope * right, byRight = g * diffusivity[k] + slope * left;
            Matrix.Diagonal[k] -= byLeft / (porosity * left);
            Matrix.Upper[k] -= byRight / (porosity * left);
            Matrix.Lower[k + 1] += byLeft / (porosity * right);
            Matrix.Diagonal[k + 1] += byRight / (porosity * right);
        }
    }

    /// <summary>φ_e(x) − φ_e(0) at the centres [V], after <see cref="Evaluate"/>.</summary>
    public void Potential(ReadOnlySpan<double> u, double i, Span<double> potential)
    {
        double resistance = 0.5 * mesh.Width[0] / (bruggeman * conductivity[n - 1]);
        for (int k = 0; k < n; k++)
        {
            potential[k] = Drift * Math.Log(u[k] / NegativeSurface) - i * resistance;
            if (k < n - 1) resistance += Distance(k) / (bruggeman * conductivity[k]);
        }
    }

    /// <summary>φ_e − φ_e(0) in the middle of the gap [V], after <see cref="Evaluate"/>: at a centre, or halfway between the two beside it.</summary>
    public double Middle(ReadOnlySpan<double> u, double i)
    {
        int left = (n - 1) / 2, right = n / 2;
        double resistance = 0.5 * mesh.Width[0] / (bruggeman * conductivity[n - 1]);
        for (int k = 0; k < left; k++) resistance += Distance(k) / (bruggeman * conductivity[k]);
        if (right > left) resistance += 0.5 * Distance(left) / (bruggeman * conductivity[left]);
        return Drift * (0.5 * Math.Log(u[left] * u[right]) - Math.Log(NegativeSurface)) - i * resistance;
    }

    /// <summary>Salt in the gap per area over the reference concentration [m].</summary>
    public double Amount(ReadOnlySpan<double> u)
    {
        double sum = 0;
        for (int k = 0; k < n; k++) sum += porosity * mesh.Width[k] * u[k];
        return sum;
    }

    private double Distance(int face) => 0.5 * (mesh.Width[face] + mesh.Width[face + 1]);

    private (double ByU, double ByCurrent) Surface(double risePerCurrent, double i, int at)
    {
        double d = diffusivity[at] * bruggeman;
        return (1 - i * risePerCurrent / (d * diffusivity[at]) * diffusivitySlope[at] * reference, risePerCurrent / d);
    }

    private void Properties(TransportProperty property, double temperature, double[] values, double[] slopes)
    {
        property.Curve.Evaluate(concentration, values, slopes);
        double factor = property.ArrheniusFactor(temperature);
        for (int k = 0; k <= n; k++) (values[k], slopes[k]) = (factor * values[k], factor * slopes[k]);
    }

    private void Resist(double i)
    {
        DropByU.AsSpan().Clear();
        for (int k = 0; k < n - 1; k++)
        {
            double left = mesh.Width[k], right = mesh.Width[k + 1];
            double slope = i * Distance(k) / (bruggeman * conductivity[k]) * conductivitySlope[k] / conductivity[k] * reference / (left + right);
            DropByU[k] += slope * right;
            DropByU[k + 1] += slope * left;
        }

        // The conductivity at an end is that halfway between the volume and the electrode.
        double first = 0.25 * i * reference * mesh.Width[0] / bruggeman * conductivitySlope[n - 1] / (conductivity[n - 1] * conductivity[n - 1]);
        double last = 0.25 * i * reference * mesh.Width[n - 1] / bruggeman * conductivitySlope[n] / (conductivity[n] * conductivity[n]);
        DropByU[0] += first;
        DropByU[n - 1] += last;
        DropByNegativeSurface += first;
        DropByPositiveSurface += last;
        DropByCurrent = -Resistance;
    }
}
