using System.Globalization;

namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>Market data beside the repository; tests skip where it is absent.</summary>
internal static class RealBars
{
    public static IEnumerable<string> Files => ["goog_daily.csv", "eurusd_hour.csv", "spy_minute.csv", "btcusdt_5m.csv"];

    public static string Shared(string path)
    {
        var root = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "StrategyHost.sln")))
            root = root.Parent;
        var full = Path.Combine(root?.Parent?.FullName ?? "", "shared", path);
        if (!File.Exists(full))
            Assert.Ignore($"../shared/{path} is not there.");
        return full;
    }

    public static List<Bar> Read(string file, int count = int.MaxValue)
    {
        var bars = new List<Bar>();
        foreach (var line in File.ReadLines(Shared("data/bars/" + file)).Skip(1).Take(count))
        {
            var cells = line.Split(',');
            double Cell(int i) => double.Parse(cells[i], CultureInfo.InvariantCulture);
            var time = DateTime.Parse(cells[0], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            bars.Add(new Bar(time, Cell(1), Cell(2), Cell(3), Cell(4), Cell(5), "X"));
        }

        return bars;
    }
}
