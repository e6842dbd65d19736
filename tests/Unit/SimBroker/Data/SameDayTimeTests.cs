using System.Text;
using StrategyHost.SimBroker.Data.Reading;

namespace StrategyHost.Unit.SimBroker.Data;

/// <summary>The fast path of times against the parser of every form.</summary>
public sealed class SameDayTimeTests
{
    private const string Before = "2024-02-29T23:59:00Z";

    private static readonly string[] Texts =
    [
        Before, "2024-02-29T00:00:00Z", "2024-02-29T23:59:59Z", "2024-02-29T24:00:00Z", "2024-02-29T12:60:00Z", "2024-02-29T12:00:60Z", "2024-02-29T1a:00:00Z",
        "2024-02-29T12.00:00Z", "2024-02-29T12:00;00Z", "2024-02-29T:0:00:00Z", "2024-02-29T12:00:0:Z", "2024-02-29T12:00:00z", "2024-02-29 12:00:00Z",
        "2024-02-28T12:00:00Z", "2024-03-29T12:00:00Z", "2024-02-29T12:00:00", "2024-02-29T12:00Z", "2024-02-29", "", "2024-02-29T12:00:00.5Z",
        "2024-02-29T12:00+01:00", "1709208000", "2024-02-29T12:00:/0Z", "2024-02-29T0::00:00Z",
    ];

    [TestCaseSource(nameof(Texts))]
    public void AgreesWithTheParserOfEveryForm(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        var isFast = Remembering(Before).TryParse(bytes, out var fast);
        var isTime = TimeText.TryParse(bytes, out var ticks);
        Assert.That(isFast && (!isTime || fast != ticks), Is.False, "a time is read otherwise, or no time is read");
        Assert.That(isFast, Is.EqualTo(isTime && text.Length == 20 && text.StartsWith("2024-02-29T", StringComparison.Ordinal) && text[^1] == 'Z'));
    }

    [FsCheck.NUnit.Property(MaxTest = 5000)]
    public void AgreesWhereAnyCharacterIsReplaced(byte position, byte character)
    {
        var bytes = Encoding.ASCII.GetBytes(Before);
        bytes[position % bytes.Length] = character;
        var isFast = Remembering(Before).TryParse(bytes, out var fast);
        var isTime = TimeText.TryParse(bytes, out var ticks);
        Assert.That(isFast && (!isTime || fast != ticks), Is.False);
    }

    [Test]
    public void EverySecondOfADayIsRead()
    {
        var times = Remembering(Before);
        for (var time = new DateTime(2024, 2, 29); time.Day == 29; time = time.AddSeconds(1))
        {
            if (!times.TryParse(Encoding.ASCII.GetBytes($"{time:yyyy-MM-ddTHH:mm:ss}Z"), out var ticks) || ticks != time.Ticks)
                Assert.Fail($"{time:s} is read as {new DateTime(ticks):s}.");
        }
    }

    [Test]
    public void ReadsNothingBeforeItHasADate() =>
        Assert.That(new SameDayTime().TryParse(Encoding.ASCII.GetBytes(Before), out _), Is.False);

    [TestCase("2024-02-29T12:00")]
    [TestCase("2024-02-29T12:00:00+1")]
    [TestCase("2024-02-29")]
    public void KeepsNoDateOfAnotherForm(string text)
    {
        var times = new SameDayTime();
        times.Remember(Encoding.ASCII.GetBytes(text), new DateTime(2024, 2, 29).Ticks);
        Assert.That(times.TryParse(Encoding.ASCII.GetBytes(Before), out _), Is.False);
    }

    private static SameDayTime Remembering(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.That(TimeText.TryParse(bytes, out var ticks), Is.True);
        var times = new SameDayTime();
        times.Remember(bytes, ticks);
        return times;
    }
}
