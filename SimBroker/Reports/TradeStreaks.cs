namespace StrategyHost.SimBroker.Reports;

/// <summary>Longest runs of wins and of losses; a trade that broke even ends both.</summary>
internal struct TradeStreaks
{
    private int _wins;
    private int _losses;

    internal int MaxWins { get; private set; }

    internal int MaxLosses { get; private set; }

    internal void Add(decimal net)
    {
        _wins = net > 0 ? _wins + 1 : 0;
        _losses = net < 0 ? _losses + 1 : 0;
        MaxWins = Math.Max(MaxWins, _wins);
        MaxLosses = Math.Max(MaxLosses, _losses);
    }
}
