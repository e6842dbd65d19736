using System.Globalization;
using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Host.Reports.Model;

/// <summary>What a reader should know before the figures, the gravest first.</summary>
internal static class Notices
{
    /// <summary>Below it a ratio of trades says little; the usual rule of thumb.</summary>
    private const int FewTrades = 30;

    /// <param name="summary">The run.</param>
    /// <param name="trades">Closed trades.</param>
    /// <param name="sandbox">The isolation the certificate names; null where there is no certificate.</param>
    public static IEnumerable<Notice> Of(SummaryFile summary, int trades, string? sandbox)
    {
        if (summary.IsRuined)
            yield return new Notice(true, "Ruined: the account's balance fell below zero, and the run ended there.");
        if (summary.Optimistic.Contains("fill_timing_close"))
            yield return new Notice(true, "Optimistic: orders filled at the close of the bar that decided them, a price at which nobody could still trade.");
        if (summary.Explanation is { } explanation)
            yield return new Notice(true, $"No trade was closed. {explanation}");
        if (Ambiguous(summary) is { } ambiguity)
            yield return ambiguity;
        if (trades is > 0 and < FewTrades)
            yield return new Notice(true, Invariant($"{Count(trades, "trade")} only: ratios of so few say little about the next ones."));
        if (sandbox == "none")
            yield return new Notice(true, "The strategy ran without isolation: run only files that you trust this way.");
        foreach (var notice in Leftovers(summary))
            yield return notice;
    }

    private static Notice? Ambiguous(SummaryFile summary)
    {
        var bars = summary.AmbiguousBars.GetProperty("count").GetInt32();
        return bars == 0 ? null : new Notice(true, Invariant(
            $"In {Count(bars, "bar")} the order of two hits cannot be known from open, high, low and close: the section on execution gives the interval that the net profit lies in."));
    }

    private static IEnumerable<Notice> Leftovers(SummaryFile summary)
    {
        var rejections = summary.Rejections.Sum(rejection => rejection.Value.GetInt32());
        if (rejections > 0)
            yield return new Notice(false, Invariant($"The broker rejected {Count(rejections, "request")}."));
        if (summary.OpenPositions.GetArrayLength() is > 0 and var open)
            yield return new Notice(false, Invariant($"{Count(open, "position")} stayed open and {(open == 1 ? "is" : "are")} marked to the last close."));
        if (summary.UnfilledOrders > 0)
            yield return new Notice(false, Invariant($"{Count(summary.UnfilledOrders, "order")} never filled."));
    }

    private static string Count(int number, string thing) => Invariant($"{number:N0} {thing}{(number == 1 ? "" : "s")}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
