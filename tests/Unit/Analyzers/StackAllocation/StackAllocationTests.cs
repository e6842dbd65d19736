using StrategyHost.Compiler;

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
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries(code));

    [Test]
    public void Leaves_an_initialiser_to_the_verifier_which_sees_the_pointer_behind_it()
    {
        var source = RuleAssert.InFindEntries("ReadOnlySpan<double> w = stackalloc[] { 1.0, 2 };");
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("SH7005"));
    }
}
