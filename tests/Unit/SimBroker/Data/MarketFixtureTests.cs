using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Generation;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>The options that made the files of fixtures/market: each is made again and compared byte for byte.</summary>
public sealed class MarketFixtureTests
{
    private static readonly Dictionary<string, BarGeneratorOptions> Fixtures = new(StringComparer.Ordinal)
    {
        ["sample.csv"] = new() { Start = Day(2023, 1, 1), Seed = 7 },
        ["stock_daily.csv"] = new()
        {
            Bars = 500, Interval = TimeSpan.FromDays(1), Start = Day(2021, 1, 1), Price = 42.5, Volatility = 0.012, Volume = 1_500_000,
            Calendar = TradingCalendar.StockSession, RegimeLength = 40, Seed = 11,
        },
        ["stock_15m.csv"] = new()
        {
            Bars = 260, Interval = TimeSpan.FromMinutes(15), Start = Day(2024, 3, 1), Price = 180, Volatility = 0.002, Volume = 20_000,
            Calendar = TradingCalendar.StockSession, RegimeLength = 26, Seed = 12,
        },
        ["crypto_1m.csv"] = new()
        {
            Bars = 1000, Interval = TimeSpan.FromMinutes(1), Start = Day(2024, 5, 31), Price = 0.0345, TickSize = 0.000001m, Volatility = 0.0012,
            Volume = 75, Calendar = TradingCalendar.Continuous, RegimeLength = 90, Seed = 13,
        },
        ["crash_1h.csv"] = new()
        {
            Bars = 120, Start = Day(2024, 8, 4), Price = 5200, TickSize = 0.25m, Volatility = 0.004, Calendar = TradingCalendar.Weekdays,
            Regimes = [Regime.Quiet, Regime.Crash], RegimeLength = 40, Seed = 14,
        },
    };

    private static IEnumerable<string> Names => Fixtures.Keys;

    [TestCaseSource(nameof(Names))]
    public void IsMadeByItsOptions(string name)
    {
        var made = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        BarFile.Write(made, BarGenerator.Generate(Fixtures[name]));
        var path = Path.Combine(RepositoryFolder.Market, name);
        Assert.That(path, Does.Exist, $"fixtures/market/{name} is missing; {made} is what its options make.");
        Assert.That(File.ReadAllBytes(path), Is.EqualTo(File.ReadAllBytes(made)), $"fixtures/market/{name} is not what its options make, which is {made}.");
    }

    [TestCaseSource(nameof(Names))]
    public void LoadsWithoutRepairs(string name)
    {
        var data = BarFile.Read(Path.Combine(RepositoryFolder.Market, name)).Value!;
        Assert.That((data.Rows, data.Repairs.Total), Is.EqualTo((Fixtures[name].Bars, 0)));
    }

    [Test]
    public void EveryFileIsMadeHere() =>
        Assert.That(Directory.GetFiles(RepositoryFolder.Market).Select(Path.GetFileName), Is.EquivalentTo(Names));

    [Test]
    public void AnSmaCrossoverTradesOftenOnTheSample()
    {
        var closes = BarFile.Read(Path.Combine(RepositoryFolder.Market, "sample.csv")).Value!.Bars.Close;
        var crossings = 0;
        for (var i = 31; i < closes.Length; i++)
        {
            if (Mean(closes, i, 10) > Mean(closes, i, 30) != Mean(closes, i - 1, 10) > Mean(closes, i - 1, 30))
                crossings++;
        }

        Assert.That(crossings, Is.InRange(150, 400));
    }

    private static double Mean(double[] values, int end, int length) => values.AsSpan(end - length + 1, length).ToArray().Average();

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}
