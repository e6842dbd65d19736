namespace StrategyHost.Unit.Analyzers.HashOrder;

public sealed class HashOrderTests
{
    [TestCase("var x = new {|SH2005:System.Collections.Concurrent|}.ConcurrentDictionary<string, int>();")]
    [TestCase("var x = new[] { 1 }.{|SH2005:ToFrozenSet|}();")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("var x = new Dictionary<string, int>(); foreach (var pair in x) { }")]
    [TestCase("var x = new HashSet<string>(StringComparer.Ordinal);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
