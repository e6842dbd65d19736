namespace StrategyHost.Unit.Analyzers.FixedSymbols;

public sealed class FixedSymbolsTests
{
    [TestCase("""if ({|SH3004:market.Symbol == "AAPL"|}) return null;""")]
    [TestCase("""if ({|SH3004:market.Symbol.StartsWith("BTC", StringComparison.Ordinal)|}) return null;""")]
    [TestCase("""if (market.Symbol is {|SH3004:"A"|} or {|SH3004:"B"|}) return null;""")]
    [TestCase("""var s = market.Symbol; if ({|SH3004:s != "X"|}) return null;""")]
    [TestCase("""if ({|SH3004:new[] { "A" }.Contains(market.Symbol)|}) return null;""")]
    [TestCase("""switch (market.Symbol) { {|SH3004:case "A":|} return null; }""")]
    [TestCase("if ({|SH3004:market.Symbol[0] == 'B'|}) return null;")]
    [TestCase("""var o = OrderRequest.Buy(1) with { {|SH3004:Symbol = "MSFT"|} };""")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("""if (market.Symbol.Length == 0 || market.Symbol == "") return null;""")]
    [TestCase("if (market.Positions.Any(position => position.Symbol == market.Symbol)) return null;")]
    [TestCase("""var o = OrderRequest.Buy(1, comment: "like AAPL");""")]
    [TestCase("var o = OrderRequest.Buy(1) with { Symbol = market.Symbol };")]
    [TestCase("var d = new Dictionary<string, int>(); d[market.Symbol] = 1;")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
