namespace StrategyHost.Integration.Cli;

internal sealed class ValidateTests : CommandLineFixture
{
    [Test]
    public void A_valid_document_is_answered_with_zero()
    {
        var run = CommandLineRun.Of(Workspace, "validate", Document("todo_four_steps.json"), "--type", "todo", "--json");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/validate/1"));
        Assert.That(run.Json().GetProperty("valid").GetBoolean(), Is.True);
        Assert.That(run.Json().GetProperty("errors").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Errors_are_printed_as_path_and_message()
    {
        var run = CommandLineRun.Of(Workspace, "validate", Document("todo_cycle.json"), "--type", "todo");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.StartWith("items[1].dependencies: form a cycle: task_a -> task_c -> task_b -> task_a"));
    }

    [Test]
    public void Errors_stand_in_the_document_with_path_message_and_line()
    {
        var run = CommandLineRun.Of(Workspace, "validate", Document("contract_wrong_values.json"), "--type", "contract", "--json");
        var error = run.Json().GetProperty("errors")[1];
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(error.GetProperty("path").GetString(), Is.EqualTo("contract_id"));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("^contract_"));
        Assert.That(error.GetProperty("line").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void What_backtest_writes_is_valid()
    {
        Workspace.WriteStrategy("Quiet");
        CommandLineRun.Of(Workspace, "backtest", "Quiet", "--data", Workspace.WriteBars());
        var folder = Directory.GetDirectories(Path.Combine(Workspace.Artifacts, "Quiet")).Single();
        using var scope = Assert.EnterMultipleScope();
        foreach (var type in (string[])["summary", "certificate"])
            Assert.That(CommandLineRun.Of(Workspace, "validate", Path.Combine(folder, type + ".json"), "--type", type).ExitCode, Is.Zero);
        Assert.That(CommandLineRun.Of(Workspace, "validate", folder, "--type", "artifacts").ExitCode, Is.Zero);
    }

    [Test]
    public void What_is_missing_in_a_runs_folder_is_told_by_its_name()
    {
        Workspace.WriteStrategy("Quiet");
        CommandLineRun.Of(Workspace, "backtest", "Quiet", "--data", Workspace.WriteBars());
        var folder = Directory.GetDirectories(Path.Combine(Workspace.Artifacts, "Quiet")).Single();
        File.Delete(Path.Combine(folder, "trades.csv"));
        var run = CommandLineRun.Of(Workspace, "validate", folder, "--type", "artifacts");
        using var scope = Assert.EnterMultipleScope();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Out, Does.Contain("trades.csv: is missing"));
    }

    [TestCase("todo_four_steps.json", "todos")]
    [TestCase("missing.json", "todo")]
    public void What_cannot_be_asked_is_wrong_usage(string file, string type) =>
        Assert.That(CommandLineRun.Of(Workspace, "validate", Document(file), "--type", type).ExitCode, Is.EqualTo(2));

    private static string Document(string file) => Repository.PathOf("fixtures", "documents", file);
}
