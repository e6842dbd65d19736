using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>
/// Sees that every <c>--param</c> is meant for one of the strategies and within its range, before anything runs over bars. With
/// several strategies each takes the parameters it has. Which those are, the strategy's own code decides: it is asked inside the sandbox.
/// </summary>
internal static class ParameterCheck
{
    private static readonly Dictionary<string, string> None = [];

    /// <returns>The values for each file.</returns>
    /// <exception cref="CliException">A parameter is unknown to every strategy, out of range or of the wrong type.</exception>
    public static IReadOnlyDictionary<CompiledFile, IReadOnlyDictionary<string, string>> Verify(
        IReadOnlyList<CompiledFile> files, RunSettings settings, IStrategyRunner runner)
    {
        var own = files.ToDictionary(file => file, _ => (IReadOnlyDictionary<string, string>)None);
        if (settings.Parameters.Count == 0)
            return own;
        var unknown = new HashSet<string>(settings.Parameters.Keys, StringComparer.OrdinalIgnoreCase);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        var areAllKnown = true;
        foreach (var file in files.Where(file => file.Result.Accepted))
        {
            var runs = Ask(file, settings, runner);
            // A constructor that throws: the run then says so, and which names are parameters cannot be known.
            if (runs.Count == 0 || runs[0].Outcome != RunOutcome.Ok)
            {
                areAllKnown = false;
                continue;
            }

            known.UnionWith(runs[0].Parameters.Keys);
            own[file] = Take(file, runs, settings.Parameters);
            unknown.ExceptWith(own[file].Keys);
        }

        if (unknown.Count > 0 && areAllKnown && files.Any(file => file.Result.Accepted))
        {
            throw CliException.Usage(
                $"--param: there is no parameter {string.Join(", ", unknown)}.",
                known.Count > 0 ? $"The parameters are: {string.Join(", ", known)}." : "The strategy has no parameters.");
        }

        return own;
    }

    /// <summary>The defaults first, then each value alone, in the order of the values.</summary>
    private static IReadOnlyList<RunReport> Ask(CompiledFile file, RunSettings settings, IStrategyRunner runner)
    {
        var noBars = new PriceColumns { Symbol = "", Times = [], Open = [], High = [], Low = [], Close = [], Volume = [] };
        var request = file.ToRequest(noBars, settings.Broker) with
        {
            Returns = RunReturns.Parameters,
            ParameterSets = [None, .. settings.Parameters.Select(pair => new Dictionary<string, string> { [pair.Key] = pair.Value })],
        };
        var result = runner.Run(request, settings.Limits);
        return result.Outcome == RunOutcome.Infrastructure
            ? throw CliException.Infrastructure(result.Message, "Run strategyhost sandbox info, which tells what works on this machine.")
            : result.Runs;
    }

    private static Dictionary<string, string> Take(CompiledFile file, IReadOnlyList<RunReport> runs, IReadOnlyDictionary<string, string> values)
    {
        var names = runs[0].Parameters.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = values.Zip(runs.Skip(1)).Where(pair => names.Contains(pair.First.Key)).ToArray();
        var faults = own.Select(pair => pair.Second.Failure?.Message).OfType<string>().ToArray();
        return faults.Length == 0
            ? own.ToDictionary(pair => pair.First.Key, pair => pair.First.Value, StringComparer.Ordinal)
            : throw CliException.Usage($"{file.Name}: {string.Join(" ", faults)}", "Give a value in the range named.");
    }
}
