using System.Text;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.Unit.SimBroker.Data;

public sealed class TimeTextTests
{
    private static readonly long Span = DateTime.MaxValue.Ticks;

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void CanonicalTimesReadBackExactly(ulong seed)
    {
        var ticks = (long)(seed * 0x9E3779B97F4A7C15 % (ulong)Span);
        AssertReadsBack(ticks);
        AssertReadsBack(ticks - ticks % TimeSpan.TicksPerSecond);
    }

    [Test]
    public void EveryDayOfFourCenturiesIsRead()
    {
        for (var day = new DateTime(1800, 1, 1); day.Year < 2201; day = day.AddDays(1))
        {
            var text = $"{day.Year:0000}-{day.Month:00}-{day.Day:00}";
            if (!TimeText.TryParse(Encoding.ASCII.GetBytes(text), out var ticks) || ticks != day.Ticks)
                Assert.Fail($"{text} read as {new DateTime(ticks):s}");
        }
    }

    private static void AssertReadsBack(long ticks)
    {
        Assert.That(TimeText.TryParse(Encoding.ASCII.GetBytes(CanonicalTime.Text(ticks)), out var read), Is.True);
        Assert.That(read, Is.EqualTo(ticks));
    }
}
