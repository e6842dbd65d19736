namespace StrategyHost.Unit.Analyzers.UnprotectedLeverage;

public sealed class UnprotectedLeverageTests
{
    [TestCase("var o = OrderRequest.Buy({|SH3009:market.Account.Equity * 3 / market.Close[^1]|});")]
    [TestCase("var o = OrderRequest.Sell({|SH3009:market.Account.FreeMargin / market.Close[^1]|}, stopLoss: null);")]
    [TestCase("var leverage = 5; var lots = market.Account.Balance * leverage / market.Close[^1]; var o = OrderRequest.Buy({|SH3009:lots|});")]
    [TestCase("var o = new OrderRequest { Action = OrderSide.Buy, Volume = {|SH3009:market.Account.Equity * 2|} };")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var o = OrderRequest.Buy(market.Account.Equity * 3 / market.Close[^1], stopLoss: market.Low[^1]);")]
    [TestCase("var o = OrderRequest.Buy(market.Account.Equity * 3 / market.Close[^1]) with { StopLoss = market.Low[^1] };")]
    [TestCase("var o = OrderRequest.Buy(market.Account.Equity * 0.5 / market.Close[^1]);")]
    [TestCase("var o = OrderRequest.Buy(Math.Floor(market.Account.Equity / market.Close[^1]));")]
    [TestCase("var o = OrderRequest.Buy(100);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
