namespace StrategyHost.Unit.Analyzers.StaticConstructors;

public sealed class StaticConstructorTests
{
    [TestCase("static {|SH1014:Sample|}() { }")]
    [TestCase("private static class Inner { static {|SH1014:Inner|}() { } }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("private static readonly double Level = Math.Sqrt(2);")]
    [TestCase("public Sample() { }")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));
}
