using System.Globalization;
using StrategyHost.Host.Reports.Artifacts;

namespace StrategyHost.Host.Reports.Model;

/// <summary>Breaks a run down into calendar months or years, UTC. A trade counts where it was closed.</summary>
internal static class Breakdown
{
    /// <param name="times">Times of the bars in UTC ticks.</param>
    /// <param name="equity">Equity at each close; may end before the bars do.</param>
    /// <param name="startingBalance">Equity before the first bar.</param>
    /// <param name="trades">The closed trades.</param>
    /// <param name="length">Months or years.</param>
    /// <returns>The periods that have bars, in order.</returns>
    public static IReadOnlyList<Period> Of(ReadOnlySpan<long> times, ReadOnlySpan<double> equity, double startingBalance, TradeTable trades, PeriodLength length)
    {
        var periods = new List<Period>();
        var closed = new ClosedTrades(trades);
        var start = startingBalance;
        for (var i = 0; i < equity.Length;)
        {
            var first = FirstOf(new DateTime(times[i], DateTimeKind.Utc), length);
            var next = IndexOf(times[..equity.Length], Next(first, length).Ticks, i);
            var end = equity[next - 1];
            var (count, wins, profit) = closed.Between(i, next);
            periods.Add(new Period(NameOf(first, length), next - i, start, end, start > 0 ? (end / start - 1) * 100 : null, count, wins, profit));
            (start, i) = (end, next);
        }

        return periods;
    }

    private static DateTime FirstOf(DateTime time, PeriodLength length) =>
        new(time.Year, length == PeriodLength.Month ? time.Month : 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static DateTime Next(DateTime first, PeriodLength length) => length == PeriodLength.Month ? first.AddMonths(1) : first.AddYears(1);

    private static string NameOf(DateTime first, PeriodLength length) =>
        first.ToString(length == PeriodLength.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first bar from <paramref name="from"/> on that is not before a time.</summary>
    private static int IndexOf(ReadOnlySpan<long> times, long time, int from)
    {
        var found = times[from..].BinarySearch(time);
        return from + (found < 0 ? ~found : found);
    }

    /// <summary>The trades by the bar they were closed at.</summary>
    private sealed class ClosedTrades(TradeTable trades)
    {
        private readonly List<double> _exits = trades.Number("exit_index");
        private readonly List<double> _profits = trades.Number("net_pnl");
        private int _next;

        /// <summary>Trades come in order of closing, and the periods in order of time.</summary>
        public (int Count, int Wins, double Profit) Between(int from, int until)
        {
            var (count, wins, profit) = (0, 0, 0.0);
            for (; _next < _exits.Count && _exits[_next] < until; _next++)
            {
                if (_exits[_next] < from)
                    continue;
                count++;
                wins += _profits[_next] > 0 ? 1 : 0;
                profit += _profits[_next];
            }

            return (count, wins, profit);
        }
    }
}
