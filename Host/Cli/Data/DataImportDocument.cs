using StrategyHost.SimBroker.Data.Import;

namespace StrategyHost.Host.Cli.Data;

/// <summary>The JSON document of <c>data import</c>.</summary>
internal sealed record DataImportDocument(
    string Schema,
    string File,
    string Out,
    int RowsRead,
    int RowsWritten,
    RepairsEntry Repairs,
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyList<string> Ignored,
    string TimeFormat,
    string NumberFormat,
    bool VolumeIsMissing)
{
    public static DataImportDocument Of(ImportResult result, string path) => new(
        "strategyhost/data_import/1",
        result.Data.File,
        path,
        result.Data.Rows,
        result.Data.Bars.Count,
        RepairsEntry.Of(result.Data.Repairs),
        result.Report.Columns.ToDictionary(column => column.Role.Replace(' ', '_'), column => column.Source),
        result.Report.Ignored,
        result.Report.TimeFormat,
        result.Report.NumberFormat,
        result.Report.VolumeIsMissing);
}
