namespace StrategyHost.Unit.Analyzers.KeptIndicatorSet;

public sealed class KeptIndicatorSetTests
{
    [TestCase("private IndicatorSet? {|SH0014:_set|}; public override void PrepareIndicators(IndicatorSet indicators) => _set = indicators;")]
    [TestCase("private sealed class Kept { public IndicatorSet? {|SH0014:Set|} { get; init; } }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("public override void PrepareIndicators(IndicatorSet indicators) { var set = indicators; Register(set); } private static void Register(IndicatorSet indicators) => _ = indicators.Close;")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));
}
