using System.Reflection;
using System.Runtime.Loader;
using StrategyHost.Compiler;
using StrategyHost.Testing;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

public sealed class PlaceCountersTests
{
    private const string Source = """
        using StrategyHost;

        /// <summary>Has a branch that is taken and one that is not.</summary>
        public sealed class Branches : Strategy
        {
            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market)
            {
                var sum = 0.0;
                foreach (var close in market.Close)
                    sum += close;
                if (sum > 1e9)
                    return Never();
                try
                {
                    return market.Index == 1 && market.IsFlat ? OrderRequest.Buy(1) : null;
                }
                catch (System.InvalidOperationException)
                {
                    return null;
                }
            }

            /// <inheritdoc/>
            public override ExitRequest? FindExits(Position position, Market market) => position.Exit("at once");

            private static OrderRequest Never() =>
                OrderRequest.Sell(1);
        }
        """;

    [Test]
    public void The_lines_that_ran_are_told_from_those_that_did_not()
    {
        var image = Compile(Source, countLines: true);
        var (strategy, reached) = Load(image);
        StrategyHost.Testing.StrategyRun.Over(strategy, BarBuilder.FromCloses(10, 11, 12, 13));
        var lines = image.CountedLines.Zip(reached).ToLookup(pair => pair.First, pair => pair.Second);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(lines.Where(line => line.Contains(true)).Select(line => line.Key), Is.SupersetOf(new[] { 9, 10, 11, 12, 16, 25 }));
        Assert.That(lines.Where(line => !line.Contains(true)).Select(line => line.Key), Is.EquivalentTo(new[] { 13, 18, 20, 28 }));
    }

    [Test]
    public void Without_a_host_nothing_is_noted_and_nothing_breaks()
    {
        var image = Compile(Source, countLines: true);
        var strategy = Create(LoadAssembly(image), image);
        Assert.That(StrategyHost.Testing.StrategyRun.Over(strategy, BarBuilder.FromCloses(10, 11, 12, 13)).Trades, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_image_counts_only_when_asked()
    {
        var image = Compile(Source, countLines: false);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(image.CountedLines, Is.Empty);
        Assert.That(ReachedPlaces.Attach(LoadAssembly(image)), Is.Empty);
        var (first, second) = (Compile(Source, countLines: true), Compile(Source, countLines: true));
        Assert.That(second.AssemblySha256, Is.EqualTo(first.AssemblySha256).And.Not.EqualTo(image.AssemblySha256));
    }

    [Test]
    public void Every_accepted_strategy_can_be_counted()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var path in Directory.GetFiles(Repository.PathOf("fixtures", "strategies", "accepted"), "*.cs"))
        {
            var result = new StrategyCompiler(new StrategyCompilerOptions { CountLines = true }).Compile(StrategySource.FromFile(path));
            Assert.That(result.Accepted, $"{path}: {string.Join('\n', result.Diagnostics)}");
            Assert.That(result.Image!.CountedLines, Is.Not.Empty);
        }
    }

    private static StrategyImage Compile(string source, bool countLines)
    {
        var result = new StrategyCompiler(new StrategyCompilerOptions { CountLines = countLines }).Compile(StrategySource.FromText(source));
        Assert.That(result.Accepted, string.Join('\n', result.Diagnostics));
        return result.Image!;
    }

    private static (Strategy Strategy, bool[] Reached) Load(StrategyImage image)
    {
        var assembly = LoadAssembly(image);
        var reached = ReachedPlaces.Attach(assembly);
        return (Create(assembly, image), reached);
    }

    private static Strategy Create(Assembly assembly, StrategyImage image)
    {
        StrategyBudget.Attach(assembly);
        return (Strategy)Activator.CreateInstance(assembly.GetType(image.StrategyName)!)!;
    }

    private static Assembly LoadAssembly(StrategyImage image)
    {
        var context = new AssemblyLoadContext("counted", isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image.Assembly), new MemoryStream(image.Symbols));
    }
}
