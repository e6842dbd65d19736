namespace StrategyHost.Unit.Analyzers.UncalledHook;

public sealed class UncalledHookTests
{
    [TestCase("public ExitRequest? {|SH0015:FindExit|}(Position position, Market market) => null;")]
    [TestCase("public ExitRequest? {|SH0015:FindExits|}(Position position, Market market) => null;")]
    [TestCase("public void {|SH0015:Initialize|}(IndicatorSet indicators) { }")]
    [TestCase("private bool {|SH0015:Keep|}(PendingOrder order) => true;")]
    [TestCase("public void {|SH0015:prepareindicators|}() { }")]
    public void Finds(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    [TestCase("public override ExitRequest? FindExits(Position position, Market market) => Late(position, market); private ExitRequest? Late(Position position, Market market) => null;")]
    [TestCase("private static OrderRequest? Enter(Market market) => null;")]
    [TestCase("private double Score(Market market) => market.Close[^1];")]
    public void Leaves(string code) => RuleAssert.Finds(RuleAssert.InFindEntries("", code));

    private const string Exits = "ExitRequest? FindExits(Position position, Market market) => null;";

    [Test]
    public Task Writes_the_override() =>
        FixAssert.Changes("SH0015", RuleAssert.InFindEntries("", "public " + Exits), RuleAssert.InFindEntries("", "public override " + Exits));

    [TestCase("public ExitRequest? FindExit(Position position, Market market) => null;")]
    [TestCase("public new " + Exits)]
    [TestCase("private " + Exits)]
    [TestCase("public ExitRequest? FindExits(Market market) => null;")]
    public Task Leaves_what_overrides_nothing(string member) => FixAssert.OffersNothing("SH0015", RuleAssert.InFindEntries("", member));
}
