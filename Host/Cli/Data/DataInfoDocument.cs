using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Data;

/// <summary>The JSON document of <c>data info</c>.</summary>
internal sealed record DataInfoDocument(
    string Schema,
    string File,
    string Sha256,
    int Rows,
    int UsableRows,
    DateTime First,
    DateTime Last,
    double IntervalSeconds,
    double LowestPrice,
    double HighestPrice,
    bool HasVolume,
    int ZeroVolumeBars,
    int FlatBars,
    GapsEntry Gaps,
    OutliersEntry Outliers,
    RepairsEntry Violations,
    IReadOnlyList<string> FirstViolations)
{
    public static DataInfoDocument Of(BarFileInfo info) => new(
        "strategyhost/data_info/1",
        info.Data.File,
        info.Data.Sha256,
        info.Data.Rows,
        info.Data.Bars.Count,
        info.First,
        info.Last,
        info.Interval.TotalSeconds,
        info.LowestPrice,
        info.HighestPrice,
        info.Data.HasVolume,
        info.ZeroVolumeBars,
        info.FlatBars,
        new GapsEntry(
            info.Gaps.Unexplained,
            info.Gaps.MissingBars,
            info.Gaps.Weekends,
            info.Gaps.SessionBreaks,
            [.. info.Gaps.Largest.Select(gap => new GapEntry(gap.After, gap.Before, gap.MissingBars))]),
        new OutliersEntry(
            info.Outliers.Count,
            [.. info.Outliers.Largest.Select(outlier => new OutlierEntry(outlier.Time, outlier.Return, outlier.ZScore))]),
        RepairsEntry.Of(info.Data.Repairs),
        [.. info.Data.Violations.Select(fault => fault.ToString())]);
}

internal sealed record GapsEntry(int Unexplained, long MissingBars, int Weekends, int SessionBreaks, IReadOnlyList<GapEntry> Largest);

internal sealed record GapEntry(DateTime After, DateTime Before, long MissingBars);

internal sealed record OutliersEntry(int Count, IReadOnlyList<OutlierEntry> Largest);

internal sealed record OutlierEntry(DateTime Time, double Return, double ZScore);

/// <summary>Rows by what is, or was, wrong with them.</summary>
internal sealed record RepairsEntry(int OutOfOrder, int Duplicates, int HighLow, int Volume, int Unusable)
{
    public static RepairsEntry Of(RepairCounts counts) =>
        new(counts.Sorted, counts.DuplicatesDropped, counts.HighLowClamped, counts.VolumesZeroed, counts.UnusableDropped);
}
