namespace StrategyHost.Unit.Analyzers.ReservedNamespace;

public sealed class ReservedNamespaceTests
{
    private const string Body = "/// <summary>A strategy.</summary>\npublic sealed class A : StrategyHost.Strategy { public override StrategyHost.OrderRequest? FindEntries(StrategyHost.Market market) => null; }";

    [TestCase("namespace {|SH1013:System|};")]
    [TestCase("namespace {|SH1013:StrategyHost.Brokers|};")]
    [TestCase("namespace {|SH1013:Microsoft.Desk|};")]
    public void Finds(string declaration) => RuleAssert.Finds(declaration + "\n" + Body);

    [TestCase("namespace Desk;")]
    [TestCase("namespace Systems.Trading;")]
    [TestCase("namespace Desk.System;")]
    public void Leaves(string declaration) => RuleAssert.Finds(declaration + "\n" + Body);
}
