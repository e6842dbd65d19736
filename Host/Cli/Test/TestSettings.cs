using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Test;

/// <summary>The options of <c>test</c>, checked.</summary>
internal sealed record TestSettings
{
    /// <summary>The strategy's file.</summary>
    public required string File { get; init; }

    /// <summary>The file of its tests.</summary>
    public required string TestsFile { get; init; }

    /// <summary>Full names of the tests to run; empty: all.</summary>
    public required IReadOnlyList<string> OnlyTests { get; init; }

    /// <summary>The checks asked for; empty: all.</summary>
    public required IReadOnlyList<CheckName> Checks { get; init; }

    /// <summary>Whether something is left out: the report is then no verdict, whatever it says of the rest.</summary>
    public bool IsPartial => Checks.Count > 0 || OnlyTests.Count > 0;

    /// <summary>The task the report is for.</summary>
    public required string TaskId { get; init; }

    /// <summary>How the strategy is run.</summary>
    public required RunSettings Run { get; init; }

    /// <summary>The options of the run as they were given, with the data and without.</summary>
    public required (IReadOnlyList<string> WithData, IReadOnlyList<string> WithoutData) Options { get; init; }
}
