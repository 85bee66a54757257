namespace Interna.Cli.Tests;

public sealed class NewCommandTests : TemporaryFolder
{
    [Theory]
    [InlineData("design")]
    [InlineData("half-cell")]
    public void a_new_design_is_commented_sound_and_named_after_its_file(string template)
    {
        var ending = Cli.Run("new", At("mine"), "--template", template);
        Assert.Equal(ExitCode.Success, ending.Code);
        var text = File.ReadAllText(At("mine.yaml"));
        Assert.Contains("#", text, StringComparison.Ordinal);
        Assert.Contains("name: mine", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, Cli.Run("check", At("mine.yaml")).Code);
    }

    [Fact]
    public void an_existing_file_is_not_overwritten()
    {
        File.WriteAllText(At("mine.yaml"), "precious");
        var ending = Cli.Run("new", At("mine.yaml"));
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Equal("precious", File.ReadAllText(At("mine.yaml")));
    }

    [Fact]
    public void an_unknown_template_is_refused_with_the_known_ones()
    {
        var ending = Cli.Run("new", At("mine"), "--template", "rocket");
        Assert.Equal(ExitCode.BadInput, ending.Code);
        Assert.Contains("half-cell", ending.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }
}
