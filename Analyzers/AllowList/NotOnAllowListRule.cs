namespace StrategyHost.Analyzers.AllowList;

/// <summary>The gate of last resort: what no other rule names and the allow-list does not hold.</summary>
internal sealed class NotOnAllowListRule() : StrategyRule(Rule.Error(
    "SH1900",
    "Symbol is not on the allow-list",
    "'{0}' is not available to strategies: they may use numbers, text, collections, LINQ, Math and the StrategyHost API",
    "Write it with what strategies have: Math, arrays and spans, List, Dictionary and the other generic collections, LINQ, string, DateTime and TimeSpan values, Series and the indicators."))
{
    private static readonly string[] Roots = ["System.", "Microsoft.", "Windows.", "StrategyHost."];

    private static readonly HashSet<string> KnownNames =
    [
        "Regex", "JsonSerializer", "JsonDocument", "DataTable", "Encoding", "Uri", "BigInteger", "Vector",
    ];

    /// <summary>What is not in the reference set is not on the list either, whoever else knows the name.</summary>
    internal override bool ForbidsName(string name) =>
        KnownNames.Contains(name) || Array.Exists(Roots, root => name.StartsWith(root, StringComparison.Ordinal));
}
