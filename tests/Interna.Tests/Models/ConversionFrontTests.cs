using Interna.Models;
using Interna.Physics.Conversion;
using Interna.Tests.Physics;

namespace Interna.Tests.Models;

/// <summary>The integrated front against its closed forms.</summary>
public class ConversionFrontTests
{
    // Ten million times the rate of what rules.
    private const double Swift = 1e4;

    private static readonly double[] Conversions = [0.1, 0.5, 0.9, 0.99];

    [Fact]
    public void a_front_that_reaction_moves_keeps_its_speed()
    {
        var times = new ConversionFront(new(2e-3, Swift, 5.2)).Times(Conversions);
        for (int i = 0; i < times.Count; i++)
            Assert.Equal(1, 2e-3 * times[i] / Laws.Value(new ReactionControlledCore(), Conversions[i]), 1e-5);
    }

    [Fact]
    public void a_front_that_diffusion_moves_obeys_ginstling_and_brounshtein()
    {
        var times = new ConversionFront(new(Swift, 1e-3)).Times(Conversions);
        for (int i = 0; i < times.Count; i++)
            Assert.Equal(1, 1e-3 * times[i] / Laws.Value(new GinstlingBrounshtein(), Conversions[i]), 1e-5);
    }

    [Theory]
    [InlineData(5.2, 0.261728)]
    [InlineData(1.56, 0.191888)]
    [InlineData(1, 0.166667)]
    public void a_product_that_swells_obeys_carter_to_the_centre(double expansion, double whole)
    {
        double[] conversions = expansion == 1 ? [1] : [.. Conversions, 1];
        var times = new ConversionFront(new(Swift, 1e-3, expansion)).Times(conversions);
        Assert.Equal(whole, 1e-3 * times[^1], 1e-5 * whole);
        for (int i = 0; i < conversions.Length - 1; i++)
            Assert.Equal(1, 1e-3 * times[i] / Laws.Value(new CarterConversion(expansion), conversions[i]), 1e-5);
    }

    [Fact]
    public void both_in_series_take_the_sum_of_their_times()
    {
        double both = new ConversionFront(new(2e-3, 1e-3, 3)).Times([0.9])[0];
        double expected = Laws.Value(new ReactionControlledCore(), 0.9) / 2e-3 + Laws.Value(new CarterConversion(3), 0.9) / 1e-3;
        Assert.Equal(expected, both, 1e-5 * expected);
    }
}
