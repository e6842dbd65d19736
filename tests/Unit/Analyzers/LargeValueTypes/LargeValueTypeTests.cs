namespace StrategyHost.Unit.Analyzers.LargeValueTypes;

public sealed class LargeValueTypeTests
{
    [TestCase("private struct {|SH1016:Wide|} { public A X, Y; } private struct A { public B P, Q, R, S, T, U, V, W; } private struct B { public decimal A, B1, C, D, E; }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("private struct Narrow { public decimal A, B, C; }")]
    [TestCase("private sealed class Wide { public readonly decimal[] Values = new decimal[1000]; }")]
    [TestCase("private (double, double, double) _three; private readonly record struct Candle(double Open, double Close);")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));
}
