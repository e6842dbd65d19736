namespace StrategyHost.Integration.Cli.Test;

internal sealed class TestVerbTests : TestVerbFixture
{
    [Test]
    public void What_new_makes_passes()
    {
        CommandLineRun.Of(Workspace, "new", "Subject");
        var run = Test("--task", "task_entry");
        Assert.That(run.Run.ExitCode, Is.Zero, run.Run.Out + run.Run.Error);
        var report = run.Report;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/test/1"));
        Assert.That(report.GetProperty("status").GetString(), Is.EqualTo("passed"));
        Assert.That(report.GetProperty("task_id").GetString(), Is.EqualTo("task_entry"));
        Assert.That(report.GetProperty("checks").EnumerateObject().Select(check => (check.Name, check.Value.GetProperty("status").GetString())), Is.EqualTo(
            ((string[])["compile", "analysis", "tests", "backtest", "determinism", "look_ahead", "artifacts", "secrets"]).Select(name => (name, "passed"))));
        Assert.That(report.GetProperty("summary").GetProperty("passed").GetInt32(), Is.EqualTo(8));
        Assert.That(report.GetProperty("coverage").GetProperty("line_percent").GetDouble(), Is.EqualTo(100));
        Assert.That(report.GetProperty("metrics").GetProperty("total_trades").GetDouble(), Is.Zero);
        Assert.That(report.GetProperty("artifacts").EnumerateObject().Select(artifact => File.Exists(artifact.Value.GetString())), Is.All.True);
        Assert.That(File.Exists(Path.Combine(Workspace.Artifacts, "Subject", "test_report.json")));
    }

    [Test]
    public void One_check_can_be_asked_for()
    {
        Write("return null;", "public sealed class T { [Test] public void Fails() => Assert.Fail(); }");
        var run = Test("--check", "artifacts");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Run.ExitCode, Is.Zero);
        Assert.That(run.Report.GetProperty("status").GetString(), Is.EqualTo("skipped"), "what was left out passes nothing");
        Assert.That(run.Run.Json().GetProperty("passed").GetBoolean(), Is.False);
        Assert.That(run.Run.Json().GetProperty("report_path").GetString(), Does.EndWith("test_report.partial.json"));
        Assert.That(run.Report.GetProperty("checks").EnumerateObject().Where(check => check.Value.GetProperty("status").GetString() == "passed").Select(check => check.Name),
            Is.EqualTo(new[] { "compile", "analysis", "backtest", "artifacts" }));
    }

    [Test]
    public void Several_failures_are_told_at_once()
    {
        Write("if (market.Index == 9) throw new InvalidOperationException(); return null;", "public sealed class T { [Test] public void Fails() => Assert.Fail(); }");
        var run = Test();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Failures("tests"), Has.Length.EqualTo(1));
        Assert.That(run.Failures("backtest"), Has.Length.EqualTo(1));
        Assert.That(run.Report.GetProperty("checks").GetProperty("determinism").GetProperty("note").GetString(), Is.EqualTo("backtest did not pass"));
    }

    [Test]
    public void The_text_says_that_a_part_is_no_verdict()
    {
        Write("return null;");
        var run = CommandLineRun.Of(Workspace, "test", "Subject", "--data", Workspace.WriteBars(), "--check", "look_ahead");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.Out, Does.Contain("proved at each of all 50 bars").And.Contain("That is no verdict"));
        Assert.That(File.Exists(Path.Combine(Workspace.Artifacts, "Subject", "test_report.json")), Is.False);
    }

    [Test]
    public void The_text_says_whether_it_may_be_committed()
    {
        Write("return null;", "public sealed class T { [Test] public void Fails() => Assert.Fail(\"why\"); }");
        var run = CommandLineRun.Of(Workspace, "test", "Subject", "--data", Workspace.WriteBars(), "--check", "tests");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("tests: test_failures:").And.Contain("why").And.Contain("    reproduce: strategyhost test ").And.Contain("FAILED: test_failures. The report: "));
    }

    [Test]
    public void Lines_that_no_test_reached_are_named()
    {
        Write("if (market.Close[^1] < 0)\n            return OrderRequest.Buy(1);\n        return null;", """
            public sealed class T { [Test] public void Runs() => StrategyRun.Over(new Subject(), new BarBuilder().Flat(3).Build()); }
            """);
        var coverage = Test("--check", "tests").Report.GetProperty("coverage");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(coverage.GetProperty("missed_lines").EnumerateArray().Select(line => line.GetInt32()), Is.EqualTo(new[] { 13 }));
        Assert.That(coverage.GetProperty("lines_covered").GetInt32(), Is.EqualTo(2));
        Assert.That(coverage.GetProperty("line_percent").GetDouble(), Is.EqualTo(66.67));
    }

    [TestCase("--check", "everything")]
    [TestCase("--tests", "nowhere.cs")]
    [TestCase("--param", "Nothing=1")]
    public void What_cannot_be_asked_is_wrong_usage(params string[] options)
    {
        Write("return null;");
        Assert.That(CommandLineRun.Of(Workspace, ["test", "Subject", "--data", Workspace.WriteBars(), .. options]).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Data_that_cannot_be_used_is_told_as_such()
    {
        Write("return null;");
        Assert.That(CommandLineRun.Of(Workspace, "test", "Subject", "--data", Workspace.Write("bad.csv", "time,open\n1,2\n")).ExitCode, Is.EqualTo(3));
    }
}
