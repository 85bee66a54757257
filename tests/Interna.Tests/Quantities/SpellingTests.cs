using Interna.Quantities;

namespace Interna.Tests.Quantities;

public class SpellingTests
{
    private static readonly string[] Fields = ["thickness", "porosity", "active_fraction", "particle_radius", "initial_stoichiometry"];

    [Theory]
    [InlineData("thicknes", "thickness")]
    [InlineData("Thickness", "thickness")]
    [InlineData("porostiy", "porosity")]
    [InlineData("active-fraction", "active_fraction")]
    [InlineData("particle radius", "particle_radius")]
    public void the_nearest_name_is_found(string typed, string meant) => Assert.Equal(meant, Spelling.Nearest(typed, Fields));

    [Fact]
    public void a_far_word_finds_nothing() => Assert.Null(Spelling.Nearest("colour", Fields));

    [Fact]
    public void swapped_neighbours_count_once() => Assert.Equal(1, Spelling.Distance("ab", "ba"));
}
