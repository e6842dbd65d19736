namespace StrategyHost.SimBroker.Data.Generation;

/// <summary>What <see cref="BarGenerator"/> makes; the same options give the same bars on every machine.</summary>
public sealed record BarGeneratorOptions
{
    /// <summary>Name of the instrument.</summary>
    public string Symbol { get; init; } = "SAMPLE";

    /// <summary>Number of bars; 1 or more.</summary>
    public int Bars { get; init; } = 5000;

    /// <summary>Length of a bar; whole seconds, at most a day or a whole number of days.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Earliest time of the first bar, UTC; the first open time of the calendar from there on is taken.</summary>
    public DateTime Start { get; init; } = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>First open; at least one tick.</summary>
    public double Price { get; init; } = 100;

    /// <summary>Smallest step of prices; above 0.</summary>
    public decimal TickSize { get; init; } = 0.01m;

    /// <summary>Usual standard deviation of a bar's return; above 0, below 0.2.</summary>
    public double Volatility { get; init; } = 0.003;

    /// <summary>Usual volume of a bar; 0 or more.</summary>
    public double Volume { get; init; } = 1000;

    /// <summary>When the market is open.</summary>
    public TradingCalendar Calendar { get; init; } = TradingCalendar.Weekdays;

    /// <summary>Regimes in the proportion in which they shall come; at least one.</summary>
    public IReadOnlyList<Regime> Regimes { get; init; } = [Regime.Trend, Regime.Range, Regime.Trend, Regime.Quiet, Regime.Gaps, Regime.Crash, Regime.Range, Regime.Trend];

    /// <summary>Usual number of bars of a regime; 2 or more.</summary>
    public int RegimeLength { get; init; } = 120;

    /// <summary>Seed of the random numbers.</summary>
    public long Seed { get; init; } = 42;
}
