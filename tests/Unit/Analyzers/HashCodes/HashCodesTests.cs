namespace StrategyHost.Unit.Analyzers.HashCodes;

public sealed class HashCodesTests
{
    private const string Key = "private sealed record Key(string Name);";

    [TestCase("""var x = new Key("a").{|SH2006:GetHashCode|}();""")]
    [TestCase("""Func<int> f = new Key("a").{|SH2006:GetHashCode|};""")]
    [TestCase("var x = market.Symbol.{|SH2006:GetHashCode|}();")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code, Key));

    [TestCase("""var same = new Key("a") == new Key("b"); var d = new Dictionary<Key, int>();""")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code, Key));
}
