namespace StrategyHost.Compiler;

/// <summary>What <see cref="StrategyCompiler.WarmUp"/> compiles: the language and the framework as strategies commonly use them.</summary>
internal static class WarmUpStrategy
{
    internal const string Source =
        """
        using StrategyHost;

        /// <summary>Exercises the compiler; never runs.</summary>
        public sealed class WarmUp : Strategy
        {
            private readonly List<double> _values = new();
            private readonly Dictionary<string, int> _counts = [];

            [Parameter(1, 50)] public int Length { get; init; } = 10;

            public override OrderRequest? FindEntries(Market market)
            {
                _values.Add(market.Close[^1]);
                var best = _values.Where(value => value > 0).Select(Math.Sqrt).DefaultIfEmpty().Max();
                foreach (var value in market.Close.Last(Length))
                    best += value;
                _counts["bars"] = _counts.TryGetValue("bars", out var count) ? count + 1 : 1;
                return market is { IsFlat: true, Index: > 5 } && best > 0
                    ? OrderRequest.Buy(volume: 1, stopLoss: market.Close[^1] * 0.98, comment: $"best {best:F2}")
                    : null;
            }

            public override ExitRequest? FindExits(Position position, Market market) => position switch
            {
                { BarsHeld: > 10 } => position.Exit("held long enough"),
                _ => null,
            };
        }
        """;
}
