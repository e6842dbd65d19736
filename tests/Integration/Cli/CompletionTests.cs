namespace StrategyHost.Integration.Cli;

internal sealed class CompletionTests : CommandLineFixture
{
    [TestCase("backte", "backtest")]
    [TestCase("backtest ", "Patient")]
    [TestCase("backtest Patient --broker ", "conservative")]
    [TestCase("watch Patient --sandbox ", "landlock")]
    public void The_next_word_is_offered(string typed, string offered)
    {
        Workspace.WriteStrategy("Patient");
        var line = "strategyhost " + typed;
        var run = CommandLineRun.Of(Workspace, $"[suggest:{line.Length}]", line);
        Assert.That(run.Out.Split('\n').Select(word => word.Trim()), Does.Contain(offered));
    }

    [TestCase("bash", "complete -o default")]
    [TestCase("zsh", "compdef")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public void A_script_asks_the_program_itself(string shell, string marker)
    {
        var run = CommandLineRun.Of(Workspace, "completion", shell);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Out, Does.Contain(marker).And.Contain("[suggest:").And.Not.Contain("{assembly}"));
    }

    [Test]
    public void An_unknown_shell_is_refused() => Assert.That(CommandLineRun.Of(Workspace, "completion", "csh").ExitCode, Is.EqualTo(2));
}
