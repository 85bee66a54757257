using Interna.Physics.Conversion;

namespace Interna.Tests.Physics.Conversion;

public class ReactionControlledCoreTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.20630)]
    [InlineData(0.9, 0.53584)]
    public void worked_times(double conversion, double expected) => Assert.Equal(expected, Laws.Value(new ReactionControlledCore(), conversion), 1e-5);
}
