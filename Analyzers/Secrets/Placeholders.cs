namespace StrategyHost.Analyzers.Secrets;

/// <summary>Values that stand where a secret would be and are none.</summary>
internal static class Placeholders
{
    private static readonly string[] Beginnings = ["your", "my-", "<", "${", "{", "$(", "%", "[", "xxx", "***", "..."];
    private static readonly HashSet<string> Whole = new(
        ["", "none", "null", "empty", "todo", "example", "placeholder", "redacted", "secret", "password", "token", "required", "optional", "string", "true", "false"],
        StringComparer.OrdinalIgnoreCase);

    internal static bool Contains(string value) =>
        Whole.Contains(value) || Beginnings.Any(beginning => value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
