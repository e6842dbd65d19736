using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Host;
using StrategyHost.Host.Cli;
using StrategyHost.Host.Cli.Watch;

namespace StrategyHost.Integration.Cli;

internal sealed class WatchTests : CommandLineFixture
{
    private const string Enters = "return market.Index == 3 ? OrderRequest.Buy(1) : null;";

    [Test]
    public void A_save_runs_the_strategy_again_and_a_mistake_does_not_end_the_watch()
    {
        var bars = Workspace.WriteBars();
        Workspace.WriteStrategy("Eager");
        Action[] saves =
        [
            () => Workspace.WriteStrategy("Eager", "return new System.Random() is null ? null : null;"),
            () => Workspace.WriteStrategy("Eager", Enters),
        ];

        var output = Watch(saves, "Eager", "--rounds", "2", "--data", bars, "--sandbox", "none");

        Assert.That(output.Split('\n').Where(line => line.Contains("after the save", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(2));
        Assert.That(output, Does.Contain("SH2001").And.Contain("1 position still open"));
    }

    [Test]
    public void Json_is_one_document_with_every_round()
    {
        Workspace.WriteStrategy("Eager", Enters);
        var run = CommandLineRun.Of(Workspace, "watch", "Eager", "--rounds", "0", "--data", Workspace.WriteBars(), "--sandbox", "none", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json().GetProperty("schema").GetString(), Is.EqualTo("strategyhost/watch/1"));
        Assert.That(run.Json().GetProperty("rounds").GetArrayLength(), Is.EqualTo(1));
        Assert.That(run.Json().GetProperty("rounds")[0].GetProperty("backtest").GetProperty("runs")[0].GetProperty("status").GetString(), Is.EqualTo("ok"));
    }

    [Test]
    public void Files_that_are_not_watched_are_no_save()
    {
        var watched = Workspace.Write("Strategies/Watched.cs", "1");
        using var saved = new SavedFiles([watched]);
        Workspace.Write("Strategies/Other.cs", "2");
        Workspace.Write("Strategies/Watched.cs", "3");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Assert.That(saved.Wait(patience.Token).Files, Is.EqualTo((string[])[watched]));
    }

    [Test]
    public void A_negative_number_of_rounds_is_refused()
    {
        Workspace.WriteStrategy("Eager");
        Assert.That(CommandLineRun.Of(Workspace, "watch", "Eager", "--rounds", "-1").ExitCode, Is.EqualTo(2));
    }

    /// <summary>Saves whenever the watch says that it is waiting.</summary>
    private string Watch(Action[] saves, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new Listener(new Queue<Action>(saves));
        using var host = HostComposition.Build(new CliOutput(output, error, outputIsTerminal: false), settings: Workspace.Settings);
        var exitCode = host.Services.GetRequiredService<CommandLine>().Run(["watch", .. args]);
        Assert.That(exitCode, Is.Zero, output + error.ToString());
        return output.ToString();
    }

    private sealed class Listener(Queue<Action> saves) : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith("Watching", StringComparison.Ordinal) == true)
                saves.Dequeue()();
        }
    }
}
