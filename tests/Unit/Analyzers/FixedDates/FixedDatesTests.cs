namespace StrategyHost.Unit.Analyzers.FixedDates;

public sealed class FixedDatesTests
{
    [TestCase("if (market.Time > {|SH3003:new DateTime(2020, 3, 23)|}) return null;")]
    [TestCase("if ({|SH3003:market.Time.Year == 2020|}) return null;")]
    [TestCase("if (market.Time is { Year: {|SH3003:2020|} }) return null;")]
    [TestCase("if (market.Time.Year is {|SH3003:> 2019|}) return null;")]
    [TestCase("""var s = {|SH3003:"2020-03-23"|};""")]
    [TestCase("var d = market.Time.Year * 10000 + market.Time.Month * 100 + market.Time.Day; if ({|SH3003:d == 20200323|}) return null;")]
    [TestCase("if ({|SH3003:market.Time.Ticks > 637205472000000000L|}) return null;")]
    [TestCase("var d = {|SH3003:new DateOnly(2008, 9, 15)|};")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var d = new DateTime(market.Time.Year, 1, 1);")]
    [TestCase("if (market.Time.Month == 11 && market.Time.Day <= 7) return null;")]
    [TestCase("var epoch = new DateTime(1970, 1, 1);")]
    [TestCase("""var f = "yyyy-MM-dd";""")]
    [TestCase("if (market.Index > 2020) return null;")]
    [TestCase("var t = new TimeOnly(9, 30);")]
    [TestCase("if (market.Time.Year % 4 == 0) return null;")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
