namespace StrategyHost.Unit.Analyzers.LookupTables;

public sealed class LookupTablesTests
{
    private static string Numbers(int count, string separator = ", ") => string.Join(separator, Enumerable.Range(1, count));

    private static IEnumerable<TestCaseData> Tables(int count)
    {
        var pairs = string.Join(", ", Enumerable.Range(1, count).Select(i => $"[{i}] = {i}"));
        var arms = string.Join(", ", Enumerable.Range(1, count).Select(i => $"{i} => 1"));
        var cases = string.Concat(Enumerable.Range(1, count).Select(i => $"case {i}: "));
        yield return new TestCaseData($"private readonly int[] _t = {{ {Numbers(count)} }};").SetArgDisplayNames("array");
        yield return new TestCaseData($"private readonly double[] _t = [{Numbers(count)}];").SetArgDisplayNames("collection expression");
        yield return new TestCaseData($"private readonly List<int> _t = new() {{ {Numbers(count)} }};").SetArgDisplayNames("list");
        yield return new TestCaseData($"private readonly Dictionary<int, double> _t = new() {{ {pairs} }};").SetArgDisplayNames("dictionary");
        yield return new TestCaseData($"private static int Of(int bar) => bar switch {{ {arms}, _ => 0 }};").SetArgDisplayNames("switch expression");
        yield return new TestCaseData($"private static int Of(int bar) {{ switch (bar) {{ {cases} return 1; }} return 0; }}").SetArgDisplayNames("switch");
        yield return new TestCaseData($"private const string T = \"{Numbers(count, " ")}\";").SetArgDisplayNames("text");
    }

    [TestCaseSource(nameof(Tables), new object[] { 32 })]
    public void Finds(string member) => Assert.That(Found(member), Does.Contain("SH3006"));

    [TestCaseSource(nameof(Tables), new object[] { 31 })]
    public void Leaves(string member) => Assert.That(Found(member), Does.Not.Contain("SH3006"));

    [Test]
    public void Leaves_what_is_computed() =>
        Assert.That(Found("private readonly double[] _t = [.. Enumerable.Range(0, 500).Select(i => Math.Sin(i))];"), Does.Not.Contain("SH3006"));

    private static IEnumerable<string> Found(string member) =>
        RuleAssert.Compile(RuleAssert.InFindEntries("", member)).Diagnostics.Select(finding => finding.Id);
}
