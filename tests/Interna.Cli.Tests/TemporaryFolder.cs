namespace Interna.Cli.Tests;

/// <summary>A folder that goes away with the test.</summary>
public abstract class TemporaryFolder : IDisposable
{
    /// <summary>Where the test may write.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("interna-cli-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A path in the folder.</summary>
    protected string At(string name) => Path.Combine(Folder, name);
}
