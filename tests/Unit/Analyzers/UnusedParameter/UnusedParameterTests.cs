namespace StrategyHost.Unit.Analyzers.UnusedParameter;

public sealed class UnusedParameterTests
{
    [TestCase("[Parameter(2, 50)] public int {|SH0012:Fast|} { get; init; } = 10;")]
    [TestCase("[Parameter(2, 50)] public int {|SH0012:Fast|} { get; set; } = 10; private void Reset() => Fast = 5;")]
    [TestCase("[Parameter(2, 50)] public int {|SH0012:Fast|} { get; set; } = 10; private string Name() => nameof(Fast);")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("[Parameter(2, 50)] public int Fast { get; init; } = 10; private int X => Fast;")]
    [TestCase("[Parameter(2, 50)] public int Fast { get; init; } = 10; private Func<int> F() => () => this.Fast;")]
    [TestCase("[Parameter] public bool Fast { get; init; } private bool X(Sample other) => other is { Fast: true };")]
    [TestCase("public int NoParameter { get; init; }")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [Test]
    public Task Removes_the_property() => FixAssert.Changes(
        "SH0012",
        RuleAssert.InFindEntries("", "[Parameter(2, 50)] public int Fast { get; init; } = 10;"),
        RuleAssert.InFindEntries("", "[Parameter(2, 50)] public int Fast { get; init; } = 10;").Replace("    [Parameter(2, 50)] public int Fast { get; init; } = 10;\n", "", StringComparison.Ordinal));

    [Test]
    public Task Leaves_what_is_named_somewhere() => FixAssert.OffersNothing(
        "SH0012", RuleAssert.InFindEntries("", "[Parameter(2, 50)] public int Fast { get; init; } = 10; private string Name() => nameof(Fast);"));
}
