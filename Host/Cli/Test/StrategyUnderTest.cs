using System.Collections.Concurrent;
using StrategyHost.Agents.Tester;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Test;

/// <summary>What the gates of one test work on, and what they hand to those after them.</summary>
internal sealed class StrategyUnderTest(TestSettings settings, CompiledFile strategy, IReadOnlyList<LoadedBars> data) : IDisposable
{
    private readonly Lazy<SandboxSelection> _selection = new(() => SandboxSelector.Select(settings.Run.Sandbox, new ExpectedRuns(settings.Run.Limits), settings.Run.Container));
    private readonly Lock _asking = new();
    private IReadOnlyDictionary<string, string>? _parameters;

    public TestSettings Settings => settings;

    /// <summary>The strategy as the strict rules judge it.</summary>
    public CompiledFile Strategy => strategy;

    public IReadOnlyList<LoadedBars> Data => data;

    public ReproduceCommand Reproduce { get; } = new(settings);

    /// <summary>Where the report lies, and what belongs to no single run.</summary>
    public string Folder => Path.Combine(settings.Run.Out, strategy.Name);

    public string ReportPath => Path.Combine(Folder, settings.IsPartial ? TestReportFile.PartialFileName : TestReportFile.FileName);

    /// <summary>Whether the machine failed, not the strategy.</summary>
    public bool IsInfrastructure { get; private set; }

    /// <summary>The strategy's tests, in the order in which they ended.</summary>
    public IReadOnlyList<TestOutcome> Tests { get; set; } = [];

    /// <summary>Which lines they reached; null where none was run.</summary>
    public LineCoverage? Coverage { get; set; }

    /// <summary>The backtests; empty where there was none.</summary>
    public IReadOnlyList<BacktestOutcome> Backtests { get; set; } = [];

    /// <summary>Data that was made small, by the check it is for.</summary>
    public ConcurrentDictionary<string, string> Fixtures { get; } = [];

    /// <summary>The isolation; null: none was needed yet.</summary>
    public SandboxSelection? Selection => _selection.IsValueCreated ? _selection.Value : null;

    /// <summary>The isolation the strategy runs in.</summary>
    /// <exception cref="CliException">There is none.</exception>
    public IStrategyRunner Runner => Isolation.Require(_selection.Value);

    /// <summary>The parameters' values; asking for them runs the strategy's constructor.</summary>
    /// <exception cref="CliException">One is unknown or out of range.</exception>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get
        {
            lock (_asking)
                return _parameters ??= ParameterCheck.Verify([strategy], settings.Run, Runner)[strategy];
        }
    }

    /// <summary>A finding about the sandbox itself.</summary>
    public Finding SandboxFailed(CheckName check, string message)
    {
        IsInfrastructure = true;
        return new Finding(message) { FailureClass = FailureClass.SandboxError, Reproduce = Reproduce.Test(check) };
    }

    public void Dispose()
    {
        if (_selection.IsValueCreated)
            _selection.Value.Dispose();
    }
}
