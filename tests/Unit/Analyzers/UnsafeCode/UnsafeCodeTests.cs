namespace StrategyHost.Unit.Analyzers.UnsafeCode;

public sealed class UnsafeCodeTests
{
    [TestCase("private unsafe int* _x;")]
    [TestCase("private static extern int Native();")]
    [TestCase("private unsafe void Poke() { int x = 1; int* p = &x; *p = 2; }")]
    [TestCase("private void Poke() { var r = __makeref(_y); } private int _y;")]
    [TestCase("[System.Runtime.InteropServices.DllImport(\"libc\")] private static extern int getpid();")]
    public void Refuses(string member) =>
        Assert.That(RuleAssert.Compile(RuleAssert.InFindEntries("", member)).Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("SH1007"));

    [Test]
    public void Accepts_spans_on_the_stack() =>
        RuleAssert.Finds(RuleAssert.InFindEntries("Span<double> window = stackalloc double[10]; window[0] = 1; var sum = 0.0; foreach (var x in window) sum += x; if (sum > 5) return null;"));
}
