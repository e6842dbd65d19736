using StrategyHost.Trading.Budgets;

namespace StrategyHost.Trading;

/// <summary>How a session ended and how its decisions went.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Failure">What ended the strategy; null unless it failed or spent a budget.</param>
/// <param name="Bars">Bars processed.</param>
/// <param name="EntrySignals">Times FindEntries returned an order.</param>
/// <param name="WarmUpBars">Bars until every indicator had a value; all of them where one never had; 0 without indicators.</param>
/// <param name="Budget">The budget that was spent; null: none, or the strategy is not instrumented.</param>
public sealed record SessionResult(
    SessionStatus Status, StrategyFailure? Failure, int Bars, int EntrySignals, int WarmUpBars, BudgetOutcome? Budget = null)
{
    /// <summary>The built-in indicators the strategy registered, as a spec writes them: <c>sma(10)</c>; in order of registration.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Names of the strategy's own indicators, in order of registration.</summary>
    public IReadOnlyList<string> OwnIndicators { get; init; } = [];

    /// <summary>True when two sessions ended the same, names of indicators included.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(SessionResult? other) =>
        other is not null
        && (Status, Failure, Bars, EntrySignals, WarmUpBars, Budget)
            .Equals((other.Status, other.Failure, other.Bars, other.EntrySignals, other.WarmUpBars, other.Budget))
        && Indicators.SequenceEqual(other.Indicators) && OwnIndicators.SequenceEqual(other.OwnIndicators);

    /// <inheritdoc/>
    public override int GetHashCode() => Bars;
}
