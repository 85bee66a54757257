namespace Interna.Cli.Tests;

public class ShowCommandTests
{
    [Fact]
    public void a_law_is_shown_with_its_equation_and_source()
    {
        var ending = Cli.Run("show", "butler-volmer");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("sinh(", ending.Out, StringComparison.Ordinal);
        Assert.Contains("Newman2004", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_cell_is_shown_with_values_sources_and_a_picture_of_its_potentials()
    {
        var ending = Cli.Run("show", "hard-carbon-nvpf-chayambuka-2022");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("14540 mol/m³", ending.Out, StringComparison.Ordinal);
        Assert.Contains("Chayambuka2022b", ending.Out, StringComparison.Ordinal);
        Assert.Contains("ASSUMED", ending.Out, StringComparison.Ordinal);
        Assert.Equal(2, ending.Out.Split("U / V vs Na").Length - 1);
    }

    [Fact]
    public void a_phase_is_shown_as_a_table_with_what_is_unknown()
    {
        var ending = Cli.Run("show", "NaF");
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("11.5 eV", ending.Out, StringComparison.Ordinal);
        Assert.Contains("at most 1e-13 S/m", ending.Out, StringComparison.Ordinal);
        Assert.Contains("ASSUMED", ending.Out, StringComparison.Ordinal);
        Assert.Contains("Unknown: electronic conductivity", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void an_electrolyte_tells_its_properties_at_rest_and_what_is_unknown()
    {
        Assert.Contains("0.883 S/m", Cli.Run("show", "napf6-ec-pc-chayambuka-2022").Out, StringComparison.Ordinal);
        Assert.Contains("diffusivity", Cli.Run("show", "natfsi-pc").Out.Split("Unknown:")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void an_unknown_name_suggests_the_nearest()
    {
        var ending = Cli.Run("show", "butler-volmr");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("butler-volmer", ending.Error, StringComparison.Ordinal);
    }
}
