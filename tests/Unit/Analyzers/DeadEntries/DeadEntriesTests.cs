namespace StrategyHost.Unit.Analyzers.DeadEntries;

public sealed class DeadEntriesTests
{
    [TestCase("{|SH3010:_rsi[^1] > 100|}")]
    [TestCase("{|SH3010:_williams[^1] > 80|}")]
    [TestCase("{|SH3010:_fast.CrossedAbove(_fast)|}")]
    [TestCase("{|SH3010:_fast.CrossedAbove(_slow) && _fast.CrossedBelow(_slow)|}")]
    [TestCase("{|SH3010:_rsi[^1] > 70 && _rsi[^1] < 30|}")]
    [TestCase("{|SH3010:market.IsFlat && market.Positions.Count > 0|}")]
    [TestCase("{|SH3010:_fast[^1] > _slow[^1] && market.IsFlat && _slow[^1] > _fast[^1]|}")]
    [TestCase("{|SH3010:market.IsFlat && !market.IsFlat|}")]
    [TestCase("{|SH3010:market.Index >= 10 && market.Index < 10|}")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.WithIndicators(code));

    [TestCase("_rsi[^1] > 70")]
    [TestCase("_williams[^1] < -80")]
    [TestCase("_fast.CrossedAbove(_slow) || _fast.CrossedBelow(_slow)")]
    [TestCase("_rsi[^1] > 30 && _rsi[^1] < 70")]
    [TestCase("market.IsFlat && market.PendingOrders.Count == 0")]
    [TestCase("_fast[^1] > _slow[^1] && _fast[^2] < _slow[^2]")]
    [TestCase("Rng.Next(6) > 3 && Rng.Next(6) < 3")]
    [TestCase("market.Index >= 10 && market.Index <= 10")]
    [TestCase("_rsi[^1] > 70 && _rsi[^2] < 30")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.WithIndicators(code));
}
