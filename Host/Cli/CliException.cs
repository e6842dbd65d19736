namespace StrategyHost.Host.Cli;

/// <summary>Ends a verb with a message for its user. Thrown at the edge only; <see cref="CommandLine"/> catches it.</summary>
internal sealed class CliException : Exception
{
    /// <param name="exitCode">What the process answers.</param>
    /// <param name="kind">Stable name of the kind of error, for the JSON output.</param>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="next">What to do next.</param>
    public CliException(ExitCode exitCode, string kind, string message, string next)
        : base(message) => (ExitCode, Kind, Next) = (exitCode, kind, next);

    public ExitCode ExitCode { get; }

    public string Kind { get; }

    public string Next { get; }

    public static CliException Usage(string message, string next) => new(ExitCode.Usage, "usage", message, next);

    public static CliException BadData(string message, string next) => new(ExitCode.Data, "data", message, next);

    public static CliException Infrastructure(string message, string next) => new(ExitCode.Infrastructure, "infrastructure", message, next);
}
