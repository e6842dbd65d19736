using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Watch;

/// <summary><c>watch [STRATEGY…]</c>: a backtest again at each save, with the bars loaded and the compiler warm.</summary>
internal sealed class WatchCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, BacktestJob job)
{
    private readonly Argument<string[]> _strategies = new("STRATEGY") { Description = "Files or class names. Default: every .cs directly in the strategies folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int> _rounds = new("--rounds") { Description = "End after so many saves. Default: when interrupted (Ctrl+C).", HelpName = "N" };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("watch", "Runs strategies, and again those that are saved: verdict and metrics within a moment.", "watch SmaCross --rounds 3")
        {
            _strategies,
            _rounds,
            _json,
        };
        finder.Complete(_strategies);
        _run.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation) => Task.Run(() => Run(parsed, cancellation), CancellationToken.None);

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var rounds = parsed.GetResult(_rounds) is null ? int.MaxValue : parsed.GetValue(_rounds);
        if (rounds < 0)
            throw CliException.Usage($"--rounds: {rounds} is negative.", "Leave it out to watch until Ctrl+C.");
        var settings = _run.Read(parsed, folder);
        var json = parsed.GetValue(_json);
        var files = finder.FindStrategies(parsed.GetValue(_strategies) ?? []);
        var done = new List<WatchRound>();
        // Watching begins before the first run: what is saved while it runs is not missed.
        using var saved = new SavedFiles(files);
        // Between two saves there is time: what runs the next one is started and run in meanwhile.
        using var loaded = job.Load(files, settings, new ExpectedRuns(settings.Limits, int.MaxValue) { AreWarm = true });
        done.Add(Report([], Stopwatch.GetTimestamp(), job.Run(loaded, settings), json));
        Follow(saved, loaded, settings, rounds, json, done, cancellation);
        if (json)
            output.WriteJson(new WatchDocument("strategyhost/watch/1", done), CliJson.Default.WatchDocument);
        return (int)ExitCode.Success;
    }

    private void Follow(SavedFiles saved, LoadedJob loaded, RunSettings settings, int rounds, bool json, List<WatchRound> done, CancellationToken cancellation)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (!json)
                output.Error.WriteLine("Watching: save a strategy to run it again, Ctrl+C ends.");
            try
            {
                var (files, since) = saved.Wait(cancellation);
                done.Add(Report(files, since, RunAgain(files, loaded, settings), json));
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A parameter that the saved file has no more is said, and watching goes on.</summary>
    private IReadOnlyList<BacktestOutcome> RunAgain(IReadOnlyList<string> files, LoadedJob loaded, RunSettings settings)
    {
        try
        {
            return job.Run(job.Renew(loaded, files, settings), settings);
        }
        catch (CliException exception) when (exception.ExitCode == ExitCode.Usage)
        {
            output.Error.WriteLine(VisibleText.Of($"error: {exception.Message}"));
            return [];
        }
    }

    private WatchRound Report(IReadOnlyList<string> files, long since, IReadOnlyList<BacktestOutcome> outcomes, bool json)
    {
        if (!json && outcomes.Count > 0)
            new BacktestTable(output).Print(outcomes);
        var elapsed = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        if (!json && files.Count > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed:F0} ms after the save."));
        return new WatchRound([.. files.Select(ProjectFolder.Display)], elapsed, BacktestDocument.Of(outcomes));
    }
}
