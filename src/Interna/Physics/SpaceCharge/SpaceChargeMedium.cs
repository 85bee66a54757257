using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Interna.Numerics.Reals;

namespace Interna.Physics.SpaceCharge;

/// <summary>Charge and pressure of a phase against its potential: the right-hand side of Poisson's equation in equilibrium.</summary>
/// <remarks>
/// u = F(φ − φ_ref)/RT. The charge density is ρ = F Σ z (c − c_∞) + ρ_net, what is frozen being whatever balances the carriers at
/// the reference but for ρ_net; the pressure Π has dΠ/dφ = −ρ and Π(0) = 0, so that (ε/2)(dφ/dx)² − Π does not depend on x.
/// </remarks>
public sealed class SpaceChargeMedium
{
    // Nodes and weights of the four-point Gauss–Legendre rule on [0, 1].
    private const double Inner = 0.33998104358485626, Outer = 0.86113631159405258, InnerWeight = 0.65214515486254614, OuterWeight = 0.34785484513745386;

    // Over a quarter of a thermal voltage per charge the rule is exact to 10⁻¹¹: no statistics changes faster than over a thermal voltage.
    private const double LargestQuadrature = 0.25;

    private readonly Term<Boltzmann>[] dilute;
    private readonly Term<LatticeGas>[] lattices;
    private readonly Term<FermiDirac>[] bands;
    private readonly Term<Bikerman>[] shared;
    private readonly Term<ThomasFermi>[] metals;
    private readonly double net, gas, thermalVoltage, largestCharge;

    /// <summary>Prepares a phase at a temperature [K].</summary>
    public SpaceChargeMedium(SpaceChargePhase phase, double temperature)
    {
        gas = Constant.Gas * temperature;
        thermalVoltage = gas / Constant.Faraday;
        net = phase.NetCharge;
        Permittivity = phase.RelativePermittivity * Constant.VacuumPermittivity;
        dilute = [.. phase.Populations.OfType<DilutePopulation>().Select(p => new Term<Boltzmann>(default, p.Carrier.Charge, p.Carrier.Concentration))];
        lattices = [.. phase.Populations.OfType<LatticePopulation>().Select(p => new Term<LatticeGas>(new(p.Carrier.Concentration / p.Sites), p.Carrier.Charge, p.Carrier.Concentration))];
        bands = [.. phase.Populations.OfType<BandPopulation>().Select(p => new Term<FermiDirac>(FermiDirac.OfFilling(p.Carrier.Concentration / p.DensityOfStates), p.Carrier.Charge, p.Carrier.Concentration))];
        shared = [.. phase.Populations.OfType<SharedPopulation>().Select(p => new Term<Bikerman>(OfIons(p), 1, p.Sites))];
        metals = [.. phase.Populations.OfType<MetalPopulation>().Select(p => new Term<ThomasFermi>(default, -1, Permittivity * thermalVoltage / (Constant.Faraday * p.ScreeningLength * p.ScreeningLength)))];
        largestCharge = phase.Populations.Select(LargestCharge).DefaultIfEmpty(1).Max();
    }

    /// <summary>Permittivity ε [F/m].</summary>
    public double Permittivity { get; }

    /// <summary>Charge density at the reference potential [C/m³].</summary>
    public double NetCharge => net;

    /// <summary>Debye length at the reference, √(−ε/(dρ/dφ)) [m]; infinite for an insulator.</summary>
    public double DebyeLength => Math.Sqrt(-Permittivity * thermalVoltage / Density(new Dual<Scalar, Partials1<Scalar>>(new(0), new(new(1)))).Partials.A.Value);

    /// <summary>Charge density ρ [C/m³].</summary>
    public T Density<T>(T u)
        where T : struct, IReal<T> =>
        Constant.Faraday * (Excess(dilute, u) + Excess(lattices, u) + Excess(bands, u) + Excess(shared, u) + Excess(metals, u)) + net;

    /// <summary>Charge density ρ [C/m³].</summary>
    public double Density(double u) => Density(new Scalar(u)).Value;

    /// <summary>Pressure Π [Pa], to full relative accuracy also where it is small.</summary>
    public double Pressure(double u) => Math.Abs(u) * largestCharge <= LargestQuadrature
        ? -thermalVoltage * u * Quadrature(0, u, out _, out _)
        : Direct(u);

    /// <summary>Mean of the charge density over the potentials between two values [C/m³], with its slopes by both.</summary>
    /// <remarks>Equal to −(Π(b) − Π(a))/(φ_b − φ_a), computed so that nothing cancels.</remarks>
    public double Mean(double a, double b, out double slopeA, out double slopeB)
    {
        if (Math.Abs(b - a) * largestCharge <= LargestQuadrature)
            return Quadrature(a, b, out slopeA, out slopeB);
        double mean = (Direct(a) - Direct(b)) / (thermalVoltage * (b - a));
        slopeA = (mean - Density(a)) / (b - a);
        slopeB = (Density(b) - mean) / (b - a);
        return mean;
    }

    internal static Bikerman OfIons(SharedPopulation p) =>
        new(p.Ions.SelectMany(ion => new[] { ion.Charge, ion.Concentration / p.Sites }).ToImmutableArray());

    private static double LargestCharge(Population population) => population switch
    {
        DilutePopulation p => Math.Abs(p.Carrier.Charge),
        LatticePopulation p => Math.Abs(p.Carrier.Charge),
        BandPopulation p => Math.Abs(p.Carrier.Charge),
        SharedPopulation p => p.Ions.Max(i => Math.Abs(i.Charge)),
        _ => 1,
    };

    private static T Excess<T, TLaw>(Term<TLaw>[] terms, T u)
        where T : struct, IReal<T>
        where TLaw : struct, IStatistics
    {
        var sum = T.Of(0);
        foreach (ref readonly var term in terms.AsSpan())
            sum += term.Charge * term.Concentration * term.Law.Excess(term.Charge * u);
        return sum;
    }

    private static double Pressure<TLaw>(Term<TLaw>[] terms, double u)
        where TLaw : struct, IStatistics
    {
        double sum = 0;
        foreach (ref readonly var term in terms.AsSpan())
            sum += term.Concentration * term.Law.Pressure(new Scalar(term.Charge * u)).Value;
        return sum;
    }

    private double Direct(double u) =>
        gas * (Pressure(dilute, u) + Pressure(lattices, u) + Pressure(bands, u) + Pressure(shared, u) + Pressure(metals, u)) - net * thermalVoltage * u;

    private double Quadrature(double a, double b, out double slopeA, out double slopeB)
    {
        double middle = 0.5 * (a + b), half = 0.5 * (b - a);
        var place = Vector256.Create(-Outer, -Inner, Inner, Outer);
        var weight = Vector256.Create(OuterWeight, InnerWeight, InnerWeight, OuterWeight) * 0.5;
        var u = new Lanes4(Vector256.Create(middle) + half * place);
        var density = Density(new Dual<Lanes4, Partials1<Lanes4>>(u, new(Lanes4.Of(1))));
        var slope = weight * density.Partials.A.Value;
        double all = Vector256.Sum(slope), skew = Vector256.Sum(slope * place);
        slopeA = 0.5 * (all - skew);
        slopeB = 0.5 * (all + skew);
        return Vector256.Sum(weight * density.Value.Value);
    }

    private readonly record struct Term<TLaw>(TLaw Law, double Charge, double Concentration);
}
