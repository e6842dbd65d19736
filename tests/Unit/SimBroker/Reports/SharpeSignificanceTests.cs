using System.Globalization;
using System.Text.RegularExpressions;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Unit.SimBroker.Reports;

public sealed class SharpeSignificanceTests
{
    [TestCase("PSR sr=.05 daily", 1, 0.05, 504, -0.5, 6)]
    [TestCase("PSR sr=.25", 1, 0.25, 60, -1, 10)]
    public void EqualsThePublishedValue(string label, int number, double sharpe, int count, double skew, double kurtosis)
    {
        var line = File.ReadLines(SharedFiles.Path("golden", "overfit", "values.txt")).First(text => text.StartsWith(label, StringComparison.Ordinal));
        var values = Regex.Matches(line, @"0\.\d{9}");
        var expected = double.Parse(values[number - 1].Value, CultureInfo.InvariantCulture);
        Assert.That(SharpeSignificance.Probability(sharpe, 0, count, skew, kurtosis), Is.EqualTo(expected).Within(5.0001e-10));
    }

    // The deflated ratio is the same probability against the ratio that the best of N trials would reach by chance.
    [TestCase(46)]
    [TestCase(88)]
    [TestCase(100)]
    public void AgainstABenchmarkItGivesTheDeflatedRatio(int trials)
    {
        var line = File.ReadLines(SharedFiles.Path("golden", "overfit", "values.txt"))
            .First(text => text.StartsWith($" N {trials} SR0", StringComparison.Ordinal));
        var numbers = Regex.Matches(line, @"0\.\d{6}").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        var probability = SharpeSignificance.Probability(2.5 / Math.Sqrt(250), numbers[0], 1250, -3, 10);
        Assert.That(probability, Is.EqualTo(numbers[1]).Within(5e-6), "the benchmark itself is printed with six digits");
    }

    [Test]
    public void ExcessKurtosisWouldOverstateIt() =>
        Assert.That(SharpeSignificance.Probability(0.25, 0, 60, -1, 10), Is.LessThan(SharpeSignificance.Probability(0.25, 0, 60, -1, 7)));
}
