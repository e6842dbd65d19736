namespace StrategyHost.Unit.Analyzers.ManyParameters;

public sealed class ManyParametersTests
{
    [TestCase(12, false)]
    [TestCase(13, true)]
    public void Counts(int parameters, bool isFound)
    {
        var members = string.Concat(Enumerable.Range(0, parameters).Select(i => $"[Parameter(0, 9)] public int P{i} {{ get; init; }}\n"));
        var found = RuleAssert.Compile(RuleAssert.InFindEntries("", members)).Diagnostics.Any(finding => finding.Id == "SH3007");
        Assert.That(found, Is.EqualTo(isFound));
    }
}
