using System.Text;
using StrategyHost.SimBroker.Data;
using StrategyHost.Trading;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class BarFileWriteTests
{
    [Test]
    public void CanonicalForm()
    {
        var bars = new BarColumns("X", [new DateTime(2024, 1, 31, 9, 30, 0).Ticks, new DateTime(2024, 1, 31, 9, 30, 0).Ticks + 5000], [1.5, 1], [2, 1], [0.1, 1], [1.25, 1], [1e6, 0]);
        using var stream = new MemoryStream();
        BarFile.Write(stream, bars);
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(
            "timestamp,open,high,low,close,volume\n2024-01-31T09:30:00Z,1.5,2,0.1,1.25,1000000\n2024-01-31T09:30:00.0005Z,1,1,1,1,0\n"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void AnyPricesReadBackBitForBit(double[]? values)
    {
        var prices = (values ?? []).Select(Math.Abs).Where(v => v > 0 && double.IsFinite(v)).Append(double.Epsilon).Append(double.MaxValue).ToArray();
        var highs = prices.Select((p, i) => Math.Max(p, prices[^(i + 1)])).ToArray();
        var lows = prices.Select((p, i) => Math.Min(p, prices[^(i + 1)])).ToArray();
        var times = prices.Select((_, i) => (i + 1) * 123456789123L).ToArray();
        var bars = new BarColumns("PRICES", times, prices, highs, lows, [.. prices.Reverse()], [.. prices.Select((p, i) => i % 2 == 0 ? p : -0.0)]);
        using var file = new TempBarFile("");
        BarFile.Write(file.Path, bars);
        var read = BarFile.Read(file.Path).Value!.Bars;
        Assert.Multiple(() =>
        {
            Assert.That(read.Times, Is.EqualTo(bars.Times));
            foreach (var (actual, expected) in ((double[], double[])[])[(read.Open, bars.Open), (read.High, bars.High), (read.Low, bars.Low), (read.Close, bars.Close), (read.Volume, bars.Volume)])
                Assert.That(actual.Select(BitConverter.DoubleToInt64Bits), Is.EqualTo(expected.Select(BitConverter.DoubleToInt64Bits)));
        });
    }
}
