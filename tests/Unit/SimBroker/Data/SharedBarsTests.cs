using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Import;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>Real files of many markets load as they are, and the importer agrees with the reader.</summary>
public sealed class SharedBarsTests
{
    private static IEnumerable<string> Names() => Directory.Exists(RepositoryFolder.SharedBars)
        ? Directory.GetFiles(RepositoryFolder.SharedBars, "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)
        : ["none"];

    [TestCaseSource(nameof(Names))]
    public void LoadsAndImportsAlike(string name)
    {
        var path = Path.Combine(RepositoryFolder.SharedBars, name);
        if (!File.Exists(path))
            Assert.Ignore("The shared market data is not beside the repository.");
        var read = BarFile.Read(path);
        Assert.That(read.Fault, Is.Null);
        var lines = File.ReadLines(path).Count(l => l.Length > 0);
        var imported = BarImporter.Import(path);
        Assert.That(imported.Fault, Is.Null);
        Assert.Multiple(() =>
        {
            Assert.That(read.Value!.Bars.Count, Is.EqualTo(lines - 1));
            Assert.That(imported.Value!.Data.Bars.Times, Is.EqualTo(read.Value.Bars.Times));
            Assert.That(imported.Value.Data.Bars.Close, Is.EqualTo(read.Value.Bars.Close));
            Assert.That(imported.Value.Data.Sha256, Is.EqualTo(read.Value.Sha256));
        });
    }

    [TestCase("spy_hour.csv", 60)]
    [TestCase("eurusd_hour.csv", 60)]
    [TestCase("btcusdt_5m.csv", 5)]
    [TestCase("goog_daily.csv", 1440)]
    [TestCase("es_201312_minute.csv", 1)]
    public void IntervalIsInferred(string name, int minutes)
    {
        var path = Path.Combine(RepositoryFolder.SharedBars, name);
        if (!File.Exists(path))
            Assert.Ignore("The shared market data is not beside the repository.");
        var info = BarFile.Inspect(path).Value!;
        TestContext.Out.WriteLine($"{name}: {info.Gaps.Weekends} weekends, {info.Gaps.SessionBreaks} nights, {info.Gaps.Unexplained} other gaps ({info.Gaps.MissingBars} bars), {info.Outliers.Count} outliers");
        Assert.That(info.Interval, Is.EqualTo(TimeSpan.FromMinutes(minutes)));
    }
}
