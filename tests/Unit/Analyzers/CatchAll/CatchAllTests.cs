namespace StrategyHost.Unit.Analyzers.CatchAll;

public sealed class CatchAllTests
{
    [TestCase("try { } {|SH1011:catch|} { }")]
    [TestCase("try { } {|SH1011:catch|} (Exception) { }")]
    [TestCase("try { } {|SH1011:catch|} (Exception e) when (e.Message.Length > 0) { }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("try { } catch (DivideByZeroException) { }")]
    [TestCase("try { } catch (InvalidOperationException e) when (e.Message.Length > 0) { }")]
    [TestCase("try { } finally { }")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
