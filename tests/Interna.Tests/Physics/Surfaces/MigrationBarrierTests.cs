using Interna.Physics.Surfaces;

namespace Interna.Tests.Physics.Surfaces;

public class MigrationBarrierTests
{
    private const double ElectronVolt = MigrationBarrier.ElectronVolt;

    [Theory]
    [InlineData(0.05, 7.00)]
    [InlineData(0.1, 49.02)]
    [InlineData(0.17, 748)]
    public void worked_ratios_of_rates(double difference, double expected) =>
        Assert.Equal(1, MigrationBarrier.Enhancement(0.5 * ElectronVolt, (0.5 - difference) * ElectronVolt, 298.15) / expected, 1e-3);

    // 0.2 eV are 2403-fold, 0.59 eV (MoS₂ to its monolayer) 9.4·10⁹-fold.
    [Theory]
    [InlineData(0.2)]
    [InlineData(0.59)]
    public void a_ratio_from_barriers_alone_is_limited(double difference)
    {
        Assert.Equal(1e3, MigrationBarrier.Enhancement(0.7 * ElectronVolt, (0.7 - difference) * ElectronVolt, 298.15));
        Assert.Equal(1e-3, MigrationBarrier.Enhancement((0.7 - difference) * ElectronVolt, 0.7 * ElectronVolt, 298.15));
    }

    [Theory]
    [InlineData(5.63)]
    [InlineData(4.75)]
    [InlineData(2.1)]
    [InlineData(1.4)]
    [InlineData(0.81)]
    public void energies_that_no_sodium_would_cross_are_refused_with_the_time_it_would_take(double barrier)
    {
        var objection = MigrationBarrier.Check(barrier * ElectronVolt, "barrier_after", 298.15);
        Assert.NotNull(objection);
        Assert.Equal("barrier_after", objection.Field);
        Assert.Contains("to cross 10 nm", objection.Reason, StringComparison.Ordinal);
        Assert.Contains(barrier > 1 ? "years" : " h", objection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.8)]
    public void barriers_of_electrodes_that_work_are_taken(double barrier) => Assert.Null(MigrationBarrier.Check(barrier * ElectronVolt, "x", 298.15));

    [Fact]
    public void what_is_no_barrier_is_refused() => Assert.Contains("not activated", MigrationBarrier.Check(0.05 * ElectronVolt, "x", 298.15)!.Reason, StringComparison.Ordinal);
}
