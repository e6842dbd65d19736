namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Reads <c>--param NAME=VALUE</c>.</summary>
internal static class ParameterText
{
    public static IReadOnlyDictionary<string, string> Parse(IReadOnlyList<string> texts)
    {
        var values = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2);
            if (parts is not [{ Length: > 0 } name, { Length: > 0 } value])
                throw CliException.Usage($"--param: '{text}' has no name or no value.", "Write it as NAME=VALUE, such as --param Fast=5.");
            if (!values.TryAdd(name.Trim(), value.Trim()))
                throw CliException.Usage($"--param: '{name}' is given twice.", "Give each parameter once.");
        }

        return values;
    }
}
