namespace StrategyHost.Benchmarks.Engine;

/// <summary>Strategies that exist to be measured.</summary>
internal static class Sources
{
    /// <summary>The moving-average crossover of the samples with a target beside its stop.</summary>
    public const string Crossover = """
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>Buys when the fast average crosses above the slow one, exits on the opposite cross.</summary>
        public sealed class Crossover : Strategy
        {
            private Series _fast = Series.Empty;
            private Series _slow = Series.Empty;

            /// <inheritdoc/>
            public override void PrepareIndicators(IndicatorSet indicators)
            {
                _fast = indicators.Sma(10);
                _slow = indicators.Sma(30);
            }

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market) =>
                market.IsFlat && _fast.CrossedAbove(_slow)
                    ? OrderRequest.Buy(
                        volume: 1, stopLoss: market.Close[^1] * 0.98, takeProfit: market.Close[^1] * 1.04, comment: "fast crossed above slow")
                    : null;

            /// <inheritdoc/>
            public override ExitRequest? FindExits(Position position, Market market) =>
                _fast.CrossedBelow(_slow) ? position.Exit("fast crossed below slow") : null;
        }
        """;

    /// <summary>The same signals, of which none is followed.</summary>
    public const string Signals = """
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>Looks for crosses and trades none of them.</summary>
        public sealed class Signals : Strategy
        {
            private Series _fast = Series.Empty;
            private Series _slow = Series.Empty;
            private int _crosses;

            /// <inheritdoc/>
            public override void PrepareIndicators(IndicatorSet indicators)
            {
                _fast = indicators.Sma(10);
                _slow = indicators.Sma(30);
            }

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                if (market.IsFlat && _fast.CrossedAbove(_slow))
                    _crosses++;
                return _crosses < 0 ? OrderRequest.Buy(1) : null;
            }
        }
        """;

    /// <summary>Asks for nothing: the price of a bar at which nothing happens.</summary>
    public const string Idle = """
        using StrategyHost;

        /// <summary>Does nothing.</summary>
        public sealed class Idle : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market) => null;
        }
        """;

    /// <summary>Holds a position with a stop and a target that are never hit.</summary>
    public const string AlwaysOpen = """
        using StrategyHost;

        /// <summary>Buys once and keeps it.</summary>
        public sealed class AlwaysOpen : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market) =>
                market.IsFlat ? OrderRequest.Buy(1, stopLoss: market.Close[^1] / 1000, takeProfit: market.Close[^1] * 1000) : null;
        }
        """;

    /// <summary>Ten indicators of different kinds, all read at each bar.</summary>
    public const string TenIndicators = """
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>Reads ten indicators.</summary>
        public sealed class TenIndicators : Strategy
        {
            private readonly Series[] _series = new Series[10];

            /// <inheritdoc/>
            public override void PrepareIndicators(IndicatorSet indicators)
            {
                _series[0] = indicators.Sma(10);
                _series[1] = indicators.Sma(30);
                _series[2] = indicators.Ema(20);
                _series[3] = indicators.Rsi(14);
                _series[4] = indicators.Atr(14);
                _series[5] = indicators.Highest(20);
                _series[6] = indicators.Lowest(20);
                _series[7] = indicators.Momentum(10);
                _series[8] = indicators.WilliamsR(14);
                _series[9] = indicators.Obv();
            }

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                var sum = 0.0;
                foreach (var series in _series)
                    sum += series[^1];
                return sum < -1e18 ? OrderRequest.Buy(1) : null;
            }
        }
        """;

    /// <summary>Opens and closes a position every twenty bars: 50,000 trades in a million bars.</summary>
    public const string Busy = """
        using StrategyHost;

        /// <summary>Trades every twenty bars.</summary>
        public sealed class Busy : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market) =>
                market.Index % 20 == 0 && market.IsFlat ? OrderRequest.Buy(1, comment: "due") : null;

            /// <inheritdoc/>
            public override ExitRequest? FindExits(Position position, Market market) =>
                position.BarsHeld >= 8 ? position.Exit("done") : null;
        }
        """;

    /// <summary>Walks a window of the closes at each bar.</summary>
    public const string WindowLoop = """
        using StrategyHost;

        /// <summary>Weighted average by hand.</summary>
        public sealed class WindowLoop : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                var closes = market.Close.Last(20);
                var sum = 0.0;
                for (var i = 0; i < closes.Length; i++)
                    sum += closes[i] * (i + 1);
                return sum < 0 ? OrderRequest.Buy(1) : null;
            }
        }
        """;

    /// <summary>A query over a queue at each bar.</summary>
    public const string Linq = """
        using System.Collections.Generic;
        using System.Linq;
        using StrategyHost;

        /// <summary>Keeps a window in a queue.</summary>
        public sealed class Linq : Strategy
        {
            private readonly Queue<double> _window = new();

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                _window.Enqueue(market.Close[^1]);
                if (_window.Count > 10)
                    _window.Dequeue();
                return _window.Where(close => close > 0).Select(close => close * 2).Sum() < 0 ? OrderRequest.Buy(1) : null;
            }
        }
        """;

    /// <summary>Formats a text at each bar.</summary>
    public const string Text = """
        using System;
        using StrategyHost;

        /// <summary>Writes a reason and drops it.</summary>
        public sealed class Text : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                var reason = FormattableString.Invariant($"close {market.Close[^1]:F4} at {market.Index}");
                return reason.Length == 0 ? OrderRequest.Buy(1, comment: reason) : null;
            }
        }
        """;
}
