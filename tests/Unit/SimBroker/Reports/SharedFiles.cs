using System.Globalization;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Reads tables of golden values and market data.</summary>
internal static class SharedFiles
{
    /// <summary>Rows of a CSV file without quotes, by column name.</summary>
    internal static List<Dictionary<string, string>> Rows(params string[] parts)
    {
        var lines = File.ReadAllLines(SharedMaterial.PathOf(parts));
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static decimal Money(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    internal static BarColumns Bars(string file)
    {
        var rows = Rows("data", "bars", file);
        double[] Column(string name) => [.. rows.Select(row => Number(row[name]))];
        return new BarColumns(
            "TEST", [.. rows.Select(row => Time(row["timestamp"]).Ticks)],
            Column("open"), Column("high"), Column("low"), Column("close"), Column("volume"));
    }
}
