namespace StrategyHost.Unit.Analyzers.StaticState;

public sealed class StaticStateTests
{
    [TestCase("private static int {|SH2007:_count|};")]
    [TestCase("private static int {|SH2007:Count|} { get; set; }")]
    [TestCase("private static event Action? {|SH2007:Changed|};")]
    [TestCase("private static class Memory { public static double {|SH2007:Last|}; }")]
    public void Refuses(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [TestCase("private const int Count = 1;")]
    [TestCase("private static readonly double Ratio = 0.5;")]
    [TestCase("private static double Ratio { get; } = 0.5;")]
    [TestCase("private static double Double(double x) => 2 * x;")]
    [TestCase("private static double Ratio => 0.5;")]
    [TestCase("private int _count;")]
    public void Accepts(string member) =>
        Assert.That(RuleAssert.Finds(RuleAssert.InFindEntries("", member)).Accepted, Is.True);
}
