namespace StrategyHost.Unit.Analyzers.StackAllocation;

public sealed class StackAllocationTests
{
    [TestCase("Span<double> w = {|SH1015:stackalloc|} double[market.Index];")]
    [TestCase("Span<double> w = {|SH1015:stackalloc|} double[513];")]
    [TestCase("for (var i = 0; i < 3; i++) { Span<int> w = {|SH1015:stackalloc|} int[1]; }")]
    [TestCase("Action f = () => { Span<int> w = {|SH1015:stackalloc|} int[1]; };")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("Span<double> w = stackalloc double[512];")]
    [TestCase("const int n = 10; Span<byte> w = stackalloc byte[n];")]
    [TestCase("ReadOnlySpan<double> w = stackalloc[] { 1.0, 2 };")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));
}
