using Interna.Physics.Conversion;

namespace Interna.Tests.Physics.Conversion;

public class CarterConversionTests
{
    [Theory]
    [InlineData(5.2, 0.5, 0.050966)]
    [InlineData(5.2, 0.9, 0.173516)]
    [InlineData(1.56, 0.5, 0.025296)]
    [InlineData(1.56, 0.9, 0.113083)]
    public void worked_times(double expansion, double conversion, double expected) => Assert.Equal(expected, Laws.Value(new CarterConversion(expansion), conversion), 1e-6);

    [Fact]
    public void without_expansion_it_is_ginstling_and_brounshteins() =>
        Assert.Equal(Laws.Value(new GinstlingBrounshtein(), 0.5), Laws.Value(new CarterConversion(1 + 1e-5), 0.5), 1e-6);
}
