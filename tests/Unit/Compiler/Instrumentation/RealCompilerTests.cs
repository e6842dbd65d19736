using StrategyHost.Compiler;
using StrategyHost.Trading;
using StrategyHost.Trading.Loading;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>The product's own compiler and load context: images over the curated references instead of the runtime's own assemblies.</summary>
internal sealed class RealCompilerTests
{
    private const string Endless = """
        using StrategyHost;

        /// <summary>Adds for ever at bar 5.</summary>
        public sealed class Endless : Strategy
        {
            private double _sum;

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                while (market.Index == 5)
                    _sum += market.Close[^1];
                return _sum < 0 ? OrderRequest.Buy(1) : null;
            }
        }
        """;

    [Test]
    public void An_endless_loop_is_ended_and_named()
    {
        var result = Run(Endless, "Endless");

        Assert.That(
            (result.Status, result.Budget?.RuleId, result.Budget?.Bar, result.Budget?.Method, result.Budget?.Line),
            Is.EqualTo((SessionStatus.BudgetSpent, "SH6001", 5, "FindEntries", 11)));
    }

    [TestCase("SmaCross")]
    [TestCase("DonchianBreakout")]
    [TestCase("RsiReversion")]
    [TestCase("EfficiencyTrend")]
    [TestCase("RandomBaseline")]
    public void A_sample_runs_within_small_budgets(string name)
    {
        var result = Run(File.ReadAllText(Repository.PathOf("Strategies", name + ".cs")), name);

        Assert.That((result.Status, result.Bars), Is.EqualTo((SessionStatus.Completed, 2000)), result.Budget?.Message);
    }

    private static SessionResult Run(string source, string name)
    {
        var image = new StrategyCompiler().Compile(StrategySource.FromText(source)).Image;
        Assert.That(image, Is.Not.Null);
        using var loaded = StrategyAssembly.Load(image!.Assembly, image.Symbols, name, StrategyRun.SmallLimits);
        return StrategyRun.OnBigStack(() =>
            new Session(loaded.CreateStrategy(), new IdleBroker(), StrategyRun.Bars(2000), seed: 1, loaded.Budget).Run());
    }
}
