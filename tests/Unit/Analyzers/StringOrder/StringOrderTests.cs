namespace StrategyHost.Unit.Analyzers.StringOrder;

public sealed class StringOrderTests
{
    [TestCase("""var s = {|SH2010:new[] { "a" }.OrderBy(x => x)|}.First();""")]
    [TestCase("var l = new List<string>(); {|SH2010:l.Sort()|};")]
    [TestCase("var d = {|SH2010:new SortedDictionary<string, int>()|};")]
    [TestCase("""var c = {|SH2010:string.Compare("a", "b")|};""")]
    [TestCase("""var c = {|SH2010:"a".CompareTo("b")|};""")]
    [TestCase("var c = {|SH2010:market.Symbol.StartsWith(other)|};")]
    [TestCase("""var a = new[] { "b" }; {|SH2010:Array.Sort(a)|};""")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("var other = market.Symbol; " + code));

    [TestCase("""var s = new[] { "a" }.OrderBy(x => x, StringComparer.Ordinal).First();""")]
    [TestCase("var l = new List<int>(); l.Sort();")]
    [TestCase("var d = new SortedDictionary<string, int>(StringComparer.Ordinal);")]
    [TestCase("var c = market.Symbol.StartsWith('a');")]
    [TestCase("""var c = "a" == "b" || "a".Contains("b");""")]
    [TestCase("var d = new Dictionary<string, int>();")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("var other = market.Symbol; " + code));

    [TestCase("var s = new[] { \"a\" }.OrderBy(x => x).First();", "var s = new[] { \"a\" }.OrderBy(x => x, StringComparer.Ordinal).First();")]
    [TestCase("var l = new List<string>(); l.Sort();", "var l = new List<string>(); l.Sort(StringComparer.Ordinal);")]
    [TestCase("var d = new SortedSet<string>();", "var d = new SortedSet<string>(StringComparer.Ordinal);")]
    [TestCase("var c = string.Compare(\"a\", \"b\");", "var c = string.Compare(\"a\", \"b\", StringComparison.Ordinal);")]
    public Task Passes_the_comparer(string before, string after) =>
        FixAssert.Changes("SH2010", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [Test]
    public Task Leaves_a_method_that_takes_none() => FixAssert.OffersNothing("SH2010", RuleAssert.InFindEntries("var c = \"a\".CompareTo(\"b\");"));
}
