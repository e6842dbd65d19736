namespace StrategyHost.Unit.Analyzers.CausalIndex;

public sealed class CausalIndexTests
{
    [TestCase("for (var i = 1; i < 5; i++) { var x = market.Close[{|SH3002:market.Index + i|}]; }")]
    [TestCase("for (var i = 0; i <= market.Close.Count; i++) { var x = market.Close[{|SH3002:i|}]; }")]
    [TestCase("for (var i = market.Index; i <= market.Index + 3; i++) { var x = market.Close[{|SH3002:i|}]; }")]
    [TestCase("var x = market.Close[{|SH3002:market.Index + Math.Abs(market.Positions.Count)|}];")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("for (var i = 1; i < 5; i++) { var x = market.Close[market.Index - i]; }")]
    [TestCase("for (var i = 0; i < market.Close.Count; i++) { var x = market.Close[i]; }")]
    [TestCase("for (var i = market.Index; i >= 0; i--) { var x = market.Close[i]; }")]
    [TestCase("for (var i = -5; i <= 0; i++) { var x = market.Close[market.Index + i]; }")]
    [TestCase("for (var i = market.Index - 9; i <= market.Index; i++) { var x = market.Close[i]; }")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
