using Interna.Physics.Conversion;

namespace Interna.Tests.Physics.Conversion;

public class GinstlingBrounshteinTests
{
    // 1 − 2X/3 − (1 − X)^(2/3) = 2kt/R²; three times that is 1 for the whole sphere.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.11012)]
    [InlineData(0.9, 0.55367)]
    public void worked_times(double conversion, double expected) => Assert.Equal(expected, 6 * Laws.Value(new GinstlingBrounshtein(), conversion), 1e-5);
}
