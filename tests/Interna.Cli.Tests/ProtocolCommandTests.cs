namespace Interna.Cli.Tests;

public sealed class ProtocolCommandTests : TemporaryFolder
{
    private const string Text = "discharge at C/10 until 2.0 V; rest for 1 h; charge at 1C until 4.2 V";

    [Fact]
    public void a_protocol_is_said_back_step_by_step_for_the_cell()
    {
        var ending = Cli.Run("protocol", "explain", Text);
        Assert.Equal(ExitCode.Success, ending.Code);
        Assert.Contains("1. Discharge at 0.3 mA", ending.Out, StringComparison.Ordinal);
        Assert.Contains("3. Charge at 3 mA", ending.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_says_the_same_as_its_text()
    {
        File.WriteAllLines(At("p.txt"), Text.Split("; "));
        Assert.Equal(Cli.Run("protocol", "explain", Text).Out, Cli.Run("protocol", "explain", At("p.txt")).Out);
    }

    [Fact]
    public void a_mistake_names_file_line_and_what_was_expected()
    {
        File.WriteAllText(At("p.txt"), "rest for 1 h\ndischarg at 1C until 2 V\n");
        var ending = Cli.Run("protocol", "explain", At("p.txt"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("p.txt:2:", ending.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'discharge'", ending.Error, StringComparison.Ordinal);
        Assert.Empty(ending.Out);
    }

    [Fact]
    public void an_unknown_cell_suggests_the_nearest()
    {
        var ending = Cli.Run("protocol", "explain", Text, "--cell", "hard-carbon-nvpf-chayambuka-2021");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("hard-carbon-nvpf-chayambuka-2022", ending.Error, StringComparison.Ordinal);
    }
}
