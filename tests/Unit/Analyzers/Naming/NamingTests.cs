namespace StrategyHost.Unit.Analyzers.Naming;

public sealed class NamingTests
{
    [TestCase("[Parameter(2, 50)] public int {|SH0011:fast|} { get; init; } = 10; private int X => fast;")]
    [TestCase("[Parameter(2, 50)] public int {|SH0011:Fast_Period|} { get; init; } = 10; private int X => Fast_Period;")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("[Parameter(2, 50)] public int FastPeriod { get; init; } = 10; private int X => FastPeriod;")]
    [TestCase("private int _fast; public int plain { get; init; }")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [Test]
    public void Suggests_the_name() =>
        Assert.That(
            RuleAssert.Compile(RuleAssert.InFindEntries("", "[Parameter] public bool go_long { get; init; } private bool X => go_long;")).Diagnostics.Single(finding => finding.Id == "SH0011").Message,
            Does.EndWith("write it as 'GoLong'"));
}
