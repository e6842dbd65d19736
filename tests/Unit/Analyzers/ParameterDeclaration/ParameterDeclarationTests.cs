namespace StrategyHost.Unit.Analyzers.ParameterDeclaration;

public sealed class ParameterDeclarationTests
{
    private const string Read = " private object Read() => Fast;";

    [TestCase("[Parameter(2, 50)] public int {|SH0005:Fast|} { get; } = 10;", "needs { get; init; } or { get; set; }")]
    [TestCase("[Parameter(2, 50)] public int {|SH0005:Fast|} { get; private set; } = 10;", "needs { get; init; } or { get; set; }")]
    [TestCase("[Parameter(2, 50)] private int {|SH0005:Fast|} { get; init; } = 10;", "must be public")]
    [TestCase("[Parameter] public int {|SH0005:Fast|} { get; init; } = 10;", "needs a range: [Parameter(min, max)]")]
    [TestCase("[Parameter(2, 50)] public int {|SH0005:Fast|} { get; init; } = 60;", "has the default 60, outside its range 2 to 50")]
    [TestCase("[Parameter(2, 50)] public int {|SH0005:Fast|} { get; init; }", "has the default 0, outside its range 2 to 50")]
    [TestCase("[Parameter(0.5, 0.1)] public double {|SH0005:Fast|} { get; init; } = 0.2;", "has the empty range 0.5 to 0.1: the smaller number comes first")]
    [TestCase("[Parameter(0, 1)] public bool {|SH0005:Fast|} { get; init; }", "has a range, which only int and double take: write [Parameter]")]
    [TestCase("[Parameter] public string {|SH0005:Fast|} { get; init; } = \"\";", "is of type string; parameters are int, double, bool or an enum")]
    [TestCase("[Parameter(0, 1)] public decimal {|SH0005:Fast|} { get; init; }", "is of type decimal; parameters are int, double, bool or an enum")]
    public void Refuses(string member, string fault) =>
        Assert.That(
            RuleAssert.Finds(RuleAssert.InFindEntries("", member + Read)).Diagnostics.Single(diagnostic => diagnostic.Id == "SH0005").Message,
            Is.EqualTo($"Parameter 'Fast' {fault}"));

    [TestCase("[Parameter(2, 50)] public int Fast { get; init; } = 10;")]
    [TestCase("[Parameter(-1, 1)] public double Fast { get; set; }")]
    [TestCase("[Parameter(0.1, 5, Step = 0.1)] public double Fast { get; init; } = 1;")]
    [TestCase("[Parameter] public bool Fast { get; init; } = true;")]
    [TestCase("[Parameter] public OrderSide Fast { get; init; } = OrderSide.Sell;")]
    [TestCase("public int Fast { get; } = 10;")]
    public void Accepts(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member + Read));
}
