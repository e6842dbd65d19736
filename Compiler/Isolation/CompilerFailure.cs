namespace StrategyHost.Compiler.Isolation;

/// <summary>Why a child process gave no result.</summary>
internal enum CompilerFailure
{
    /// <summary>It gave one.</summary>
    None,

    /// <summary>No process could be started.</summary>
    NotStarted,

    /// <summary>The process ended during the compilation: its memory or stack was spent, or it was ended because it did not come back.</summary>
    Ended,
}
