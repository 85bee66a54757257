namespace Interna.Verification.Tests;

/// <summary>The folder of reference data that may lie next to the checkout.</summary>
internal static class Reference
{
    /// <summary>Opens a reference file; skips the test, with a reason, where the folder is absent.</summary>
    public static Stream Open(string path)
    {
        var file = Path.Combine(Root, "..", "shared", "reference", path);
        // A working tree of the repository may lie one folder deeper.
        if (!File.Exists(file)) file = Path.Combine(Root, "..", "..", "shared", "reference", path);
        Assert.SkipUnless(File.Exists(file), $"the reference file {path} is not next to this checkout (../shared/reference)");
        return File.OpenRead(file);
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interna.slnx"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("Interna.slnx not found above " + AppContext.BaseDirectory);
        }
    }
}
