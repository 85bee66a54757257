using System.Diagnostics;

namespace Interna.Cli.Tests;

/// <summary>Runs the program: in this process with captured streams, or as a process of its own.</summary>
internal static class Cli
{
    /// <summary>What a run of the program left behind.</summary>
    public sealed record Ending(int Code, string Out, string Error);

    public static string Root { get; } = FindRoot();

    private static string ProgramFile => Path.Combine(AppContext.BaseDirectory, "Interna.Cli.dll");

    /// <summary>Runs the program in this process.</summary>
    public static Ending Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        using var terminal = new Terminal { Out = output, Error = error };
        var code = Application.Run(args, terminal);
        return new Ending(code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the program as a process.</summary>
    public static Process Start(string workingDirectory, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = workingDirectory };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(ProgramFile);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    /// <summary>Runs the program as a process to its end.</summary>
    public static Ending RunProcess(string workingDirectory, params string[] args)
    {
        using var process = Start(workingDirectory, args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Ending(process.ExitCode, output, error.Result);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interna.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Interna.slnx not found above " + AppContext.BaseDirectory);
    }
}
