using System.Text.Json;
using Interna.Models.Junctions;
using Interna.Numerics.Reals;
using Interna.Numerics.RootFinding;
using Interna.Physics.SpaceCharge;
using Interna.Physics.Thermal;

namespace Interna.Verification.Tests.Junctions;

/// <summary>Targets of job sharing and of space-charge resistance, by the numerical model of a junction.</summary>
internal static class StorageTargets
{
    [StorageTarget("V2.2")]
    public static double JobSharing(JsonElement inputs)
    {
        var (junction, storage) = Sharing(Number(inputs, "eps_r"), Number(inputs, "N"), Number(inputs, "s"), Number(inputs, "eps_s"));
        return StoredCharge.At(junction, storage, storage.StandardPotential + Number(inputs, "dE"), null, 1600).Interfacial;
    }

    [StorageTarget("V2.3")]
    public static double OverlappingSlab(JsonElement inputs) => Slab(Number(inputs, "eps_r"), Number(inputs, "c0"), Number(inputs, "l"));

    [StorageTarget("V2.lim")]
    public static double DiluteOnMetal(JsonElement _)
    {
        var (junction, storage) = Sharing(10, 3.66e4, 0, 10, 1e-11);
        const double Distance = 0.42, Step = 0.01;
        double Sigma(double e) => Math.Log(StoredCharge.At(junction, storage, e, null, 1600).Interfacial);
        double middle = storage.StandardPotential + Distance;
        return 2 * Step / (Sigma(middle + Step) - Sigma(middle - Step));
    }

    [StorageTarget("V2.lim2")]
    public static double DiluteOnSemiconductor(JsonElement _)
    {
        // Ions on the left, electrons on the right, both far beyond what little is there without charge.
        const double Ions = 1e-10, Middle = -1.0, Step = 0.01;
        double Sigma(double bias)
        {
            var junction = new Junction
            {
                Name = "dilute on dilute",
                Phases = [Junctions.Electrolyte(10, Ions, 3.66e4), Junctions.Donor(15, Ions)],
                Contacts = [new Contact { Bias = bias }],
            };
            var state = new JunctionAtRest(junction, 1600);
            Assert.True(state.IsSolved);
            return Math.Log(Math.Abs(state.Contacts[0].Displacement));
        }

        // A bias more negative charges more and lies as much lower against sodium.
        return 2 * Step / (Sigma(Middle + Step) - Sigma(Middle - Step));
    }

    [StorageTarget("V4.1")]
    public static double DepletedElectrolyte(JsonElement inputs)
    {
        double eps = Number(inputs, "eps_r") * Constant.VacuumPermittivity, density = Number(inputs, "N"), drop = Number(inputs, "dphi");
        return Depleted(eps, density, Number(inputs, "sigma"), drop, 298.15) * 1e4;
    }

    [StorageTarget("V4.4")]
    public static double BarrierRaised(JsonElement _)
    {
        // Hops over a barrier against an infinitely hot reference, where no barrier matters.
        static double Rate(double electronvolts) =>
            new Arrhenius(electronvolts * Constant.ElementaryCharge * Constant.Avogadro, double.PositiveInfinity).Value(new Scalar(298.15)).Value;
        return Rate(0.515) / Rate(0.315);
    }

    [StorageTarget("V4.4b")]
    public static double DropThatRaisesTheBarrier(JsonElement _)
    {
        // Apparent activation energy above that of the bulk: d ln R/d(1/kT) of the layer at a drop that does not change.
        const double Asked = 0.2, Change = 0.5;
        static double Shift(double drop)
        {
            double Logarithm(double t) => Math.Log(Depleted(30 * Constant.VacuumPermittivity, 1e26, 0.1, drop, t));
            double Inverse(double t) => Constant.ElementaryCharge / (Constant.Boltzmann * t);
            return (Logarithm(298.15 - Change) - Logarithm(298.15 + Change)) / (Inverse(298.15 - Change) - Inverse(298.15 + Change));
        }

        Assert.True(Brent.TryFind(d => Shift(d) - Asked, 0.15, 0.35, 1e-9, out double root));
        return root;
    }

    /// <summary>An electrolyte drained of what balances its frozen charge down to where the field ends; the ions that are left carry the current, not the charge.</summary>
    internal static double Depleted(double eps, double density, double conductivity, double drop, double temperature)
    {
        const double Trace = 1e-6;
        double width = LayerResistance.DepletionWidth(eps, density, drop);
        var layer = new SpaceChargePhase
        {
            Name = "depleted electrolyte",
            Thickness = width,
            RelativePermittivity = eps / Constant.VacuumPermittivity,
            Populations = [new DilutePopulation(new Carrier("Na+", 1, Trace))],
            NetCharge = -Constant.ElementaryCharge * density,
            Conductivity = conductivity,
        };
        // The potential rises from its neutral end, at the reference, to the contact.
        var state = new JunctionAtRest(new Junction { Name = "depletion", Temperature = temperature, Phases = [new IdealMetal { Name = "electrode" }, layer], Contacts = [new Contact { Bias = -drop }] }, 1600);
        Assert.True(state.IsSolved);
        var profile = state.Profiles[0];
        Assert.Equal(0, profile.Bending[^1], 1e-6);
        // All of the layer belongs to the contact.
        double sum = 0;
        for (int i = 1; i < profile.Position.Count; i++)
        {
            double a = profile.Bending[i - 1] * Constant.Faraday / (Constant.Gas * temperature), b = profile.Bending[i] * Constant.Faraday / (Constant.Gas * temperature);
            sum += (profile.Position[i] - profile.Position[i - 1]) * ((Math.Exp(b) - Math.Exp(a)) / (b - a) - 1);
        }

        return sum / conductivity;
    }

    private static double Slab(double eps, double c0, double l)
    {
        var slab = new SpaceChargePhase
        {
            Name = "slab",
            Thickness = l,
            RelativePermittivity = eps,
            Populations = [new DilutePopulation(new Carrier("Na+", 1, c0))],
            NetCharge = Constant.Faraday * c0,
        };
        var state = new JunctionAtRest(new Junction { Name = "slab", Phases = [new IdealMetal { Name = "left" }, slab, new IdealMetal { Name = "right" }], Contacts = [new Contact(), new Contact()] }, 1600);
        Assert.True(state.IsSolved);
        return state.Profiles[0].Charge / 2;
    }

    // A phase that is neutral with next to no ions, on a metal behind a gap.
    private static (Junction Junction, LayerStorage Storage) Sharing(double eps, double sites, double gap, double gapPermittivity, double neutral = 1e-9)
    {
        var junction = new Junction
        {
            Name = "job sharing",
            Phases = [new IdealMetal { Name = "metal" }, Junctions.Electrolyte(eps, neutral, sites)],
            Contacts = [new Contact { GapThickness = gap, GapPermittivity = gapPermittivity }],
        };
        return (junction, new LayerStorage { Layer = 1, StandardPotential = 0.8, Potential = 0.8 });
    }

    private static double Number(JsonElement inputs, string name) => inputs.GetProperty(name).GetDouble();
}
