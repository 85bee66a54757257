using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class LayerBarrierTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    // Sodium in MoS₂.
    private static readonly LayerBarrier Layers = new(0.70 * ElectronVolt, 0.11 * ElectronVolt, 6.15e-10, 1.5e-10);

    [Fact]
    public void it_is_the_bulk_at_the_spacing_of_the_bulk() => Assert.Equal(0.70 * ElectronVolt, Laws.Value(Layers, 6.15e-10), 1e-6);

    [Fact]
    public void it_goes_to_the_single_sheet() => Assert.Equal(0.11 * ElectronVolt, Laws.Value(Layers, 60e-10), 1e-6);

    [Fact]
    public void a_decay_length_leaves_an_e_th_of_the_difference() =>
        Assert.Equal((0.11 + 0.59 / Math.E) * ElectronVolt, Laws.Value(Layers, 7.65e-10), 1e-6);
}
