using System.Text.RegularExpressions;

namespace StrategyHost.Host.Cli.Test;

/// <summary>
/// The files that go into the sandbox with tests: scenarios about the strategy or named in its tests, and bar files that tests or
/// those scenarios name; the sample series always. What is not named is not there.
/// </summary>
internal static partial class FixtureCollector
{
    private const string Scenarios = "scenarios";
    private const string Market = "market";
    private const string Sample = "sample.csv";
    private const long MaxFileBytes = 16 << 20;

    /// <summary>The content of each file by <c>folder/name</c>.</summary>
    /// <param name="root">The folder <c>fixtures</c>.</param>
    /// <param name="strategy">Class name of the strategy.</param>
    /// <param name="tests">The text of its tests.</param>
    public static Dictionary<string, byte[]> Collect(string root, string strategy, string tests)
    {
        var scenarios = Files(root, Scenarios)
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .Where(scenario => tests.Contains(Path.GetFileName(scenario.Path), StringComparison.Ordinal) || IsAbout(scenario.Text, strategy))
            .ToArray();
        var texts = string.Concat(scenarios.Select(scenario => scenario.Text)) + tests;
        var bars = Files(root, Market).Where(path => Path.GetFileName(path) == Sample || texts.Contains(Path.GetFileName(path), StringComparison.Ordinal));
        return scenarios.Select(scenario => scenario.Path).Concat(bars)
            .ToDictionary(path => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}", File.ReadAllBytes, StringComparer.Ordinal);
    }

    private static bool IsAbout(string scenario, string strategy) => StrategyMember().Match(scenario) is { Success: true } match && match.Groups[1].Value == strategy;

    /// <summary>Plain files only: a link could lead out of the folder.</summary>
    private static IEnumerable<string> Files(string root, string folder) => Path.Combine(root, folder) is var path && Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => new FileInfo(file) is { LinkTarget: null, Length: <= MaxFileBytes }).Order(StringComparer.Ordinal)
        : [];

    [GeneratedRegex("\"strategy\"\\s*:\\s*\"([A-Za-z0-9_]+)\"")]
    private static partial Regex StrategyMember();
}
