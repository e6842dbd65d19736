namespace StrategyHost.Unit.Analyzers.AllowList;

/// <summary>What nobody named is refused as well, however it is reached.</summary>
public sealed class NotOnAllowListTests
{
    [TestCase("public sealed class NoSignal : {|SH1900:Exception|} { }")]
    [TestCase("private sealed class Bars : {|SH1900:List<double>|} { }")]
    [TestCase("private {|SH1900:Half|} _half;")]
    [TestCase("private void Take({|SH1900:Uri|} uri) { }")]
    [TestCase("private T Take<T>(T value) where T : {|SH1900:ISpanFormattable|} => value;")]
    public void Refuses_in_declarations(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [TestCase("var x = {|SH1900:Half.One|};")]
    [TestCase("var x = ({|SH1900:Half|})1.0;")]
    [TestCase("object x = 1; if (x is {|SH1900:Half|}) return null;")]
    [TestCase("var xs = new Dictionary<string, {|SH1900:Half|}>();")]
    [TestCase("Func<string, string> f = {|SH1900:string.Intern|};")]
    [TestCase("var s = $\"{{|SH1900:Half.One|}}\";")]
    [TestCase("var x = from v in new[] { 1 } select {|SH1900:(Half)v|};")]
    [TestCase("var e = market.Symbol.{|SH1900:EnumerateRunes|}();")]
    public void Refuses_in_statements(string statements) =>
        Assert.That(RuleAssert.Compile(MarkedSource.Parse(RuleAssert.InFindEntries(statements)).Text).Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("SH1900"));
}
