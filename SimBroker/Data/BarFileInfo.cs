using StrategyHost.SimBroker.Data.Quality;

namespace StrategyHost.SimBroker.Data;

/// <summary>Facts and quality findings of a bar file. The statistics are those of the bars left after all repairs.</summary>
public sealed record BarFileInfo
{
    /// <summary>The bars, where they came from, and what was repaired: duplicates and violations are counted there.</summary>
    public required BarData Data { get; init; }

    /// <summary>Time of the first bar, UTC.</summary>
    public required DateTime First { get; init; }

    /// <summary>Time of the last bar, UTC.</summary>
    public required DateTime Last { get; init; }

    /// <summary>Most frequent distance of neighbouring bars, the shortest of equally frequent ones; zero for a single bar.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>Places without bars.</summary>
    public required GapFindings Gaps { get; init; }

    /// <summary>Returns far from the usual.</summary>
    public required OutlierFindings Outliers { get; init; }

    /// <summary>Bars without volume.</summary>
    public required int ZeroVolumeBars { get; init; }

    /// <summary>Bars whose four prices are equal.</summary>
    public required int FlatBars { get; init; }

    /// <summary>Lowest low.</summary>
    public required double LowestPrice { get; init; }

    /// <summary>Highest high.</summary>
    public required double HighestPrice { get; init; }

    /// <summary>Number of bars on each weekday in UTC; index 0 is Sunday, as in <see cref="DayOfWeek"/>.</summary>
    public required IReadOnlyList<int> BarsByWeekday { get; init; }
}
