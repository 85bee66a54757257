using Interna.Models.Junctions;
using Interna.Physics.Surfaces;

namespace Interna.Verification.Tests.Surfaces;

/// <summary>The closed map of a contact against the junction solved.</summary>
public class HeterointerfaceTests(ITestOutputHelper output)
{
    // 104.3 nm for ε_r = 10, 10 mol/m³ and 0.2 V; a tenth of a percent is what 400 nodes and the trapezium rule leave of an exponential layer.
    [Theory]
    [InlineData(10, 10, 0.1)]
    [InlineData(10, 10, 0.2)]
    [InlineData(40, 1, 0.25)]
    public void excess_ions_of_the_solved_junction_conduct_as_the_map_says(double permittivity, double concentration, double builtIn)
    {
        var map = new Heterointerface
        {
            HostWorkFunction = (4.7 + builtIn) * MigrationBarrier.ElectronVolt,
            OtherWorkFunction = 4.7 * MigrationBarrier.ElectronVolt,
            RelativePermittivity = permittivity,
            DefectConcentration = concentration,
            GrainThickness = 1e-7,
        };
        // Cations gather where the potential is below that of the bulk.
        var state = new JunctionAtRest(Junctions.Junctions.OnMetal(Junctions.Junctions.Salt(permittivity, concentration), -builtIn), 3200);
        Assert.True(state.IsSolved);
        double excess = state.Profiles[0].Carriers.Single(c => c.Charge > 0).Excess / concentration;
        output.WriteLine($"{builtIn} V: map {1e9 * map.ExcessLength:F2} nm, solved {1e9 * excess:F2} nm, {excess / map.ExcessLength - 1:0.0e0}");
        Assert.Equal(map.ExcessLength, excess, 1e-3 * map.ExcessLength);
    }
}
