using Interna.Numerics.Columns;
using Interna.Numerics.Interpolation;
using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna;

/// <summary>A fine mixture of a phase that conducts ions and one that conducts electrons, which stores sodium at the contacts between them.</summary>
/// <remarks>
/// Per volume of mixture q = A_V σ(E) + F c_b(E); both networks carry it by ambipolar diffusion D = σ_d/C_d, 1/σ_d = 1/σ_ion + 1/σ_eon, C_d = −dq/dE. Every contact is
/// in local equilibrium. Derivation: docs/physics/interface-storage.md.
/// </remarks>
public sealed record InterfaceComposite
{
    private const double Temperature = 298.15, InverseThermalVoltage = Constant.Faraday / (Constant.Gas * Temperature);

    // Neighbouring nodes of the tables differ by this in ln σ; the emptiest has this part of the full charge.
    private const double Ratio = 0.01, Emptiest = 1e-7;

    /// <summary>Potential of one contact against its charge.</summary>
    public required JobSharing Isotherm { get; init; }

    /// <summary>Area of the contacts per volume A_V [1/m].</summary>
    public required double InterfaceArea { get; init; }

    /// <summary>Conductivity of the ionic network as it is in the mixture [S/m].</summary>
    public required double IonicConductivity { get; init; }

    /// <summary>Conductivity of the electronic network as it is in the mixture [S/m].</summary>
    public required double ElectronicConductivity { get; init; }

    /// <summary>Potential at which the composite counts as full [V vs Na⁺/Na].</summary>
    public required double LowestPotential { get; init; }

    /// <summary>Neutral sodium dissolved in the ionic phase at <see cref="LowestPotential"/>, per volume of mixture c_b [mol/m³]; dilute, so that it falls as exp(−FE/2RT).</summary>
    public double BulkConcentration { get; init; }

    /// <summary>Charge of one contact at the lowest potential [C/m²].</summary>
    public double FullCharge => Isotherm.Charge(LowestPotential, InverseThermalVoltage);

    /// <summary>The same in electrons per nm².</summary>
    public double ElectronsPerSquareNanometre => FullCharge / Constant.ElementaryCharge * 1e-18;

    /// <summary>Sodium in the full composite per volume [mol/m³].</summary>
    public double MaximumConcentration => Stored(FullCharge) / Constant.Faraday;

    /// <summary>Conductivity of both networks in series σ_d [S/m].</summary>
    public double AmbipolarConductivity => IonicConductivity * ElectronicConductivity / (IonicConductivity + ElectronicConductivity);

    /// <summary>Chemical capacitance C_d at a charge of the contacts [F/m³].</summary>
    public double ChemicalCapacitance(double sigma) =>
        InterfaceArea * Isotherm.Capacitance(sigma, InverseThermalVoltage) + Constant.Faraday * Bulk(Potential(sigma)) * 0.5 * InverseThermalVoltage;

    /// <summary>U(θ) and D(θ) of the composite as if it were a host, θ counted from empty to the lowest potential.</summary>
    public (ICurve Potential, ICurve Diffusivity) AsHost()
    {
        double full = FullCharge, all = Stored(full);
        int count = (int)Math.Ceiling(-Math.Log(Emptiest) / Ratio);
        double[] sigma = [.. Enumerable.Range(0, count + 1).Select(i => full * Math.Exp(Math.Log(Emptiest) * (1 - (double)i / count)))];
        double[] theta = [.. sigma.Select(s => Stored(s) / all)], capacitance = [.. sigma.Select(ChemicalCapacitance)];
        return (new HermiteCubic(theta, [.. sigma.Select(Potential)], [.. capacitance.Select(c => -all / c)]),
            new MonotoneCubic(theta, [.. capacitance.Select(c => AmbipolarConductivity / c)], Extrapolation.Constant));
    }

    private double Potential(double sigma) => Isotherm.Value(new Scalar(sigma), new Scalar(InverseThermalVoltage)).Value;

    private double Bulk(double potential) => BulkConcentration * Math.Exp(0.5 * InverseThermalVoltage * (LowestPotential - potential));

    private double Stored(double sigma) => InterfaceArea * sigma + Constant.Faraday * Bulk(Potential(sigma));
}
