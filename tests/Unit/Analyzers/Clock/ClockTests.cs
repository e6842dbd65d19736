namespace StrategyHost.Unit.Analyzers.Clock;

public sealed class ClockTests
{
    [TestCase("var t = {|SH2002:DateTime.Now|};")]
    [TestCase("var t = {|SH2002:System.DateTime.UtcNow|}.AddDays(1);")]
    [TestCase("var t = market.Time.{|SH2002:ToLocalTime|}();")]
    [TestCase("var t = {|SH2002:DateTime.Parse|}(\"10:00\");")]
    [TestCase("Func<string, DateTime> parse = {|SH2002:DateTime.Parse|};")]
    [TestCase("var t = {|SH2002:DateTimeOffset.UtcNow|};")]
    [TestCase("var w = {|SH2002:Stopwatch|}.StartNew();")]
    [TestCase("var name = nameof({|SH2002:DateTime.Now|});")]
    [TestCase("var t = {|SH2002:DateTime.ParseExact(\"10:00\", \"HH:mm\", null)|};")]
    [TestCase("var t = DateTime.SpecifyKind(market.Time, {|SH2002:DateTimeKind.Local|});")]
    [TestCase("if (false) { var t = {|SH2002:DateTime.Today|}; }")]
    public void Finds(string statements) => RuleAssert.Finds(RuleAssert.InFindEntries(statements));

    [Test]
    public void Leaves_dates_that_are_values() =>
        RuleAssert.Finds(RuleAssert.InFindEntries("var open = market.Time.Date.AddHours(9) + TimeSpan.FromMinutes(30); var sunday = market.Time.DayOfWeek == DayOfWeek.Sunday;"));

    [TestCase("if (DateTime.UtcNow.Hour >= 14) return null;", "if (market.Time.Hour >= 14) return null;")]
    [TestCase("if (System.DateTime.Now.Hour >= 14) return null;", "if (market.Time.Hour >= 14) return null;")]
    [TestCase("if (DateTime.Today.Month == 1) return null;", "if (market.Time.Date.Month == 1) return null;")]
    public Task Uses_the_time_of_the_bar(string before, string after) =>
        FixAssert.Changes("SH2002", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [Test]
    public Task Offers_nothing_without_a_market() =>
        FixAssert.OffersNothing("SH2002", RuleAssert.InFindEntries("", "private static int Hour() => DateTime.UtcNow.Hour;"));
}
