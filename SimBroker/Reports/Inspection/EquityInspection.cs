using CsvHelper;

namespace StrategyHost.SimBroker.Reports.Inspection;

/// <summary>The equity curve: one point a bar, each later than the one before, all numbers.</summary>
internal static class EquityInspection
{
    private const int Fields = 6;

    internal static int Inspect(CsvReader csv, RowFaultList faults)
    {
        if (!faults.HasHeader(csv, EquityCurveCsv.Header))
            return 0;
        var previous = DateTime.MinValue;
        var rows = 0;
        while (csv.Read())
        {
            var line = ++rows + 1;
            if (csv.FieldCount != Fields)
            {
                faults.Add(line, $"has {csv.FieldCount} fields; expected {Fields}");
                continue;
            }

            if (faults.Time(csv, 0, line) is { } time)
            {
                if (time <= previous)
                    faults.Add(line, $"time is not later than that of the line before");
                previous = time;
            }

            for (var field = 1; field < Fields; field++)
                faults.RequireNumber(csv, field, line);
        }

        return rows;
    }
}
