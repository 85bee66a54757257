namespace Interna.Cli.Tests;

public class ApplicationTests
{
    [Fact]
    public void without_arguments_the_three_most_useful_commands_are_shown()
    {
        var ending = Cli.Run();
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("interna new", ending.Out, StringComparison.Ordinal);
        Assert.Contains("interna run", ending.Out, StringComparison.Ordinal);
        Assert.Contains("interna explain", ending.Out, StringComparison.Ordinal);
        Assert.Empty(ending.Error);
    }

    [Fact]
    public void a_misspelt_verb_suggests_the_right_one()
    {
        var ending = Cli.Run("lsit", "laws");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("interna list", ending.Error, StringComparison.Ordinal);
        Assert.Empty(ending.Out);
    }

    [Fact]
    public void a_missing_argument_is_bad_input()
    {
        var ending = Cli.Run("report");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("RUN", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void help_lists_every_verb_and_help_of_a_verb_its_options()
    {
        var all = Cli.Run("--help");
        Assert.Equal(ExitCode.Success, all.Code);
        foreach (var verb in (string[])["list", "show", "report"]) Assert.Contains(verb, all.Out, StringComparison.Ordinal);
        Assert.Contains("--json", Cli.Run("list", "--help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void the_program_itself_ends_with_the_code()
    {
        Assert.Equal(ExitCode.BadInput, Cli.RunProcess(Path.GetTempPath(), "report", "no-such-folder").Code);
        Assert.Equal(ExitCode.Success, Cli.RunProcess(Path.GetTempPath(), "list", "laws").Code);
    }
}
