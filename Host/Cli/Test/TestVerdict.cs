using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test;

/// <summary>What a test came to.</summary>
/// <param name="Report">The report as written.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="IsInfrastructure">Whether the machine failed, not the strategy.</param>
internal sealed record TestVerdict(TestReport Report, string Path, bool IsInfrastructure)
{
    /// <summary>The machine's failure says nothing about the strategy and comes first; then what is hardest to find again.</summary>
    public ExitCode ExitCode => this switch
    {
        { IsInfrastructure: true } => ExitCode.Infrastructure,
        { Report.Status: CheckStatus.Passed or CheckStatus.Skipped } => ExitCode.Success,
        _ when Report.FailureClasses.Contains(FailureClass.NonDeterministic) => ExitCode.NonDeterministic,
        _ => ExitCode.Refused,
    };
}
