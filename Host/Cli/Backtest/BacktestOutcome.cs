using StrategyHost.Compiler;
using StrategyHost.Host.Reports.Model;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>What became of one strategy over one data file.</summary>
internal sealed record BacktestOutcome
{
    public required CompiledFile Strategy { get; init; }

    /// <summary>The data file; null where the strategy was refused before any was needed.</summary>
    public required LoadedBars? Data { get; init; }

    public required RunStatus Status { get; init; }

    public RunError? Error { get; init; }

    /// <summary>What ended the strategy, in parts; null where nothing did, or its whole process ended.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>Null where the run did not end by itself.</summary>
    public RunDigest? Run { get; init; }

    /// <summary>Paths by artifact name; empty where the run did not end by itself.</summary>
    public IReadOnlyDictionary<string, string> Artifacts { get; init; } = new Dictionary<string, string>();

    /// <summary>The isolation the strategy ran in; null where it did not run.</summary>
    public SandboxKind? Sandbox { get; init; }

    /// <summary>The container image; null where there is none.</summary>
    public string? Image { get; init; }

    /// <summary>What the isolation does not enforce, and what the system warned of.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>From the sandbox's start to its end, the engine's time included.</summary>
    public double? SandboxMs { get; init; }

    public double? EngineMs { get; init; }

    /// <summary>Writing the artifacts.</summary>
    public double? WriteMs { get; init; }

    /// <summary>The page; null where none was written.</summary>
    public double? ReportMs { get; init; }

    /// <summary>The run's months or years; null where none were asked for.</summary>
    public IReadOnlyList<Period>? Breakdown { get; init; }

    /// <summary>A ruined account is a result, not a failure of the strategy's code.</summary>
    public bool IsAccepted => Status is RunStatus.Ok or RunStatus.Ruined;

    /// <summary>Whether the machine failed, not the strategy.</summary>
    public bool IsInfrastructure => Error?.Kind == RunOutcome.Infrastructure.ToName();

    public IReadOnlyList<StrategyDiagnostic> Diagnostics => Strategy.Result.Diagnostics;

    public PerformanceMetrics? Metrics => Run?.Metrics;

    public double? BarsPerSecond => EngineMs > 0 ? Run?.Bars / EngineMs * 1000 : null;
}

/// <summary>Why a run gave no result: what happened, at which bar, where in the source.</summary>
internal sealed record RunError(string Kind, string Message, int? Bar, string? At);
