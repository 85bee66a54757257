using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class HeterointerfaceTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    // ε_r = 10, 10 mol/m³, 0.2 V: each layer conducts like 104.3 nm more; a film of 10 nm with one of them 11.4 times, counted to 2λ(e^(u/2) − 1)·2: 21.9 times.
    [Fact]
    public void a_gathering_layer_conducts_along_the_contact()
    {
        var contact = Contact(4.9, 4.7, 10e-9);
        Assert.Equal(1.08576e-9, contact.ScreeningLength, 1e-13);
        Assert.Equal(104.3e-9, contact.ExcessLength, 0.05e-9);
        var made = Hosts.HardCarbon.With(contact);
        Assert.Equal(21.9, Ratio(made), 0.05);
    }

    [Fact]
    public void the_equilibrium_potential_is_unchanged()
    {
        var bare = Hosts.HardCarbon;
        Assert.Same(bare.OpenCircuitPotential, bare.With(Contact(4.9, 4.7, 1e-7)).OpenCircuitPotential);
    }

    [Fact]
    public void a_layer_without_ions_resists()
    {
        var bare = Hosts.HardCarbon;
        var made = bare.With(Contact(4.7, 4.9, 1e-7));
        double thermal = Constant.Gas * 298.15 / Constant.Faraday, diffusivity = Hosts.At(bare.Diffusivity.Curve, 0.5);
        double resistance = 104.3e-9 / (Constant.Faraday * diffusivity * 10 / thermal);
        double before = Hosts.At(bare.ExchangeCurrent.Curve, 0.5) / 2, after = Hosts.At(made.ExchangeCurrent.Curve, 0.5) / 2;
        // Resistances of charge transfer at half filling, RT/(F j₀), differ by that of the layer.
        Assert.Equal(1, (thermal / after - thermal / before) / resistance, 1e-3);
        Assert.Equal(1, Ratio(made), 1e-12);
    }

    [Fact]
    public void a_dilute_layer_is_refused_beyond_its_limit()
    {
        var objection = Assert.Single(Contact(5.3, 4.9, 1e-7).Objections(Hosts.HardCarbon));
        Assert.Equal("other_work_function", objection.Field);
        Assert.Contains("0.3 V at most", objection.Expected, StringComparison.Ordinal);
        Assert.Empty((Contact(5.3, 4.9, 1e-7) with { Share = 0.5 }).Objections(Hosts.HardCarbon));
        Assert.Equal("share", Assert.Single((Contact(4.9, 4.7, 1e-7) with { Share = 1.2 }).Objections(Hosts.HardCarbon)).Field);
    }

    private static Heterointerface Contact(double host, double other, double grain) => new()
    {
        HostWorkFunction = host * ElectronVolt,
        OtherWorkFunction = other * ElectronVolt,
        RelativePermittivity = 10,
        DefectConcentration = 10,
        GrainThickness = grain,
    };

    private static double Ratio(InsertionElectrode made) => Hosts.At(made.Diffusivity.Curve, 0.5) / Hosts.At(Hosts.HardCarbon.Diffusivity.Curve, 0.5);
}
