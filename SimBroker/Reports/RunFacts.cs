using StrategyHost.Trading;
using StrategyHost.Trading.IndicatorSpecs;

namespace StrategyHost.SimBroker.Reports;

/// <summary>What a report says about a run beside what happened at the broker: the inputs that made it, and how the decisions went.</summary>
public sealed record RunFacts
{
    /// <summary>Hash of the run's inputs, 12 hex digits; the correlation id of its events.</summary>
    public required string RunId { get; init; }

    /// <summary>Class name of the strategy.</summary>
    public required string Strategy { get; init; }

    /// <summary>The bars, for buy and hold, the daily grid and the data facts.</summary>
    public required BarColumns Bars { get; init; }

    /// <summary>SHA-256 of the data file's bytes, lower-case hex; empty where the bars did not come from a file.</summary>
    public string DataSha256 { get; init; } = "";

    /// <summary>SHA-256 of the strategy's source, lower-case hex; empty where there is none.</summary>
    public string SourceSha256 { get; init; } = "";

    /// <summary>Resolved values of the strategy's parameters by name, in ordinal order, as invariant text.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Seed of the strategy's random numbers.</summary>
    public long Seed { get; init; }

    /// <summary>The broker's options as the text of one JSON object; canonical, because it becomes part of the summary.</summary>
    public string BrokerOptionsJson { get; init; } = "{}";

    /// <summary>Options that make the run look better than trading would, in ordinal order, such as <c>fill_timing_close</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Times FindEntries returned an order.</summary>
    public int EntrySignals { get; init; }

    /// <summary>Bars before the first at which any indicator of the strategy had a value, or 0 where it has none.</summary>
    public int WarmUpBars { get; init; }

    /// <summary>The built-in indicators of the strategy as a spec writes them, <c>sma(10)</c>, in order of registration.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>The strategy's own indicators, in order of registration: a value a bar, NaN where there is none.</summary>
    public IReadOnlyList<NamedColumn> OwnIndicators { get; init; } = [];
}
