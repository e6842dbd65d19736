namespace StrategyHost.Unit.Analyzers.Analysis;

/// <summary>Sources that would keep a careless rule busy for ever, or cost it its stack.</summary>
public sealed class HostileTypesTests
{
    private static IEnumerable<TestCaseData> Members()
    {
        yield return Case("a struct that holds itself", "private struct A { public A Inner; } private A _a; private static readonly A S; private A Hand() => S;");
        yield return Case("a generic struct that grows", "private struct G<T> { public G<G<T>> Inner; } private G<int> _g;");
        yield return Case("a record that grows", "private sealed record R<T>(R<(T, int)>? A, R<(int, T)>? B, R<(T, T)>? C); private static readonly R<int> S = new(null, null, null); private object Hand() => S;");
        yield return Case("structs that fan out", Fan(8, 40) + "private static readonly F0 S; private object Hand() => S; private F0 _f;");
        yield return Case("sums that double", "private double Read(Market market) { var a0 = market.Index; " + Doubling(40) + "return market.Close[a40]; }");
        yield return Case("a long sum", "private double Read(Market market) => market.Close[market.Index" + string.Concat(Enumerable.Repeat(" - 1", 400)) + "];");
        yield return Case("a long conjunction", "private bool Read(Market market) => market.Index > 0" + string.Concat(Enumerable.Range(1, 400).Select(i => $" && market.Index > {i}")) + ";");
    }

    [TestCaseSource(nameof(Members)), CancelAfter(60_000)]
    public void The_analysis_ends(string member) =>
        Assert.That(
            RuleAssert.Compile(RuleAssert.InFindEntries("", member)).Diagnostics.Select(finding => finding.Id),
            Does.Not.Contain("SH5006"));

    private static TestCaseData Case(string name, string member) => new TestCaseData(member).SetArgDisplayNames(name);

    private static string Fan(int depth, int width) =>
        string.Concat(Enumerable.Range(0, depth).Select(i => $"private readonly struct F{i} {{ {Fields(i, width)} }}\n")) + $"private readonly struct F{depth} {{ }}\n";

    private static string Fields(int depth, int width) =>
        string.Concat(Enumerable.Range(0, width).Select(i => $"public readonly F{depth + 1} P{i}; "));

    private static string Doubling(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"var a{i} = a{i - 1} + a{i - 1}; "));
}
