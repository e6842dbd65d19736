using System.Text;

namespace StrategyHost.Integration.Cli;

internal sealed class CheckFixTests
{
    private const string Clock = "return DateTime.UtcNow.Hour > 3 ? OrderRequest.Buy(1) : null;";

    private Workspace _workspace = null!;

    [SetUp]
    public void MakeWorkspace() => _workspace = new Workspace();

    [TearDown]
    public void RemoveWorkspace() => _workspace.Dispose();

    [Test]
    public void Fixes_are_shown_and_written()
    {
        var path = _workspace.WriteStrategy("Late", Clock);
        var run = CommandLineRun.Of(_workspace, "check", path, "--fix", "--strict");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero, run.Out);
        Assert.That(run.Out, Does.Contain("fixed SH2002: Use the time of the bar"));
        Assert.That(run.Out, Does.Contain("\n-        return DateTime.UtcNow.Hour").And.Contain("\n+        return market.Time.Hour"));
        Assert.That(File.ReadAllText(path), Does.Contain("market.Time.Hour").And.Not.Contain("UtcNow"));
        Assert.That(Directory.GetFiles(_workspace.Strategies), Has.Length.EqualTo(1), "nothing is left behind");
    }

    [Test]
    public void A_dry_run_writes_nothing()
    {
        var path = _workspace.WriteStrategy("Late", Clock);
        var before = File.ReadAllText(path);
        var json = CommandLineRun.Of(_workspace, "check", path, "--fix", "--dry-run", "--json").Json().GetProperty("files")[0];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
        Assert.That(json.GetProperty("accepted").GetBoolean(), Is.True);
        Assert.That(json.GetProperty("fixes")[0].GetProperty("id").GetString(), Is.EqualTo("SH2002"));
        Assert.That(json.GetProperty("diff").GetString(), Does.StartWith("--- ").And.Contain("\n@@ -").And.Contain("+        return market.Time"));
    }

    [Test]
    public void What_needs_the_author_stays_a_finding()
    {
        var path = _workspace.WriteStrategy("Dice", "return _random.Next(5) > 3 ? OrderRequest.Buy(1) : null;", "private readonly Random _random = new();");
        var before = File.ReadAllText(path);
        var run = CommandLineRun.Of(_workspace, "check", path, "--fix");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("error SH2001"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
    }

    [Test]
    public void The_byte_order_mark_and_line_ends_stay()
    {
        var path = _workspace.WriteStrategy("Late", Clock);
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"), Encoding.UTF8);
        CommandLineRun.Of(_workspace, "check", path, "--fix");
        var bytes = File.ReadAllBytes(path);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.True);
        Assert.That(Encoding.UTF8.GetString(bytes), Does.Contain("market.Time.Hour").And.Contain("\r\n"));
        Assert.That(bytes.Count(value => value == '\r'), Is.EqualTo(bytes.Count(value => value == '\n')));
    }

    [Test]
    public void Without_fix_the_document_says_nothing_of_fixes()
    {
        var path = _workspace.WriteStrategy("Late", Clock);
        var json = CommandLineRun.Of(_workspace, "check", path, "--json").Json().GetProperty("files")[0];
        Assert.That(json.TryGetProperty("fixes", out _) || json.TryGetProperty("diff", out _), Is.False);
    }

    [Test]
    public void A_dry_run_of_nothing_is_wrong_usage() =>
        Assert.That(CommandLineRun.Of(_workspace, "check", "--dry-run").ExitCode, Is.EqualTo(2));

    [Test]
    public void Many_files_keep_their_order()
    {
        for (var i = 0; i < 40; i++)
            _workspace.WriteStrategy($"S{i:D2}");
        var files = CommandLineRun.Of(_workspace, "check", _workspace.Strategies, "--json").Json().GetProperty("files");
        Assert.That(files.EnumerateArray().Select(file => file.GetProperty("strategy").GetString()), Is.EqualTo(Enumerable.Range(0, 40).Select(i => $"S{i:D2}")));
    }
}
