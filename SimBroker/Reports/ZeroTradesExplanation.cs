using System.Globalization;
using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Reports;

/// <summary>Why a run closed no trade.</summary>
/// <param name="Code"><c>not_enough_data</c>, <c>no_signal</c>, <c>all_rejected</c>, <c>never_filled</c> or <c>still_open</c>.</param>
/// <param name="Message">The cause and what to do next, for a person.</param>
public sealed record ZeroTradesExplanation(string Code, string Message)
{
    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["not_enough_data", "no_signal", "all_rejected", "never_filled", "still_open"];

    /// <summary>Explains a run; null where a trade was closed.</summary>
    internal static ZeroTradesExplanation? Of(BrokerReport report, RunFacts facts)
    {
        if (report.Trades.Count > 0)
            return null;
        if (report.OpenPositions.Count > 0)
            return StillOpen(report.OpenPositions.Count);
        return facts.EntrySignals > 0 ? Unfilled(report, facts.EntrySignals) : Unsignalled(facts);
    }

    private static ZeroTradesExplanation StillOpen(int positions) => new("still_open", string.Create(CultureInfo.InvariantCulture,
        $"No position was closed: {positions} stayed open to the last bar and are marked to its close. Look at the strategy's exits, or give it more bars."));

    private static ZeroTradesExplanation Unsignalled(RunFacts facts)
    {
        var bars = facts.Bars.Count;
        return facts.WarmUpBars >= bars
            ? new("not_enough_data", string.Create(CultureInfo.InvariantCulture,
                $"The data ends before any indicator has a value: {bars} bars, but {facts.WarmUpBars} pass before the first value. Give more bars, or shorter lengths."))
            : new("no_signal", string.Create(CultureInfo.InvariantCulture,
                $"FindEntries returned no order in {bars} bars ({facts.WarmUpBars} of them before the first indicator value). Loosen the entry condition, or check it on a chart of the data."));
    }

    private static ZeroTradesExplanation Unfilled(BrokerReport report, int signals)
    {
        var rejected = 0;
        foreach (var count in report.Rejections.Values)
            rejected += count;
        var reasons = string.Join(", ", report.Rejections.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} × {pair.Value}")));
        if (rejected >= signals)
            return new("all_rejected", string.Create(CultureInfo.InvariantCulture,
                $"FindEntries returned {signals} orders and the broker refused all of them: {reasons}. The order_rejected events give each order."));

        var refusals = rejected == 0 ? "none was refused" : string.Create(CultureInfo.InvariantCulture, $"{rejected} were refused ({reasons})");
        return new("never_filled", string.Create(CultureInfo.InvariantCulture,
            $"FindEntries returned {signals} orders, {refusals}, and none of the rest filled: cancelled, expired, waiting at a price that was not touched, or asked for at the last bar."));
    }
}
