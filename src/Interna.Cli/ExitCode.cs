namespace Interna.Cli;

/// <summary>How the program ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>A defect of the program.</summary>
    public const int InternalError = 1;

    /// <summary>The input cannot be used as it is; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>The solver could not go on; the last good state is saved.</summary>
    public const int SolverFailure = 3;

    /// <summary>Stopped by the user; what is written is complete and can be resumed.</summary>
    public const int Interrupted = 130;
}
