using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>Runs the same backtest in processes with different surroundings and compares what they leave.</summary>
internal static class DeterminismCheck
{
    /// <param name="strategy">The strategy as named.</param>
    /// <param name="surroundings">What is around each run; the first is what the others are compared with.</param>
    /// <param name="run">Runs it once, with artifacts in the folder given.</param>
    public static DeterminismDocument Run(string strategy, IReadOnlyList<Surroundings> surroundings, Func<Surroundings, string, ChildRun> run)
    {
        var place = Directory.CreateTempSubdirectory("strategyhost-determinism-");
        try
        {
            var runs = new ChildRun[surroundings.Count];
            runs[0] = run(surroundings[0], place.CreateSubdirectory("0").FullName);
            if (!runs[0].IsDone)
                return Document(strategy, runs[0].Status, [runs[0]], runs[0].Message);
            // Two at a time: the runs share the machine with whoever waits for them.
            Parallel.For(1, runs.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, i =>
                runs[i] = run(surroundings[i], place.CreateSubdirectory($"{i}").FullName));
            return Compare(strategy, runs);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static DeterminismDocument Compare(string strategy, ChildRun[] runs)
    {
        var different = Array.Find(runs, other => !other.Agrees(runs[0]));
        return different is null
            ? Document(strategy, DeterminismDocument.Ok, runs, null)
            : Document(strategy, DeterminismDocument.NonDeterministic, runs, different.Message) with
            {
                DifferentRun = different.Surroundings.Name,
                FirstDifference = DifferenceEntry.Of(FindFirstDifference(runs[0], different)),
            };
    }

    private static RunDifference? FindFirstDifference(ChildRun first, ChildRun second) => first.Directories
        .Where(pair => second.Directories.ContainsKey(pair.Key))
        .Select(pair => RunComparison.FindFirstDifference(pair.Value, second.Directories[pair.Key]))
        .FirstOrDefault(difference => difference is not null);

    private static DeterminismDocument Document(string strategy, string status, ChildRun[] runs, string? message) => new(
        "strategyhost/determinism/1",
        status,
        strategy,
        runs[0].Hashes,
        [.. runs.Select(run => new ProcessEntry(run.Surroundings.Name, run.Surroundings.Variables, run.Status, run.Agrees(runs[0])))],
        message,
        null,
        null);
}
