using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Sandbox;

/// <summary>What every isolation must do, the weakest too.</summary>
internal abstract partial class StrategyRunnerContract
{
    private const string Trader = "return Rng.NextDouble() < 0.2 ? OrderRequest.Buy(Lots, stopLoss: market.Close[^1] * 0.99) : null;";
    private const string Lots = "[Parameter(1, 9)] public int Lots { get; init; } = 1;";

    private IStrategyRunner _runner = null!;

    /// <summary>Memory in which the contract's runs fit and its hogs do not.</summary>
    protected static SandboxLimits Limits { get; } = new() { MemoryBytes = 256 << 20, Cpus = 2, Timeout = TimeSpan.FromSeconds(60) };

    protected IStrategyRunner Runner => _runner;

    /// <summary>Creates the runner, or ignores the fixture with the reason.</summary>
    protected abstract IStrategyRunner CreateRunner();

    /// <summary>Whatever is left of runs on this machine: processes, containers.</summary>
    protected abstract IEnumerable<string> Leftovers();

    [OneTimeSetUp]
    public void SetUpRunner() => _runner = CreateRunner();

    [TearDown]
    public void NothingIsLeft() => Assert.That(Leftovers(), Is.Empty);

    [Test]
    public void A_run_returns_its_artifacts_and_metrics()
    {
        var result = Run(SandboxRequests.Verified(Trader, Lots));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Ok), result.Message);
        Assert.That(result.Runs, Has.Count.EqualTo(1));
        Assert.That(result.Runs[0].Outcome, Is.EqualTo(RunOutcome.Ok), result.Runs[0].Failure?.Message);
        Assert.That(result.Runs[0].Summary!.Bars, Is.EqualTo(300));
        Assert.That(result.Runs[0].Summary!.Metrics["total_trades"], Is.GreaterThan(0));
        Assert.That(result.Runs[0].Artifacts.Keys, Is.EquivalentTo(new[] { "trades", "equity_curve", "events", "summary" }));
        Assert.That(result.Runs[0].Artifacts.Values.Select(bytes => bytes.Length), Is.All.GreaterThan(0));
    }

    [Test]
    public void The_artifacts_are_those_of_a_plain_process()
    {
        var request = SandboxRequests.Verified(Trader, Lots);
        var here = Run(request).Runs[0];
        var plain = new PlainProcess().Create().Run(request, Limits).Runs[0];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(here.Summary!.RunId, Is.EqualTo(plain.Summary!.RunId));
        foreach (var (name, bytes) in plain.Artifacts)
            Assert.That(here.Artifacts[name].Span.SequenceEqual(bytes.Span), Is.True, name);
    }

    [Test]
    public void Sandboxes_that_ran_their_engine_in_change_nothing_but_the_time()
    {
        var request = SandboxRequests.Verified(Trader, Lots);
        var cold = Run(request).Runs[0];
        ((PreparedRunner)Runner).Prepare(new ExpectedRuns(Limits, 2) { AreWarm = true });
        var warm = new[] { Run(request), Run(request) };
        using var scope = Assert.EnterMultipleScope();
        foreach (var (name, bytes) in cold.Artifacts)
            Assert.That(warm.Select(run => run.Runs[0].Artifacts[name].Span.SequenceEqual(bytes.Span)), Is.All.True, name);
    }

    [Test]
    public void One_start_serves_many_parameter_sets()
    {
        var request = SandboxRequests.Verified(Trader, Lots) with
        {
            ParameterSets = [.. new[] { "2", "3", "12" }.Select(lots => new Dictionary<string, string> { ["Lots"] = lots })],
            Returns = RunReturns.Metrics,
        };
        var told = new List<RunProgress>();
        var result = Runner.Run(request, Limits, told.Add);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Ok), result.Message);
        Assert.That(result.Runs.Select(run => run.Parameters["Lots"]), Is.EqualTo(new[] { "2", "3", "1" }));
        Assert.That(result.Runs.Select(run => run.Outcome), Is.EqualTo(new[] { RunOutcome.Ok, RunOutcome.Ok, RunOutcome.StrategyError }));
        Assert.That(result.Runs[2].Failure!.Message, Does.Contain("Lots").And.Contain("12"));
        Assert.That(result.Runs[0].Artifacts, Is.Empty);
        Assert.That(told, Is.EqualTo(new[] { new RunProgress(0, 3), new RunProgress(1, 3), new RunProgress(2, 3) }));
    }

    [Test]
    public void An_exception_names_its_bar_and_line()
    {
        var run = Run(SandboxRequests.Verified("return market.Index == 7 ? throw new InvalidOperationException(\"no idea\") : null;")).Runs[0];
        Assert.That(run.Outcome, Is.EqualTo(RunOutcome.StrategyError));
        Assert.That(run.Failure, Is.EqualTo(new RunFailure("InvalidOperationException", "no idea", 7, "FindEntries", 12)));
    }

    [Test]
    public void A_loop_without_end_spends_its_budget()
    {
        var run = Run(SandboxRequests.Verified("while (market.Index >= 0) { } return null;")).Runs[0];
        Assert.That(run.Outcome, Is.EqualTo(RunOutcome.Budget));
        Assert.That(run.Failure!.Kind, Is.EqualTo("SH6001"));
    }

    [Test]
    public void A_processor_spun_for_ever_is_a_timeout()
    {
        var result = Runner.Run(SandboxRequests.Probe("while (true) { }"), Limits with { Timeout = TimeSpan.FromSeconds(3) });
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Timeout), result.Message);
        Assert.That(result.Message, Does.Contain("--timeout"));
    }

    [Test]
    public void Memory_without_end_is_memory()
    {
        var result = Run(SandboxRequests.Probe("var all = new List<byte[]>(); while (true) { all.Add(new byte[1 << 20]); all[^1].AsSpan().Fill(1); }"));
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Memory), result.Message);
    }

    [Test]
    public void A_stack_that_overflows_is_a_spent_stack()
    {
        var result = Run(SandboxRequests.Probe("return Deep(1).ToString();", "private static int Deep(int n) => n < 0 ? n : Deep(n + 1) + Deep(n + 2);"));
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Budget), result.Message);
        Assert.That(result.Message, Does.StartWith("SH6003"));
    }

    [Test]
    public void A_process_that_dies_is_a_crash()
    {
        var result = Run(SandboxRequests.Probe("Environment.Exit(7); return \"\";"));
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Crash), result.Message);
        Assert.That(result.Message, Does.Contain("7"));
    }

    [Test]
    public void An_end_without_a_seal_is_no_result()
    {
        var result = Run(SandboxRequests.Probe("Environment.Exit(0); return \"\";"));
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Protocol), result.Message);
    }

    [TestCase("new byte[64]", TestName = "Frames that are zeros")]
    [TestCase("new byte[] { 19, 2, 0, 0, 0, 255, 255, 255, 127 }", TestName = "A report that announces two gigabytes")]
    [TestCase("Enumerable.Range(2, 100000).SelectMany(i => new byte[] { 17 }.Concat(BitConverter.GetBytes(i)).Concat(BitConverter.GetBytes(8)).Concat(new byte[8])).ToArray()", TestName = "Progress without end")]
    [TestCase("new byte[] { 18, 2, 0, 0, 0, 8, 0, 0, 0, 7 }.Concat(\"../evil\"u8.ToArray()).ToArray()", TestName = "An artifact with a path for a name")]
    [TestCase("new byte[] { 21, 2, 0, 0, 0, 255, 255, 0, 0 }.Concat(new byte[65535]).ToArray()", TestName = "A refusal that is no text")]
    [TestCase("new byte[] { 20, 2, 0, 0, 0, 32, 0, 0, 0 }.Concat(new byte[32]).ToArray()", TestName = "A seal before the report")]
    public void Forged_frames_are_no_result(string bytes)
    {
        var result = Run(SandboxRequests.Probe(
            $"using var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)1, false), FileAccess.Write, 0); stream.Write({bytes}); stream.Flush(); Thread.Sleep(Timeout.Infinite); return \"\";"));
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Protocol), result.Message);
    }

    [Test]
    public void Output_without_end_is_cut_off()
    {
        var result = Run(SandboxRequests.Probe(
            "using var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)2, false), FileAccess.Write, 0); var block = new byte[1 << 16]; for (var i = 0; i < 400; i++) stream.Write(block); return \"written\";"));
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.StrategyError), result.Message);
    }

    [Test]
    public void Artifacts_beyond_the_limit_are_refused()
    {
        var result = Runner.Run(SandboxRequests.Verified(Trader, Lots), Limits with { OutputBytes = 1000 });
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Protocol));
        Assert.That(result.Message, Does.Contain("1000"));
    }

    [Test]
    public void An_image_that_counts_nothing_is_refused_where_budgets_are_asked_for()
    {
        var result = Run(SandboxRequests.Probe("return \"\";") with { Budget = new RunBudget() });
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Infrastructure));
        Assert.That(result.Message, Does.Contain("counts no steps"));
    }

    [Test]
    public void A_cancelled_run_ends()
    {
        using var cancellation = new CancellationTokenSource();
        var result = Runner.Run(SandboxRequests.Probe("while (true) { }"), Limits, _ => cancellation.Cancel(), cancellation.Token);
        Assert.That(result.Outcome, Is.EqualTo(RunOutcome.Timeout));
        Assert.That(result.Message, Does.Contain("cancelled"));
    }

    [Test]
    public void A_causal_strategy_is_proved_inside()
    {
        var result = Run(SandboxRequests.Verified(Trader, Lots) with { Returns = RunReturns.LookAhead, TruncationBars = 100 });
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Ok), result.Message);
        var proof = result.Runs[0].LookAhead!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(proof.CounterExample, Is.Null);
        Assert.That(proof.Bars, Is.EqualTo(300));
        Assert.That(proof.TruncatedBars, Is.EqualTo(100));
        Assert.That(proof.StreamedBars, Is.EqualTo(300));
        Assert.That(proof.Decisions, Is.GreaterThan(10));
        Assert.That(proof.Futures, Is.GreaterThan(100));
    }

    [Test]
    public void A_decision_that_peeks_is_found_inside()
    {
        // The number of bars to come shows in the length of a column that no verified code can reach.
        var request = SandboxRequests.Unchecked(
            """
                public override OrderRequest? FindEntries(Market market)
                {
                    var series = market.Close;
                    var column = (double[])series.GetType().GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)
                        .Select(field => field.GetValue(series)).First(value => value is double[])!;
                    return column.Length > market.Index + 1 && column[market.Index + 1] > column[market.Index] ? OrderRequest.Buy(1) : null;
                }
            """,
            bars: 60);
        var result = Run(request with { Returns = RunReturns.LookAhead });
        Assert.That(OutcomeOf(result), Is.EqualTo(RunOutcome.Ok), result.Message);
        var example = result.Runs[0].LookAhead!.CounterExample!;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(example.Probe, Is.EqualTo("truncation"));
        Assert.That(example.FutureBar, Is.EqualTo(example.Bar + 1));
        Assert.That(example.Decided, Does.StartWith("buy 1"));
        Assert.That(example.WithoutFuture, Is.EqualTo("nothing"));
    }

    /// <summary>What the run came to: where it reported, its report's word.</summary>
    protected static RunOutcome OutcomeOf(StrategyRunResult result) =>
        result.Outcome == RunOutcome.Ok ? result.Runs[0].Outcome : result.Outcome;

    protected StrategyRunResult Run(StrategyRunRequest request) => Runner.Run(request, Limits);
}
