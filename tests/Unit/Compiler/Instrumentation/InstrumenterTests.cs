using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using StrategyHost.Compiler.Instrumentation;
using StrategyHost.Trading;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>The bytes that come out, and the border of the run-time side.</summary>
internal sealed class InstrumenterTests
{
    private static readonly CompiledSource Source = CompiledSource.Of(BenignSnippets.Source(
        "var s = 0.0; for (var k = 0; k < 1000; k++) s += k; return $\"{s}{new double[100].Length}\";", "", ""));

    [Test]
    public void The_same_bytes_in_give_the_same_bytes_out()
    {
        var first = Source.Instrument();
        var second = Source.Instrument();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(second.Image, Is.EqualTo(first.Image));
        Assert.That(second.Symbols, Is.EqualTo(first.Symbols));
    }

    [Test]
    public void Other_bytes_in_give_another_module_identity()
    {
        var other = CompiledSource.Of(BenignSnippets.Source("return \"x\";", "", "")).Instrument();

        Assert.That(ModuleId(other), Is.Not.EqualTo(ModuleId(Source.Instrument())));
    }

    [Test]
    public void The_symbols_match_the_image_and_name_no_folder()
    {
        var result = Source.Instrument();
        using var image = new PEReader(new MemoryStream(result.Image));
        var codeView = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(result.Symbols));

        using var scope = Assert.EnterMultipleScope();
        var data = image.ReadCodeViewDebugDirectoryData(codeView);
        var id = new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id);
        Assert.That(data.Guid, Is.EqualTo(id.Guid));
        Assert.That(codeView.Stamp, Is.EqualTo(id.Stamp));
        Assert.That(data.Path, Does.Not.Contain('/').And.Not.Contain('\\'));
    }

    [Test]
    public void An_instrumented_assembly_is_not_instrumented_again()
    {
        var once = Source.Instrument();

        Assert.That(() => BudgetInstrumenter.Instrument(once.Image, once.Symbols), Throws.ArgumentException.With.Message.Contains("once"));
    }

    [Test]
    public void A_budget_is_refused_to_an_assembly_that_counts_nothing() =>
        Assert.That(() => StrategyBudget.Attach(Source.Load()), Throws.ArgumentException.With.Message.Contains("instrument"));

    [Test]
    public void One_load_has_one_budget()
    {
        var assembly = Source.LoadInstrumented();
        StrategyBudget.Attach(assembly);

        Assert.That(() => StrategyBudget.Attach(assembly), Throws.ArgumentException.With.Message.Contains("already"));
    }

    [Test]
    public void Without_a_budget_an_instrumented_strategy_does_not_run()
    {
        var assembly = Source.LoadInstrumented();

        Assert.That(
            () => Activator.CreateInstance(assembly.GetType("Benign")!),
            Throws.TargetInvocationException.With.InnerException.Message.Contains("StrategyBudget"));
    }

    [Test]
    public void A_limit_below_one_is_refused() =>
        Assert.That(
            () => StrategyBudget.Attach(Source.LoadInstrumented(), new BudgetLimits { StepsPerBar = 0 }),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("StepsPerBar"));

    [Test]
    public void What_a_bar_uses_is_given_back_at_the_next()
    {
        var limits = new BudgetLimits { StepsPerBar = 1_100 };

        var result = StrategyRun.Of(Source.LoadInstrumented(), StrategyRun.Bars(50), limits);

        Assert.That(result.Status, Is.EqualTo(SessionStatus.Completed), result.Budget?.Message);
    }

    [Test]
    public void What_a_bar_uses_counts_against_the_run()
    {
        var limits = new BudgetLimits { StepsPerBar = 1_100, StepsPerRun = 10_500 };

        var result = StrategyRun.Of(Source.LoadInstrumented(), StrategyRun.Bars(50), limits);

        Assert.That(result.Budget, Has.Property("Kind").EqualTo(BudgetKind.Steps).And.Property("Bar").EqualTo(10));
    }

    [TestCase(8, 9L, SessionStatus.Completed)]
    [TestCase(8, 8L, SessionStatus.BudgetSpent)]
    [TestCase(9, 17L, SessionStatus.Completed)]
    [TestCase(9, 16L, SessionStatus.BudgetSpent)]
    public void Turns_of_a_loop_are_paid_for_eight_at_a_time(int turns, long steps, SessionStatus expected)
    {
        // The bar's steps: the entry of FindEntries, and the turns.
        var source = CompiledSource.Of($$"""
            using StrategyHost;

            public sealed class Turns : Strategy
            {
                private double _sum;

                public override OrderRequest? FindEntries(Market market)
                {
                    for (var i = 0; i < {{turns}}; i++)
                        _sum += i;
                    return null;
                }
            }
            """);

        var result = StrategyRun.Of(source.LoadInstrumented(), StrategyRun.Bars(3), new BudgetLimits { StepsPerBar = steps });

        Assert.That(result.Status, Is.EqualTo(expected), result.Budget?.Message);
    }

    [Test]
    public void Allocations_of_all_bars_count_against_the_run()
    {
        var limits = new BudgetLimits { AllocationPerRun = 20_000 };

        var result = StrategyRun.Of(Source.LoadInstrumented(), StrategyRun.Bars(50), limits);

        Assert.That(result.Budget, Has.Property("Kind").EqualTo(BudgetKind.Allocation).And.Property("Bar").GreaterThan(5));
    }

    [Test]
    public void Loads_of_the_same_bytes_do_not_share_their_counters()
    {
        var instrumented = Source.Instrument();
        var spent = StrategyRun.Of(CompiledSource.Load(instrumented), StrategyRun.Bars(5), new BudgetLimits { StepsPerBar = 100 });
        var fresh = StrategyRun.Of(CompiledSource.Load(instrumented), StrategyRun.Bars(5), BudgetLimits.Default);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(spent.Status, Is.EqualTo(SessionStatus.BudgetSpent));
        Assert.That(fresh.Status, Is.EqualTo(SessionStatus.Completed));
    }

    [Test]
    public void The_same_source_spends_its_budget_at_the_same_place_every_time()
    {
        var limits = new BudgetLimits { StepsPerBar = 1_100, StepsPerRun = 7_777 };
        var outcomes = Enumerable.Range(0, 3).Select(_ => StrategyRun.Of(Source.LoadInstrumented(), StrategyRun.Bars(50), limits).Budget).Distinct();

        Assert.That(outcomes.Count(), Is.EqualTo(1));
    }

    private static Guid ModuleId(InstrumentedImage instrumented)
    {
        using var image = new PEReader(new MemoryStream(instrumented.Image));
        var reader = image.GetMetadataReader();
        return reader.GetGuid(reader.GetModuleDefinition().Mvid);
    }
}
