namespace StrategyHost.Host.Cli;

/// <summary>What a verb prints under <c>--json</c> when it could not do its work at all.</summary>
internal sealed record ErrorDocument(string Schema, IReadOnlyList<string> Runs, ErrorEntry Error);

internal sealed record ErrorEntry(string Kind, string Message, string Next, int ExitCode)
{
    public static ErrorEntry From(CliException exception) =>
        new(exception.Kind, exception.Message, exception.Next, (int)exception.ExitCode);
}
