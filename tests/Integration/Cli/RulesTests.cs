namespace StrategyHost.Integration.Cli;

internal sealed class RulesTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void MakeWorkspace() => _workspace = new Workspace();

    [TearDown]
    public void RemoveWorkspace() => _workspace.Dispose();

    [Test]
    public void All_rules_are_listed()
    {
        var text = CommandLineRun.Of(_workspace, "rules");
        var json = CommandLineRun.Of(_workspace, "rules", "--json").Json();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(text.ExitCode, Is.Zero);
        Assert.That(json.GetProperty("schema").GetString(), Is.EqualTo("strategyhost/rules/1"));
        foreach (var rule in json.GetProperty("rules").EnumerateArray())
        {
            Assert.That(text.Out, Does.Contain(rule.GetProperty("id").GetString()).And.Contain(rule.GetProperty("title").GetString()));
            Assert.That(rule.GetProperty("severity").GetString(), Is.AnyOf("error", "warning"));
            Assert.That(rule.TryGetProperty("page", out _), Is.False);
        }
    }

    [TestCase("SH2001")]
    [TestCase("sh2001")]
    public void One_rule_shows_its_page(string id)
    {
        var text = CommandLineRun.Of(_workspace, "rules", id);
        var json = CommandLineRun.Of(_workspace, "rules", id, "--json").Json().GetProperty("rules");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(text.Out, Does.StartWith("# SH2001: ").And.Contain("## Right"));
        Assert.That(json.GetArrayLength(), Is.EqualTo(1));
        Assert.That(json[0].GetProperty("page").GetString(), Does.StartWith("# SH2001: "));
    }

    [TestCase("SH2999", "SH2001")]
    [TestCase("nothing", "SH and four digits")]
    public void An_unknown_rule_is_wrong_usage(string id, string hint)
    {
        var run = CommandLineRun.Of(_workspace, "rules", id);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(hint));
    }
}
