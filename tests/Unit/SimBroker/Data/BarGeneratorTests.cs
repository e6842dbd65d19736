using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Generation;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class BarGeneratorTests
{
    [Test]
    public void TheSameOptionsMakeTheSameBytesAndAnotherSeedOthers()
    {
        var options = new BarGeneratorOptions { Bars = 2000 };
        Assert.Multiple(() =>
        {
            Assert.That(Bytes(options with { }), Is.EqualTo(Bytes(options)));
            Assert.That(Bytes(options), Is.Not.EqualTo(Bytes(options with { Seed = 43 })));
        });
    }

    [Test]
    public void FewerBarsAreTheBeginningOfMore()
    {
        var many = BarGenerator.Generate(new BarGeneratorOptions { Bars = 1000 });
        var few = BarGenerator.Generate(new BarGeneratorOptions { Bars = 300 });
        Assert.That(many.Close.Take(300), Is.EqualTo(few.Close));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void BarsKeepTheRulesOfBarFiles(long seed, byte calendar, byte minutes, byte ticks)
    {
        var tick = new[] { 0.01m, 0.25m, 0.00001m, 5m }[ticks % 4];
        var bars = BarGenerator.Generate(new BarGeneratorOptions
        {
            Bars = 300, Seed = seed, Calendar = (TradingCalendar)(calendar % 3), Interval = TimeSpan.FromMinutes(1 + minutes), TickSize = tick, Volatility = 0.05, RegimeLength = 20,
        });
        using var file = new TempBarFile("");
        BarFile.Write(file.Path, bars);
        var read = BarFile.Read(file.Path, new BarReadOptions { Symbol = "SAMPLE" });
        Assert.That(read.Fault, Is.Null);
        Assert.That(read.Value!.Bars.Close, Is.EqualTo(bars.Close));
        Assert.That(bars.Close.All(c => (decimal)c % tick == 0), Is.True);
    }

    [Test]
    public void MarketsRestWhenTheirCalendarSaysSo()
    {
        var fx = Times(TradingCalendar.Weekdays, TimeSpan.FromHours(1));
        var stock = Times(TradingCalendar.StockSession, TimeSpan.FromMinutes(30));
        var daily = Times(TradingCalendar.StockSession, TimeSpan.FromDays(1));
        var crypto = Times(TradingCalendar.Continuous, TimeSpan.FromHours(1));
        Assert.Multiple(() =>
        {
            Assert.That(fx.All(t => t.DayOfWeek != DayOfWeek.Saturday && (t.DayOfWeek != DayOfWeek.Sunday || t.Hour >= 22) && (t.DayOfWeek != DayOfWeek.Friday || t.Hour < 22)), Is.True);
            Assert.That(stock.GroupBy(t => t.Date).Skip(1).Take(5).Select(d => d.Count()), Is.All.EqualTo(13));
            Assert.That(stock.All(t => t.TimeOfDay >= new TimeSpan(14, 30, 0) && t.TimeOfDay < TimeSpan.FromHours(21)), Is.True);
            Assert.That(daily.Select(t => t.DayOfWeek), Has.None.EqualTo(DayOfWeek.Saturday).And.None.EqualTo(DayOfWeek.Sunday));
            Assert.That(crypto[^1] - crypto[0], Is.EqualTo(TimeSpan.FromHours(crypto.Count - 1)));
        });
    }

    [Test]
    public void CrashesFallAndTurnOverMoreThanQuietTimes()
    {
        var crash = BarGenerator.Generate(new BarGeneratorOptions { Bars = 200, Regimes = [Regime.Crash] });
        var quiet = BarGenerator.Generate(new BarGeneratorOptions { Bars = 200, Regimes = [Regime.Quiet] });
        Assert.Multiple(() =>
        {
            Assert.That(crash.Close[^1], Is.LessThan(0.9 * crash.Open[0]));
            Assert.That(crash.Volume.Average(), Is.GreaterThan(2 * quiet.Volume.Average()));
            Assert.That(quiet.High.Max() / quiet.Low.Min(), Is.LessThan(1.2));
        });
    }

    private static IEnumerable<BarGeneratorOptions> Invalid() =>
    [
        new() { Bars = 0 },
        new() { Interval = TimeSpan.Zero },
        new() { Interval = TimeSpan.FromMilliseconds(1500) },
        new() { Interval = TimeSpan.FromHours(36) },
        new() { Price = 0 },
        new() { Price = double.NaN },
        new() { TickSize = 0 },
        new() { Volatility = 0.5 },
        new() { Volume = -1 },
        new() { Regimes = [] },
        new() { RegimeLength = 1 },
    ];

    [TestCaseSource(nameof(Invalid))]
    public void RefusesOptionsOutOfBounds(BarGeneratorOptions options) =>
        Assert.That(() => BarGenerator.Generate(options), Throws.ArgumentException);

    private static List<DateTime> Times(TradingCalendar calendar, TimeSpan interval)
    {
        var bars = BarGenerator.Generate(new BarGeneratorOptions { Bars = 400, Calendar = calendar, Interval = interval });
        return [.. Enumerable.Range(0, bars.Count).Select(i => bars[i].Time)];
    }

    private static byte[] Bytes(BarGeneratorOptions options)
    {
        using var stream = new MemoryStream();
        BarFile.Write(stream, BarGenerator.Generate(options));
        return stream.ToArray();
    }
}
