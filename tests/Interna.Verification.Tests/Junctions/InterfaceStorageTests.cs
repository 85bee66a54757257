using Interna.Models.Junctions;
using Interna.Physics.SpaceCharge;

namespace Interna.Verification.Tests.Junctions;

/// <summary>What layers store and what they put into the way of a current, from solved junctions, against closed forms.</summary>
public class InterfaceStorageTests(ITestOutputHelper output)
{
    private const double F = Constant.Faraday / (Constant.Gas * 298.15);

    // Q_A of a layer between two metals that hold its faces at 10 mol/m³ of ions, ε_r = 10: σ = √(2εRTc_m) tan(K l/2), and its slope in ln l by differencing the closed form.
    [Theory]
    [InlineData(0, new[] { 0.994, 0.935, 0.643, 0.190, 0.004 })]
    [InlineData(1, new[] { 0.994, 0.941, 0.683, 0.357, 0.699 })]
    public void exponents_of_thickness(double bulk, double[] expected)
    {
        double[] l = [0.3e-9, 1e-9, 3e-9, 10e-9, 100e-9];
        for (int i = 0; i < l.Length; i++)
        {
            var scaling = ThicknessScaling.Of([.. new[] { -0.01, 0, 0.01 }.Select(d => Slab(l[i] * Math.Exp(d), bulk))]);
            output.WriteLine($"l = {l[i] * 1e9} nm, c_b = {bulk}: exponents per area {scaling.AreaExponent[1]:F4}, per volume {scaling.VolumeExponent[1]:F4}");
            Assert.Equal(expected[i], scaling.AreaExponent[1], 0.0007); // three digits
            Assert.Equal(scaling.AreaExponent[1] - 1, scaling.VolumeExponent[1], 1e-9);
        }
    }

    [Fact]
    public void with_ten_times_as_much_at_the_faces_as_in_the_bulk_there_is_no_plateau()
    {
        var stored = Enumerable.Range(0, 121).Select(i => Slab(1e-10 * Math.Pow(10, i / 30.0), 1)).ToList();
        double least = ThicknessScaling.Of(stored).AreaExponent.Min();
        output.WriteLine($"least exponent per area {least:F4}");
        Assert.InRange(least, 0.34, 0.35);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0)]
    [InlineData(-0.6)]
    public void a_thick_layer_follows_the_isotherm_of_job_sharing(double distance)
    {
        var (junction, storage) = Composite(0.3e-9);
        double expected = new JobSharing(0.8, 10 * Constant.VacuumPermittivity, 3.66e4, 10 * Constant.VacuumPermittivity / 0.3e-9).Charge(0.8 + distance, F);
        var stored = StoredCharge.At(junction, storage, 0.8 + distance, 1e-6);
        output.WriteLine($"E − E₀ = {distance} V: {stored.Interfacial:G7} against {expected:G7} C/m², {stored.ElectronsPerSquareNanometre:G3} electrons per nm²");
        Assert.Equal(1, stored.Interfacial / expected, 2e-3); // thickness and mesh
        Assert.Equal(2, stored.Interfaces);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void resistance_of_a_diffuse_layer(double drop)
    {
        var salt = Junctions.Salt(30, 100) with { Conductivity = 0.1 };
        double expected = LayerResistance.GouyChapman(30 * Constant.VacuumPermittivity, 100, 0.1, drop);
        double[] errors = [.. new[] { 400, 800 }.Select(n => Resistance(Junctions.OnMetal(salt, drop), n).SpaceCharge / expected - 1)];
        output.WriteLine($"{drop} V: {expected * 1e4:G6} Ω cm², errors {errors[0]:0.0e0}, {errors[1]:0.0e0}");
        Assert.InRange(Math.Abs(errors[0]), 0, 2e-3);
        Assert.InRange(Math.Log2(errors[0] / errors[1]), 1.8, 2.2);
    }

    [Fact]
    public void conductance_along_an_enriched_layer()
    {
        var salt = Junctions.Salt(10, 10) with { Conductivity = 0.1 };
        // ΔG = 2 λ σ (e^{u/2} − 1), from the layer's closed form.
        double expected = 2 * 1.0857568e-9 * 0.1 * (Math.Exp(0.2 * F / 2) - 1);
        double found = Resistance(Junctions.OnMetal(salt, -0.2), 800).AlongConductance;
        output.WriteLine($"{found:G6} against {expected:G6} S: as much as {found / 0.1 * 1e9:F1} nm of bulk");
        Assert.Equal(1, found / expected, 1e-3);
    }

    [Fact]
    public void polarisation_that_balances_the_drop_leaves_no_layer()
    {
        const double Drop = 0.3, Thickness = 5e-9;
        double p = BufferFilm.NullingPolarization(Drop, Thickness, 300 * Constant.VacuumPermittivity);
        var electrolyte = Junctions.Electrolyte(25, 1e4, 1.5e4) with { Conductivity = 0.1 };
        Junction With(double polarization) => new()
        {
            Name = "buffered",
            Phases = [electrolyte, new SpaceChargePhase { Name = "film", Thickness = Thickness, RelativePermittivity = 300, Populations = [], Polarization = polarization }, new IdealMetal { Name = "electrode" }],
            Contacts = [new Contact(), new Contact { Bias = Drop }],
        };
        double bare = Resistance(With(0), 400).SpaceCharge, nulled = Resistance(With(p), 400).SpaceCharge, against = Resistance(With(-p), 400).SpaceCharge;
        output.WriteLine($"no polarisation {bare:G4}, with {nulled:G4}, against {against:G4} Ω m²");
        Assert.True(nulled < 1e-6 * bare && against > bare);
    }

    private static InterfaceResistance Resistance(Junction junction, int nodes)
    {
        var state = new JunctionAtRest(junction, nodes);
        Assert.True(state.IsSolved);
        return InterfaceResistance.Of(state)[0]!;
    }

    private static StoredCharge Slab(double l, double bulk)
    {
        var (junction, storage) = Composite(0);
        // Where the ions at the faces are at 10 mol/m³.
        double potential = storage.StandardPotential - Math.Log(10 / (3.66e7 - 10)) / F;
        return StoredCharge.At(junction, storage with { Potential = potential, BulkConcentration = bulk }, potential, l);
    }

    private static (Junction Junction, LayerStorage Storage) Composite(double gap)
    {
        // As many sites as make 10 mol/m³ dilute where there is no gap.
        var layer = Junctions.Electrolyte(10, 1e-7, gap > 0 ? 3.66e4 : 3.66e7, 1e-8);
        var junction = new Junction
        {
            Name = "composite",
            Phases = [new IdealMetal { Name = "left" }, layer, new IdealMetal { Name = "right" }],
            Contacts = [new Contact { GapThickness = gap, GapPermittivity = 10 }, new Contact { GapThickness = gap, GapPermittivity = 10 }],
        };
        return (junction, new LayerStorage { Layer = 1, StandardPotential = 0.8, Potential = 0.8 });
    }
}
