namespace StrategyHost.Unit.Analyzers.UnassignedSeries;

public sealed class UnassignedSeriesTests
{
    [TestCase("private Series {|SH0013:_slow|} = Series.Empty;")]
    [TestCase("private Series? {|SH0013:_slow|};")]
    [TestCase("private Series {|SH0013:Slow|} { get; set; } = null!;")]
    [TestCase("private Series {|SH0013:_slow|} = Series.Empty; private void Reset() => _slow = Series.Empty;")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("private Series _slow = Series.Empty; public override void PrepareIndicators(IndicatorSet indicators) => _slow = indicators.Close;")]
    [TestCase("private Series _a = Series.Empty, _b = Series.Empty; public override void PrepareIndicators(IndicatorSet indicators) => (_a, _b) = (indicators.Close, indicators.Open);")]
    [TestCase("private Series? _a; private void Take(IndicatorSet indicators) => _a ??= indicators.Close; public override void PrepareIndicators(IndicatorSet indicators) => Take(indicators);")]
    [TestCase("private Series _a = Series.Empty; public override void PrepareIndicators(IndicatorSet indicators) => Set(out _a, indicators); private static void Set(out Series series, IndicatorSet indicators) => series = indicators.Close;")]
    [TestCase("private sealed record Pair(Series First, Series Second);")]
    [TestCase("private static Series Of(Market market) => market.Close;")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));
}
