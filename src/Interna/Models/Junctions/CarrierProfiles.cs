using Interna.Numerics.Reals;
using Interna.Physics.SpaceCharge;

namespace Interna.Models.Junctions;

/// <summary>Concentrations of carriers from the potential.</summary>
internal static class CarrierProfiles
{
    /// <summary>The carriers of a population; none for the electrons of a metal, of which only the excess charge is known.</summary>
    /// <param name="population">The population.</param>
    /// <param name="x">Positions [m].</param>
    /// <param name="u">Potential from the reference over the thermal voltage.</param>
    public static IEnumerable<CarrierProfile> Of(Population population, double[] x, double[] u) => population switch
    {
        DilutePopulation p => [Make(p.Carrier, x, u, w => Ratio(new Boltzmann(), p.Carrier.Charge * w))],
        LatticePopulation p => [Make(p.Carrier, x, u, w => Ratio(new LatticeGas(p.Carrier.Concentration / p.Sites), p.Carrier.Charge * w))],
        BandPopulation p => [Band(p, x, u)],
        SharedPopulation p => p.Ions.Select((ion, k) => Shared(p, k, x, u)),
        _ => [],
    };

    private static CarrierProfile Band(BandPopulation p, double[] x, double[] u)
    {
        var law = FermiDirac.OfFilling(p.Carrier.Concentration / p.DensityOfStates);
        return Make(p.Carrier, x, u, w => Ratio(law, p.Carrier.Charge * w));
    }

    private static CarrierProfile Shared(SharedPopulation p, int k, double[] x, double[] u)
    {
        var law = SpaceChargeMedium.OfIons(p);
        return Make(p.Ions[k], x, u, w => law.Occupation(k, w) * p.Sites / p.Ions[k].Concentration);
    }

    private static double Ratio<TLaw>(TLaw law, double w)
        where TLaw : struct, IStatistics =>
        law.Value(new Scalar(w)).Value;

    private static CarrierProfile Make(Carrier carrier, double[] x, double[] u, Func<double, double> ratio)
    {
        double[] c = [.. u.Select(v => carrier.Concentration * ratio(v))];
        double excess = 0;
        for (int i = 1; i < x.Length; i++)
            excess += 0.5 * (x[i] - x[i - 1]) * (c[i] + c[i - 1] - 2 * carrier.Concentration);
        return new CarrierProfile(carrier.Name, carrier.Charge, carrier.Concentration, c, excess);
    }
}
