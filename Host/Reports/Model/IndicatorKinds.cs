namespace StrategyHost.Host.Reports.Model;

/// <summary>Where an indicator is drawn: over the price, or in a pane of its own with the levels it is usually read at.</summary>
internal static class IndicatorKinds
{
    private static readonly HashSet<string> OnPrice = new(StringComparer.Ordinal)
    {
        "sma", "ema", "wma", "hma", "vwap", "bollinger", "donchian", "keltner", "supertrend", "parabolicsar", "highest", "lowest",
    };

    private static readonly HashSet<string> Prices = new(StringComparer.Ordinal) { "open", "high", "low", "close", "typical", "median" };

    private static readonly Dictionary<string, double[]> OwnLevels = new(StringComparer.Ordinal)
    {
        ["rsi"] = [30, 70],
        ["mfi"] = [20, 80],
        ["stochastic"] = [20, 80],
        ["stochasticrsi"] = [20, 80],
        ["kdj"] = [20, 80],
        ["williamsr"] = [-80, -20],
        ["cci"] = [-100, 100],
        ["adx"] = [25],
        ["aroon"] = [0],
        ["macd"] = [0],
        ["awesomeoscillator"] = [0],
        ["momentum"] = [0],
        ["rateofchange"] = [0],
        ["change"] = [0],
        ["atr"] = [],
        ["standarddeviation"] = [],
        ["obv"] = [],
        ["log"] = [],
    };

    /// <summary>Every indicator that has a place of its own here.</summary>
    public static IEnumerable<string> Known => OnPrice.Concat(OwnLevels.Keys);

    /// <summary>Whether a spec's values are prices: an average or a channel of prices, or of such.</summary>
    public static bool IsOnPrice(string spec)
    {
        while (OnPrice.Contains(NameOf(spec)))
        {
            var source = spec.IndexOf("of:", StringComparison.Ordinal);
            if (source < 0)
                return true;
            spec = spec[(source + 3)..];
        }

        return Prices.Contains(NameOf(spec));
    }

    public static IReadOnlyList<double> LevelsOf(string spec) => OwnLevels.GetValueOrDefault(NameOf(spec), []);

    private static string NameOf(string spec) => spec[..(spec.IndexOfAny(['(', ')', '.']) is >= 0 and var end ? end : spec.Length)];
}
