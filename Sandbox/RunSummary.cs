namespace StrategyHost.Sandbox;

/// <summary>The figures of one run.</summary>
public sealed record RunSummary
{
    /// <summary>Hash of the run's inputs.</summary>
    public required string RunId { get; init; }

    /// <summary>Whether the balance fell below zero and ended the run early.</summary>
    public required bool IsRuined { get; init; }

    /// <summary>Bars processed.</summary>
    public required int Bars { get; init; }

    /// <summary>Positions open at the last bar.</summary>
    public required int OpenPositions { get; init; }

    /// <summary>Orders that had not filled when the bars ended.</summary>
    public required int UnfilledOrders { get; init; }

    /// <summary>Bars that hit two levels in unknown order.</summary>
    public required int AmbiguousBars { get; init; }

    /// <summary>Net profit had every such bar gone against the trader.</summary>
    public required decimal WorstNetProfit { get; init; }

    /// <summary>Net profit had every such bar gone for the trader.</summary>
    public required decimal BestNetProfit { get; init; }

    /// <summary>Options that make the run look better than trading would.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Orders refused by the broker, by reason.</summary>
    public required IReadOnlyDictionary<string, int> Rejections { get; init; }

    /// <summary>The metrics that are defined, by name.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>Why the others are not, by name.</summary>
    public required IReadOnlyDictionary<string, string> Unavailable { get; init; }

    /// <summary>Code of why no trade was closed; null where one was.</summary>
    public required string? ExplanationCode { get; init; }

    /// <summary>Why no trade was closed; null where one was.</summary>
    public required string? Explanation { get; init; }
}
