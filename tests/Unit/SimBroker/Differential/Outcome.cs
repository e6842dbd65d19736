namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>What a program came to at one broker.</summary>
internal sealed class Outcome
{
    public List<OutcomeTrade> Trades { get; } = [];

    public List<decimal> Balance { get; } = [];

    public List<decimal> Equity { get; } = [];

    public List<string> Rejections { get; } = [];

    public int Ambiguous { get; set; }

    public int MarginCalls { get; set; }

    public int Unfilled { get; set; }

    public decimal Best { get; set; }

    public decimal Worst { get; set; }

    /// <summary>Decimals of one rule in two orders of arithmetic, and doubles of marks, differ far behind the point.</summary>
    public static bool Agree(decimal a, decimal b) => Math.Abs(a - b) <= 1e-9m * (1 + Math.Abs(a));

    /// <summary>The first difference to another outcome; null when there is none.</summary>
    public string? Difference(Outcome other)
    {
        for (var i = 0; i < Math.Max(Trades.Count, other.Trades.Count); i++)
        {
            if (i >= Trades.Count || i >= other.Trades.Count || !Trades[i].Agrees(other.Trades[i]))
                return $"trade {i}: {Trades.ElementAtOrDefault(i)} / {other.Trades.ElementAtOrDefault(i)}";
        }

        if (!Rejections.SequenceEqual(other.Rejections))
            return $"rejections: {string.Join(' ', Rejections)} / {string.Join(' ', other.Rejections)}";
        return Series("balance", Balance, other.Balance) ?? Series("equity", Equity, other.Equity)
            ?? Series(
                "ambiguous bars, margin calls, unfilled orders, best, worst",
                [Ambiguous, MarginCalls, Unfilled, Best, Worst],
                [other.Ambiguous, other.MarginCalls, other.Unfilled, other.Best, other.Worst]);
    }

    private static string? Series(string name, List<decimal> a, List<decimal> b)
    {
        if (a.Count != b.Count)
            return $"{name}: {a.Count} / {b.Count} values";
        var at = Enumerable.Range(0, a.Count).FirstOrDefault(i => !Agree(a[i], b[i]), -1);
        return at < 0 ? null : $"{name} [{at}]: {a[at]} / {b[at]}";
    }
}
