using StrategyHost.Trading.Loading;
using StrategyHost.Trading.Parameters;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>
/// Sees that every <c>--param</c> is meant for one of the strategies and within its range, before anything runs. With several
/// strategies each takes the parameters it has.
/// </summary>
internal static class ParameterCheck
{
    /// <exception cref="CliException">A parameter is unknown to every strategy, out of range or of the wrong type.</exception>
    public static void Verify(IReadOnlyList<CompiledFile> files, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0)
            return;
        var unknown = new HashSet<string>(values.Keys, StringComparer.OrdinalIgnoreCase);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Result.Accepted))
        {
            using var assembly = file.Load();
            if (TryCreate(assembly) is not { } strategy)
                return;
            var own = Of(strategy, values);
            unknown.ExceptWith(own.Keys);
            known.UnionWith(ParameterBinder.Describe(strategy).Parameters.Select(parameter => parameter.Name));
            if (ParameterBinder.Bind(strategy, own) is { Errors.Count: > 0 } binding)
                throw CliException.Usage($"{file.Name}: {string.Join(" ", binding.Errors.Select(error => error.Message))}", "Give a value in the range named.");
        }

        if (unknown.Count > 0 && files.Any(file => file.Result.Accepted))
        {
            throw CliException.Usage(
                $"--param: there is no parameter {string.Join(", ", unknown)}.",
                known.Count > 0 ? $"The parameters are: {string.Join(", ", known)}." : "The strategy has no parameters.");
        }
    }

    /// <summary>Those of the values whose names are parameters of the strategy.</summary>
    public static IReadOnlyDictionary<string, string> Of(Strategy strategy, IReadOnlyDictionary<string, string> values)
    {
        var names = ParameterBinder.Describe(strategy).Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return values.Where(pair => names.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Null where the constructor throws: the run then says so, and which names are parameters cannot be known.</summary>
    private static Strategy? TryCreate(StrategyAssembly assembly)
    {
        try
        {
            return assembly.CreateStrategy();
        }
        catch (Exception exception) when (assembly.Budget?.Observe(exception) == true || assembly.FindSourceLine(exception) is not null)
        {
            return null;
        }
    }
}
