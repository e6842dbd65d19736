using System.Text;
using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Unit.SimBroker.Proofs;

internal sealed class RunComparisonTests
{
    [TestCase("a\nb\n", "a\nb\n")]
    [TestCase("", "")]
    [TestCase("a\r\n", "a\r\n")]
    public void Equal_bytes_are_no_difference(string first, string second) =>
        Assert.That(Compare(first, second), Is.Null);

    [TestCase("a\nb\nc\n", "a\nx\nc\n", 2, "b", "x")]
    [TestCase("a\nb\n", "a\n", 2, "b", null)]
    [TestCase("a\n", "a\nb\n", 2, null, "b")]
    [TestCase("", "a\n", 1, null, "a")]
    [TestCase("a", "a\n", 1, "a", "a\\x0a")]
    [TestCase("a\r\n", "a\n", 1, "a\\r", "a")]
    [TestCase("ä\n", "ö\n", 1, "ä", "ö")]
    [TestCase("1\n2\n", "2\n1\n", 1, "1", "2")]
    public void The_first_differing_line_is_found(string first, string second, int line, string? left, string? right) =>
        Assert.That(Compare(first, second), Is.EqualTo(new RunDifference("events.log", line, left, right)));

    [Test]
    public void Bytes_that_are_no_text_differ_too()
    {
        var difference = RunComparison.FindFirstDifference("events.log", new MemoryStream([0x61, 0xFF]), new MemoryStream([0x61, 0xFE]));
        Assert.That(difference, Is.EqualTo(new RunDifference("events.log", 1, "a\\xff", "a\\xfe")));
    }

    [Test]
    public void The_first_differing_event_is_told_before_what_follows_from_it()
    {
        var (first, second) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        try
        {
            foreach (var (folder, number) in ((DirectoryInfo, int)[])[(first, 1), (second, 2)])
            {
                File.WriteAllText(Path.Combine(folder.FullName, "trades.csv"), $"trade {number}\n");
                File.WriteAllText(Path.Combine(folder.FullName, "events.log"), $"accepted\nfilled at {number}\n");
            }

            Assert.That(
                RunComparison.FindFirstDifference(first.FullName, second.FullName),
                Is.EqualTo(new RunDifference("events.log", 2, "filled at 1", "filled at 2")));
            File.Delete(Path.Combine(second.FullName, "events.log"));
            Assert.That(
                RunComparison.FindFirstDifference(first.FullName, second.FullName),
                Is.EqualTo(new RunDifference("events.log", 1, "accepted", null)));
        }
        finally
        {
            first.Delete(recursive: true);
            second.Delete(recursive: true);
        }
    }

    private static RunDifference? Compare(string first, string second) => RunComparison.FindFirstDifference(
        "events.log", new MemoryStream(Encoding.UTF8.GetBytes(first)), new MemoryStream(Encoding.UTF8.GetBytes(second)));
}
