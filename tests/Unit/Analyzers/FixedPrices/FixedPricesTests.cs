namespace StrategyHost.Unit.Analyzers.FixedPrices;

public sealed class FixedPricesTests
{
    [TestCase("var o = OrderRequest.Buy(1, stopLoss: {|SH3005:95|});")]
    [TestCase("var o = OrderRequest.BuyLimit(1, {|SH3005:101.5|});")]
    [TestCase("var o = OrderRequest.Buy(1) with { TakeProfit = {|SH3005:120|} };")]
    [TestCase("if (market.Close[^1] > {|SH3005:1.5|} || market.Close[^1] < {|SH3005:2.5|} || market.Close.CrossedAbove({|SH3005:3.5|})) return null;")]
    [TestCase("var p = market.Bar.High; if (p is > {|SH3005:1.5|} and < {|SH3005:2.5|} || {|SH3005:3.5|} < p) return null;")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("if (market.Close[^1] > 5 && market.Close[^1] < 5000) return null;")]
    [TestCase("var o = OrderRequest.Buy(100, stopLoss: market.Close[^1] * 0.98);")]
    [TestCase("if (market.Volume[^1] > 100 || market.Volume[^1] > 200 || market.Volume[^1] > 300) return null;")]
    [TestCase("if (market.Close[^1] > market.Open[^1] * 1.01 || market.Close[^1] > market.Open[^1] * 1.02 || market.Close[^1] > market.Open[^1] * 1.03) return null;")]
    [TestCase("var o = OrderRequest.Buy(1, stopLoss: null);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
