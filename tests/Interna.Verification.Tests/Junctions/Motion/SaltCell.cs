using System.Numerics;
using Interna.Models.Junctions.Motion;
using Interna.Numerics.TimeIntegration;

namespace Interna.Verification.Tests.Junctions.Motion;

/// <summary>
/// A dilute 1:1 conductor between two blocking metals at ±V, the classical problem of double-layer charging, in its own units: half the
/// thickness is L = 20 λ or another multiple, times are in τ_c = λL/D, charges in εV_T/λ.
/// </summary>
internal sealed class SaltCell
{
    private const double Permittivity = 10, Concentration = 10, Diffusivity = 1e-12;

    private readonly double stern;

    public SaltCell(double debyeOverHalf, double volts, int elements, double stern = 0)
    {
        this.stern = stern;
        var salt = Junctions.Salt(Permittivity, Concentration);
        Debye = Math.Sqrt(Permittivity * Constant.VacuumPermittivity * ThermalVoltage / (2 * Constant.Faraday * Concentration));
        HalfThickness = Debye / debyeOverHalf;
        salt = salt with
        {
            Thickness = 2 * HalfThickness,
            Populations = [.. salt.Populations.Cast<DilutePopulation>().Select(p => new DilutePopulation(p.Carrier with { Diffusivity = Diffusivity }))],
        };
        var contact = new Contact { GapThickness = stern * Debye, GapPermittivity = Permittivity };
        Junction = new Junction
        {
            Name = "salt between blocking metals",
            Phases = [new IdealMetal { Name = "left metal" }, salt, new IdealMetal { Name = "right metal" }],
            Contacts = [contact, contact],
        };
        ReducedVoltage = volts;
        Model = new JunctionMotion(Junction, new MotionOptions { Elements = elements, LargestLayer = volts * ThermalVoltage });
    }

    public static double ThermalVoltage => Constant.Gas * 298.15 / Constant.Faraday;

    public Junction Junction { get; }

    public JunctionMotion Model { get; }

    public double Debye { get; }

    public double HalfThickness { get; }

    public double ReducedVoltage { get; }

    /// <summary>τ_c = λL/D [s].</summary>
    public double ChargingTime => Debye * HalfThickness / Diffusivity;

    /// <summary>εV_T/λ [C/m²].</summary>
    public double ChargeUnit => Permittivity * Constant.VacuumPermittivity * ThermalVoltage / Debye;

    /// <summary>Middle of the salt [m].</summary>
    public double Middle => Model.Positions[0] + 0.5 * (Model.Positions[^1] - Model.Positions[0]);

    /// <summary>The charge of the half beside the left metal at given times in τ_c, in εV_T/λ, after a step to ±V.</summary>
    public double[] HalfCharges(IReadOnlyList<double> times, double tolerance)
    {
        // On the dense output: a step cut at the times of interest would restart the integrator there.
        var found = new double[times.Count];
        var y = new double[Model.Size];
        var run = MotionRun.Carry(
            Model,
            [MotionStep.Hold(2 * ReducedVoltage * ThermalVoltage, times[^1] * ChargingTime)],
            new BdfOptions { RelativeTolerance = tolerance, AbsoluteTolerance = tolerance * Math.Min(1, ReducedVoltage) },
            (_, bdf) =>
            {
                for (int i = 0; i < times.Count; i++)
                {
                    double t = times[i] * ChargingTime;
                    if (!(t > bdf.PreviousTime && t <= bdf.Time)) continue;
                    bdf.Interpolate(t, y);
                    found[i] = Math.Abs(Model.ChargeUpTo(Middle, y)) / ChargeUnit;
                }
            });
        Assert.True(run.IsComplete, run.Message);
        Work = run.Statistics;
        return found;
    }

    public IntegratorStatistics Work { get; private set; }

    /// <summary>
    /// The exact charge of that half where V is small, in εV/λ, at a time in τ_c: the inverse of
    /// q̂(s) = (V ε k/s)(cosh kL − 1)/[sinh kL + (s L k λ²/D) cosh kL], k² = s/D + 1/λ².
    /// </summary>
    /// <remarks>Derived like <see cref="Exact"/>; inverted by the fixed Talbot method (Abate and Valkó, Int. J. Numer. Meth. Eng. 60 (2004) 979).</remarks>
    public double ExactHalfCharge(double time)
    {
        const int Terms = 24;
        double t = time * ChargingTime, r = 2.0 * Terms / (5 * t);
        double sum = 0.5 * Math.Exp(r * t) * Transform(r).Real;
        for (int k = 1; k < Terms; k++)
        {
            double theta = k * Math.PI / Terms, cot = 1 / Math.Tan(theta);
            var s = r * theta * new Complex(cot, 1);
            double sigma = theta + (theta * cot - 1) * cot;
            sum += (Complex.Exp(t * s) * Transform(s) * new Complex(1, sigma)).Real;
        }

        return r / Terms * sum;

        Complex Transform(Complex s)
        {
            var k = Complex.Sqrt(s / Diffusivity + 1 / (Debye * Debye));
            var decay = Complex.Exp(-k * HalfThickness); // cosh and sinh over e^(kL)/2
            var (cosh, sinh) = (1 + decay * decay, 1 - decay * decay);
            return Debye * k / s * (cosh - 2 * decay) / (sinh + s * HalfThickness * k * Debye * Debye / Diffusivity * cosh);
        }
    }

    /// <summary>
    /// The exact impedance of the linear equations: with k² = s/D + 1/λ² and no flux of charge at the metals, ρ = A sinh kx,
    /// φ = −A sinh(kx)/(εk²) + Bx, B = −A cosh(kL) λ²s/(εDk); Z = 2V/(s ε φ′(L)) with V = φ(L), and over a Stern layer of thickness d
    /// of the same permittivity V = φ(L) + d φ′(L) (as Macdonald, Phys. Rev. 92 (1953) 4).
    /// </summary>
    public Complex Exact(double frequency)
    {
        var s = new Complex(0, 2 * Math.PI * frequency);
        double epsilon = Permittivity * Constant.VacuumPermittivity;
        var k = Complex.Sqrt(s / Diffusivity + 1 / (Debye * Debye));
        // Both divided by A cosh kL.
        var b = -Debye * Debye * s / (epsilon * Diffusivity * k);
        var potential = -Complex.Tanh(k * HalfThickness) / (epsilon * k * k) + b * HalfThickness;
        var field = -1 / (epsilon * k) + b;
        return 2 * (potential + stern * Debye * field) / (s * epsilon * field);
    }
}
