namespace StrategyHost.Unit.Compiler.SourceLimits;

/// <summary>A legitimate strategy at the upper end: 2,000 lines, 40 parameters, 60 indicators, a switch of 100 cases.</summary>
internal static class LargeStrategy
{
    internal static string Source { get; } =
        $$"""
        using StrategyHost;
        using StrategyHost.Indicators;

        /// <summary>Votes of sixty averages, weighted by forty parameters.</summary>
        public sealed class LargeStrategy : Strategy
        {
        {{Lines(40, i => $"    [Parameter({i + 1}, {i + 200}, Step = 1)] public int Length{i} {{ get; init; }} = {i + 10};")}}

        {{Lines(60, i => $"    private Series _average{i} = Series.Empty;")}}

            public override void PrepareIndicators(IndicatorSet indicators)
            {
        {{Lines(60, i => $"        _average{i} = indicators.{(i % 2 == 0 ? "Sma" : "Ema")}(Length{i % 40} + {i});")}}
            }

            public override OrderRequest? FindEntries(Market market)
            {
                var votes = 0.0;
        {{Lines(300, i => $"        if (market.Close[^1] > _average{i % 60}[^1] && Rule{i}(market) > {i % 7})\n            votes += {i % 5}.5;\n        else if (_average{i % 60}.CrossedBelow(_average{(i + 1) % 60}))\n            votes -= 1;")}}
                return votes > 100 && market.IsFlat ? OrderRequest.Buy(volume: Size(market), comment: $"votes {votes:F1}") : null;
            }

            private static int Size(Market market)
            {
                switch (market.Index % 100)
                {
        {{Lines(100, i => $"            case {i}:\n                return {i % 3 + 1};")}}
                    default:
                        return 1;
                }
            }

        {{Lines(450, i => $"    private static double Rule{i}(Market market) => market.Close[^1] - market.Open[^1] + {i} * 0.01;")}}
        }
        """;

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
