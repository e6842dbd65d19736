namespace StrategyHost.Unit.Analyzers.Culture;

public sealed class CultureTests
{
    [TestCase("var s = market.Symbol.ToUpper();", "var s = market.Symbol.ToUpperInvariant();")]
    [TestCase("var c = char.ToLower(market.Symbol[0]);", "var c = char.ToLowerInvariant(market.Symbol[0]);")]
    [TestCase("var c = System.Globalization.CultureInfo.CurrentCulture;", "var c = System.Globalization.CultureInfo.InvariantCulture;")]
    [TestCase("var c = StringComparer.CurrentCultureIgnoreCase;", "var c = StringComparer.OrdinalIgnoreCase;")]
    public Task Uses_the_invariant_form(string before, string after) =>
        FixAssert.Changes("SH2004", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [Test]
    public Task Leaves_a_culture_that_was_asked_for() =>
        FixAssert.OffersNothing("SH2004", RuleAssert.InFindEntries("var s = market.Symbol.ToUpper(System.Globalization.CultureInfo.InvariantCulture);"));
}
