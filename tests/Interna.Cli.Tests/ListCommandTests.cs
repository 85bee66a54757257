using System.Text.Json;
using Interna.Physics;

namespace Interna.Cli.Tests;

public class ListCommandTests
{
    [Fact]
    public void every_law_of_the_catalogue_is_listed()
    {
        var ending = Cli.Run("list", "laws", "--json");
        Assert.Equal(ExitCode.Success, ending.Code);
        using var json = JsonDocument.Parse(ending.Out);
        Assert.Equal(LawCatalog.All.Select(l => l.Id), json.RootElement.EnumerateArray().Select(e => e.GetProperty("name").GetString()));
    }

    [Fact]
    public void the_table_holds_the_same_names()
    {
        var table = Cli.Run("list", "laws").Out;
        Assert.All(LawCatalog.All, law => Assert.Contains(law.Id, table, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("materials")]
    [InlineData("electrolytes")]
    [InlineData("cells")]
    [InlineData("protocols")]
    [InlineData("measured")]
    public void what_is_listed_can_be_shown(string kind)
    {
        using var json = JsonDocument.Parse(Cli.Run("list", kind, "--json").Out);
        var first = json.RootElement[0].GetProperty("name").GetString()!;
        var shown = Cli.Run("show", first);
        Assert.Equal(ExitCode.Success, shown.Code);
        Assert.True(shown.Out.Length > 100);
    }

    [Fact]
    public void cells_are_listed_with_the_names_that_load()
    {
        using var json = JsonDocument.Parse(Cli.Run("list", "cells", "--json").Out);
        var names = json.RootElement.EnumerateArray().Select(e => e.GetProperty("name").GetString()!).ToList();
        Assert.Contains(Designs.DefaultCell, names);
    }

    [Fact]
    public void an_unknown_kind_is_refused_with_the_known_ones()
    {
        var ending = Cli.Run("list", "batteries");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("laws", ending.Error, StringComparison.Ordinal);
    }
}
