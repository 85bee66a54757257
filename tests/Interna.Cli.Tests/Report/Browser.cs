using System.Diagnostics;

namespace Interna.Cli.Tests.Report;

/// <summary>A headless Chromium, where one is installed.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Why the browser tests are skipped; null where they run.</summary>
    public static string? Missing => Executable is null ? "no chromium on the path" : null;

    private static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page, lets it settle, and gives its document and everything its console said.</summary>
    public static (string Document, IReadOnlyList<string> Console) Open(string file)
    {
        var profile = Directory.CreateTempSubdirectory("interna-browser-").FullName;
        try
        {
            var start = new ProcessStartInfo(Executable!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + profile,
                "--enable-logging=stderr", "--virtual-time-budget=8000", "--window-size=1280,2400", "--dump-dom", new Uri(file).AbsoluteUri])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var document = process.StandardOutput.ReadToEnd();
            if (!process.WaitForExit(60_000)) process.Kill(entireProcessTree: true);
            return (document, errors.Result.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal)).ToList());
        }
        finally
        {
            try
            {
                Directory.Delete(profile, recursive: true);
            }
            catch (IOException)
            {
                // Chromium's helpers may still be writing; the system clears its temporary folder.
            }
        }
    }
}
