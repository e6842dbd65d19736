namespace StrategyHost.Brokers;

/// <summary>Everything that happened at a broker in one run.</summary>
public sealed record BrokerReport
{
    /// <summary>The deposit the run began with.</summary>
    public required double StartingBalance { get; init; }

    /// <summary>The account at the last close.</summary>
    public required Account Account { get; init; }

    /// <summary>Closed trades in order of closing.</summary>
    public required IReadOnlyList<Trade> Trades { get; init; }

    /// <summary>One point a bar, strictly increasing in time.</summary>
    public required IReadOnlyList<EquityPoint> EquityCurve { get; init; }

    /// <summary>Everything that happened, in order.</summary>
    public required IReadOnlyList<BrokerEvent> Events { get; init; }

    /// <summary>Positions still open, marked to the last close; nothing is closed by force at the end.</summary>
    public required IReadOnlyList<Position> OpenPositions { get; init; }

    /// <summary>Orders and exits that were accepted but never filled.</summary>
    public required int UnfilledOrders { get; init; }

    /// <summary>Number of refusals by reason code, in ordinal order of the codes.</summary>
    public required IReadOnlyDictionary<string, int> Rejections { get; init; }

    /// <summary>Bars in which the order of two hits could not be known.</summary>
    public required int AmbiguousBars { get; init; }

    /// <summary>Closed net profit had every ambiguous bar gone against the trader.</summary>
    public required decimal WorstNetProfit { get; init; }

    /// <summary>Closed net profit had every ambiguous bar gone for the trader.</summary>
    public required decimal BestNetProfit { get; init; }

    /// <summary>True once the balance fell below zero, which ends a run.</summary>
    public required bool IsRuined { get; init; }
}
