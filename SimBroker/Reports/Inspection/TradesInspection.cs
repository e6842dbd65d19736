using CsvHelper;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>The trades: in order of closing, none closed before it was opened, all figures numbers.</summary>
internal static class TradesInspection
{
    private const int Fields = 24;
    private const int EntryTime = 7;
    private const int ExitTime = 10;

    /// <summary>Fields that every trade has; prices of protection may be missing.</summary>
    private static readonly int[] Numbers = [5, 6, 8, 9, 11, 14, 15, 16, 17, 18, 19, 20, 21];

    internal static int Inspect(CsvReader csv, RowFaultList faults)
    {
        if (!faults.HasHeader(csv, TradesCsv.Header))
            return 0;
        var previous = DateTime.MinValue;
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != Fields)
            {
                faults.Add(line, $"has {csv.FieldCount} fields; expected {Fields}");
                continue;
            }

            previous = CheckTimes(csv, faults, line, previous);
            foreach (var field in Numbers)
                faults.RequireNumber(csv, field, line);
        }

        return rows;
    }

    private static DateTime CheckTimes(CsvReader csv, RowFaultList faults, int line, DateTime previous)
    {
        if (faults.Time(csv, EntryTime, line) is not { } entry || faults.Time(csv, ExitTime, line) is not { } exit)
            return previous;
        if (exit < entry)
            faults.Add(line, "the trade is closed before it is opened");
        if (exit < previous)
            faults.Add(line, "exit_time is earlier than that of the trade before: trades stand in order of closing");
        return exit;
    }
}
