using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Runs the same backtest in processes with different isolations and surroundings and compares what they return.</summary>
internal static class DeterminismCheck
{
    /// <param name="strategy">The strategy as named.</param>
    /// <param name="requests">What to run, one a data file.</param>
    /// <param name="places">Where; the first is what the others are compared with.</param>
    /// <param name="limits">What each run may use.</param>
    public static DeterminismDocument Run(
        string strategy, IReadOnlyList<StrategyRunRequest> requests, IReadOnlyList<Place> places, SandboxLimits limits)
    {
        var first = PlacedRun.Run(places[0], requests, limits);
        if (!first.IsDone)
            return Document(strategy, first.Status, [first], first.Message);
        var runs = new PlacedRun[places.Count];
        var differences = new RunDifference?[places.Count];
        runs[0] = first.WithoutArtifacts();
        // Two at a time: the runs share the machine with whoever waits for them.
        Parallel.For(1, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, i =>
        {
            var run = PlacedRun.Run(places[i], requests, limits);
            differences[i] = run.Agrees(first) ? null : first.FindFirstDifference(run);
            runs[i] = run.WithoutArtifacts();
        });
        return Compare(strategy, runs, differences);
    }

    private static DeterminismDocument Compare(string strategy, PlacedRun[] runs, RunDifference?[] differences)
    {
        var broken = Array.Find(runs, run => run.Status == PlacedRun.Broken);
        if (broken is not null)
            return Document(strategy, broken.Status, runs, $"{broken.Place.Name}: {broken.Message}");
        var different = Array.FindIndex(runs, other => !other.Agrees(runs[0]));
        return different < 0
            ? Document(strategy, DeterminismDocument.Ok, runs, null)
            : Document(strategy, DeterminismDocument.NonDeterministic, runs, runs[different].Message) with
            {
                DifferentRun = runs[different].Place.Name,
                FirstDifference = DifferenceEntry.Of(differences[different]),
            };
    }

    private static DeterminismDocument Document(string strategy, string status, PlacedRun[] runs, string? message) => new(
        DeterminismDocument.Schema1,
        status,
        strategy,
        runs[0].Hashes,
        [.. runs.Select(run => ProcessEntry.Of(run, run.Agrees(runs[0])))],
        message,
        null,
        null);
}
