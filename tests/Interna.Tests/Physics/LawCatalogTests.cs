using Interna.Physics;

namespace Interna.Tests.Physics;

public class LawCatalogTests
{
    [Fact]
    public void a_rate_law_is_found_by_its_identifier()
    {
        var column = LawCatalog.Reaction("butler-volmer");
        Assert.Contains(@"\sinh", column.Latex);
        Assert.False(column.UsesMean);
        Assert.False(column.EquilibriumAtMean);
    }

    [Fact]
    public void the_average_concentration_form_takes_its_equilibrium_at_the_mean()
    {
        var column = LawCatalog.Reaction("average-concentration");
        Assert.True(column.UsesMean);
        Assert.True(column.EquilibriumAtMean);
    }

    [Fact]
    public void a_misspelt_identifier_is_answered_with_the_nearest()
    {
        var fault = Assert.Throws<KeyNotFoundException>(() => LawCatalog.Get("buttler-volmer"));
        Assert.Contains("'buttler-volmer'", fault.Message);
        Assert.Contains("Nearest: butler-volmer", fault.Message);
        Assert.False(LawCatalog.TryGet("buttler-volmer", out _));
    }

    [Fact]
    public void parameters_follow_the_declaration()
    {
        Assert.True(LawCatalog.TryGet("asymmetric-butler-volmer", out var entry));
        var alpha = Assert.Single(entry.Parameters);
        Assert.Equal(("alpha", 0.5), (alpha.Name, alpha.Default));
        Assert.StartsWith("Anodic transfer coefficient", alpha.Meaning);
        Assert.Equal("Kinetics", entry.Phenomenon);
        Assert.Equal(["Newman2004"], entry.Citations);
        Assert.Throws<ArgumentException>(() => entry.Create([0.5, 0.5]));
    }
}
