namespace StrategyHost.Unit.Analyzers.StackAllocation;

public sealed class StackAllocationTests
{
    [TestCase("Span<double> w = {|SH1015:stackalloc|} double[market.Index];")]
    [TestCase("Span<double> w = {|SH1015:stackalloc|} double[513];")]
    [TestCase("for (var i = 0; i < 3; i++) { Span<int> w = {|SH1015:stackalloc|} int[1]; }")]
    [TestCase("Span<double> w = {|SH1015:stackalloc|} double[] { market.Index, 2 };")]
    [TestCase("Span<decimal> w = {|SH1015:stackalloc|} decimal[] { 1, 2, 3 };")]
    [TestCase("Span<DayOfWeek> w = {|SH1015:stackalloc|} DayOfWeek[2];")]
    [TestCase("Action f = () => { Span<int> w = {|SH1015:stackalloc|} int[1]; };")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("Span<double> w = stackalloc double[512];")]
    [TestCase("ReadOnlySpan<double> w = stackalloc[] { 1.0, 2 };")]
    [TestCase("Span<decimal> w = stackalloc decimal[3];")]
    [TestCase("const int n = 10; Span<byte> w = stackalloc byte[n];")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [TestCase("Span<double> w = stackalloc double[] { market.Index, 2 };", "Span<double> w = [market.Index, 2];")]
    [TestCase("ReadOnlySpan<double> w = stackalloc[] { market.Close[^1], 2 };", "ReadOnlySpan<double> w = [market.Close[^1], 2];")]
    public Task Writes_a_collection_expression(string before, string after) =>
        FixAssert.Changes("SH1015", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [TestCase("Span<double> w = stackalloc double[market.Index];")]
    public Task Leaves_a_length_to_the_author(string code) =>
        FixAssert.OffersNothing("SH1015", RuleAssert.InFindEntries(code));
}
