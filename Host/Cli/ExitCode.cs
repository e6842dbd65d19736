namespace StrategyHost.Host.Cli;

/// <summary>What the process answers; each value's meaning is part of the command line's contract.</summary>
internal enum ExitCode
{
    /// <summary>Done; everything was accepted or passed.</summary>
    Success = 0,

    /// <summary>A strategy was refused, or a check or test failed.</summary>
    Refused = 1,

    /// <summary>An unknown verb or option, or a parameter out of range.</summary>
    Usage = 2,

    /// <summary>The data cannot be used.</summary>
    Data = 3,

    /// <summary>The sandbox or the machine failed.</summary>
    Infrastructure = 4,

    /// <summary>A run was not deterministic.</summary>
    NonDeterministic = 5,

    /// <summary>A gate refused.</summary>
    Gate = 6,
}
