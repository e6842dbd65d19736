using System.Globalization;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Reports;

/// <summary>Golden values and market data that stand beside the repository; a test without them is skipped.</summary>
internal static class SharedFiles
{
    internal static string Path(params string[] parts)
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "StrategyHost.sln")))
            root = root.Parent;
        var path = System.IO.Path.Combine([root?.FullName ?? "", "..", "shared", .. parts]);
        if (!File.Exists(path))
            Assert.Ignore($"needs ../shared/{string.Join('/', parts)}, which is not part of the repository");
        return path;
    }

    /// <summary>Rows of a CSV file without quotes, by column name.</summary>
    internal static List<Dictionary<string, string>> Rows(params string[] parts)
    {
        var lines = File.ReadAllLines(Path(parts));
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
