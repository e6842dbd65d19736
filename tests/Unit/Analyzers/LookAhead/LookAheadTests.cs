namespace StrategyHost.Unit.Analyzers.LookAhead;

public sealed class LookAheadTests
{
    [TestCase("var x = {|SH3001:market.Close[market.Index + 1]|};")]
    [TestCase("var x = {|SH3001:market.Close[market.Close.Count]|};")]
    [TestCase("var x = {|SH3001:market.Close[^0]|};")]
    [TestCase("var i = market.Index; var x = {|SH3001:market.Close[i + 1]|};")]
    [TestCase("const int n = 2; var j = market.Index + n - 1; var x = {|SH3001:market.High[j]|};")]
    [TestCase("try { } {|SH3001:catch (LookAheadException) { }|}")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var x = market.Close[market.Index];")]
    [TestCase("var x = market.Close[market.Close.Count - 1];")]
    [TestCase("var x = market.Close[^1] + market.Close[^2];")]
    [TestCase("var i = market.Index; i -= 5; var x = market.Close[i + 1];")]
    [TestCase("var x = new double[market.Index + 2]; x[market.Index + 1] = 1;")]
    [TestCase("var next = market.Index + 1;")]
    [TestCase("var x = market.Close[market.Index + 1 - 1];")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
