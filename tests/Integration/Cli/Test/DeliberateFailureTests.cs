namespace StrategyHost.Integration.Cli.Test;

/// <summary>One fault each: <c>test</c> reports exactly its class, and the command it gives shows it again.</summary>
internal sealed class DeliberateFailureTests : TestVerbFixture
{
    /// <summary>A key in the form of a cloud provider's, made while the strategy runs: no rule reads it in the source.</summary>
    private const string Key = "string.Concat(\"BLJBTXPSEGJTI6789:YZ\".Select(c => (char)(c - 1)))";

    private const string Buys = "return market.IsFlat ? OrderRequest.Buy(1) : null;";

    [Test]
    public void A_syntax_error()
    {
        Write("return null");
        var run = Test();
        var finding = run.Only("compile", "static_failures");
        Assert.That(finding.GetProperty("rule").GetString(), Is.EqualTo("CS1002"));
        Assert.That(run.Reproduce(finding).Out, Does.Contain("CS1002"));
    }

    [Test]
    public void A_rule()
    {
        Write("return new Random().Next() > 3 ? OrderRequest.Buy(1) : null;");
        var run = Test();
        var finding = run.Only("analysis", "static_failures");
        Assert.That(finding.GetProperty("rule").GetString(), Is.EqualTo("SH2001"));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("SH2001"));
    }

    [Test]
    public void A_warning_of_a_rule_is_a_failure_here()
    {
        Write("return market.Close[^1] == market.Open[^1] ? OrderRequest.Buy(1) : null;");
        var run = Test();
        var finding = run.Only("analysis", "static_failures");
        Assert.That(finding.GetProperty("rule").GetString(), Does.StartWith("SH3"));
        Assert.That(run.Reproduce(finding).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_key_in_the_source()
    {
        Write("var key = \"AKIASWORDFISH56789XY\"; return key.Length > market.Index ? null : OrderRequest.Buy(1);");
        var run = Test();
        var finding = run.Only("secrets", "secrets_detected");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Run.Out, Does.Not.Contain("AKIASWORDFISH56789XY"));
        Assert.That(run.Reproduce(finding).Out, Does.Contain("SH4001"));
    }

    [Test]
    public void A_key_in_the_artifacts()
    {
        Write($"return market.IsFlat ? OrderRequest.Buy(1, comment: {Key}) : null;");
        var run = Test();
        var finding = run.Only("secrets", "secrets_detected");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("file").GetString(), Does.EndWith("events.log"));
        Assert.That(run.Run.Out, Does.Not.Contain("AKIASWORDFISH56789XY"));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("secrets_detected"));
    }

    [Test]
    public void A_key_in_what_a_test_says()
    {
        Write(Buys, $"public sealed class T {{ [Test] public void Tells() => TestContext.WriteLine({Key}); }}");
        var run = Test();
        var finding = run.Only("secrets", "secrets_detected");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(File.ReadAllText(run.Run.Json().GetProperty("report_path").GetString()!), Does.Not.Contain("AKIASWORDFISH56789XY"));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("secrets_detected"));
    }

    [Test]
    public void A_test_that_fails()
    {
        Write(Buys, """
            public sealed class SubjectTests
            {
                [TestCase(1, "it's one")]
                [TestCase(2, "two")]
                public void It_sells(int lots, string text) =>
                    Assert.That(StrategyRun.ToBar(0, new Subject(), BarBuilder.FromCloses(10, 11)).Entry?.Volume, Is.EqualTo(lots));
            }
            """);
        var run = Test();
        var finding = run.Only("tests", "test_failures");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("test_name").GetString(), Is.EqualTo("SubjectTests.It_sells(2,\"two\")"));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(6));
        Assert.That(run.Report.GetProperty("summary").GetProperty("failed").GetInt32(), Is.EqualTo(1));
        Assert.That(run.Report.GetProperty("summary").GetProperty("passed").GetInt32(), Is.EqualTo(1));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("0 of 1 tests passed"));
    }

    [Test]
    public void A_test_that_loops()
    {
        Write("while (market.Close[^1] > 1000) { } return null;", """
            public sealed class SubjectTests
            {
                [Test]
                public void It_ends() => StrategyRun.Over(new Subject(), BarBuilder.FromCloses(2000));
            }
            """);
        var run = Test();
        var finding = run.Only("tests", "timeout");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("root_cause").GetString(), Is.EqualTo("loop"));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("SH6001"));
    }

    [Test]
    public void Tests_that_do_not_compile()
    {
        Write(Buys, "public sealed class T { [Test] public void Reads() => System.IO.File.ReadAllText(\"/etc/hostname\"); }");
        var run = Test();
        var finding = run.Only("tests", "static_failures");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("rule").GetString(), Does.StartWith("SH1"));
        Assert.That(run.Reproduce(finding).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Tests_that_are_not_there()
    {
        Workspace.WriteStrategy("Subject", Buys);
        var run = Test();
        var finding = run.Only("tests", "test_failures");
        Assert.That(finding.GetProperty("message").GetString(), Does.Contain("SubjectTests.cs does not exist"));
        Assert.That(run.Reproduce(finding).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_file_without_a_test()
    {
        Write(Buys, "public sealed class T { public void It_is_no_test() { } }");
        var run = Test();
        Assert.That(run.Reproduce(run.Only("tests", "test_failures")).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_bar_that_breaks_the_strategy()
    {
        Write("if (market.Close[^1] > 137 && market.Close[^3] < 137) throw new InvalidOperationException(\"broke\"); return null;");
        var run = Test();
        var finding = run.Only("backtest", "test_failures");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("bar").GetInt32(), Is.EqualTo(37));
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(12));
        Assert.That(File.ReadLines(finding.GetProperty("fixture").GetString()!).Count(), Is.LessThanOrEqualTo(4), "a header and three bars");
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("broke"));
    }

    [Test]
    public void A_loop_in_the_backtest()
    {
        Write("while (market.Close[^1] > 140) { } return null;");
        var run = Test();
        var finding = run.Only("backtest", "timeout");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("root_cause").GetString(), Is.EqualTo("loop"));
        Assert.That(File.ReadLines(finding.GetProperty("fixture").GetString()!).Count(), Is.EqualTo(2), "a header and one bar");
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("SH6001"));
    }

    [Test]
    public void A_recursion_in_the_backtest()
    {
        Write("return Deep(1) > 0 ? null : OrderRequest.Buy(1);", members: "private static int Deep(int n) => n < 0 ? 0 : Deep(n + 1) + 1;");
        var run = Test();
        var finding = run.Only("backtest", "timeout");
        Assert.That(finding.GetProperty("root_cause").GetString(), Is.EqualTo("recursion"));
        Assert.That(run.Reproduce(finding).Out, Does.Contain("SH6003"));
    }

    [Test]
    public void More_memory_than_there_is()
    {
        Write("_kept.Add(new double[4_000_000]); return null;", members: "private readonly List<double[]> _kept = [];");
        var run = Test("--memory", "256m");
        var finding = run.Only("backtest", "sandbox_error");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.GetProperty("root_cause").GetString(), Is.EqualTo("memory"));
        Assert.That(run.Reproduce(finding), Has.Property("ExitCode").EqualTo(1).And.Property("Out").Contains("SH6002"));
    }

    [Test]
    public void More_bars_than_the_time_allows()
    {
        // A sort is one step: slow at each bar without spending the steps of any.
        Write("Array.Sort(_work, (a, b) => a.CompareTo(b)); return null;", members: "private readonly double[] _work = new double[20_000];");
        var bars = Workspace.WriteBars("many.csv", 20_000);
        var run = new TestRun(Workspace, CommandLineRun.Of(Workspace, "test", "Subject", "--data", bars, "--check", "backtest", "--timeout", "12", "--json"));
        var finding = run.Only("backtest", "timeout");
        Assert.That(finding.GetProperty("root_cause").GetString(), Is.EqualTo("data_size"));
        Assert.That(run.Reproduce(finding).Out, Does.Contain("timeout"));
    }

    [Test]
    [NonParallelizable]
    public void A_sandbox_that_is_not_there()
    {
        const string Variable = "DOCKER_HOST";
        var before = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, "unix:///nowhere/docker.sock");
        try
        {
            Write(Buys);
            var run = Test("--sandbox", "docker");
            using var scope = Assert.EnterMultipleScope();
            Assert.That(run.Run.ExitCode, Is.EqualTo(4));
            Assert.That(run.Classes, Is.EqualTo(new[] { "sandbox_error" }));
            Assert.That(run.Report.GetProperty("status").GetString(), Is.EqualTo("error"));
            Assert.That(run.Reproduce(run.Failures("backtest")[0]).Out, Does.Contain("docker"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
        }
    }
}
