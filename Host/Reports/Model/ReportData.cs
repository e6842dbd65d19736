using System.Text.Json;

namespace StrategyHost.Host.Reports.Model;

/// <summary>Everything the page shows beside its columns; the page's script reads it as JSON.</summary>
internal sealed record ReportData
{
    public string Schema { get; } = "strategyhost/report/1";

    public required string Strategy { get; init; }

    public required string Symbol { get; init; }

    public required string RunId { get; init; }

    public required string Engine { get; init; }

    /// <summary>The data file's name without its folder.</summary>
    public required string DataFile { get; init; }

    public required int Bars { get; init; }

    public required double? IntervalSeconds { get; init; }

    public required bool HasVolume { get; init; }

    public required int PriceDecimals { get; init; }

    public required double StartingBalance { get; init; }

    public required IReadOnlyList<Fact> Parameters { get; init; }

    public required IReadOnlyList<Fact> Broker { get; init; }

    public required IReadOnlyList<Notice> Notices { get; init; }

    public required IReadOnlyList<MetricRow> Metrics { get; init; }

    public required IReadOnlyList<Period> Months { get; init; }

    public required IReadOnlyList<Period> Years { get; init; }

    public required IReadOnlyList<Pane> Panes { get; init; }

    /// <summary>Indicators that the page does not show, and why.</summary>
    public required IReadOnlyList<string> MissingIndicators { get; init; }

    public required IReadOnlyList<Rejection> Rejections { get; init; }

    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    /// <summary>Net profit over the bars whose order of hits is unknown: count, worst, assumed, best.</summary>
    public required JsonElement AmbiguousBars { get; init; }

    public required JsonElement OpenPositions { get; init; }

    /// <summary>The certificate's links in order; empty where the run has none.</summary>
    public required IReadOnlyList<Fact> Certificate { get; init; }

    /// <summary>Texts that the columns of trades name by their index.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    public required IReadOnlyList<ColumnEntry> Columns { get; init; }
}

/// <summary>A name and its value.</summary>
internal sealed record Fact(string Name, string Value);

/// <summary>How often the broker refused for a reason, and what it means.</summary>
internal sealed record Rejection(string Reason, int Count, string Meaning);

/// <summary>One refusal, margin call or stop-out.</summary>
internal sealed record IncidentRow(int Index, string Event, string Reason, string Detail);

/// <summary>How to read one column's bytes, which stand in the page by the same order.</summary>
internal sealed record ColumnEntry(string Name, int Count, int Decimals, bool IsDelta);
