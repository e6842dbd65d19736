using System.Text.RegularExpressions;
using StrategyHost.Indicators;

namespace StrategyHost.Unit.Conventions;

/// <summary>The generated parts of <c>docs/for-agents.md</c>: what the assemblies and the rules' pages say, in few tokens.</summary>
internal static partial class AgentsPage
{
    public static string Path => Repository.PathOf("docs", "for-agents.md");

    /// <summary>The page with its generated parts made anew; what a person wrote stays.</summary>
    public static string Regenerate(string page) => Generated().Replace(page, block => $"{block.Groups[1].Value}\n{Content(block.Groups[2].Value)}\n<!-- end -->");

    private static string Content(string part) => part switch
    {
        "api" => $"```text\n{string.Join('\n', Types())}\n```",
        "indicators" => $"```text\n{string.Join('\n', IndicatorCalls())}\n```",
        "rules" => string.Join('\n', Families()),
        _ => throw new InvalidOperationException($"docs/for-agents.md asks for a generated part '{part}': there are api, indicators and rules."),
    };

    /// <summary>Types of the author API, a line each.</summary>
    private static IEnumerable<string> Types() => ApiPrinter.Print(typeof(Strategy).Assembly)
        .Split("namespace ", StringSplitOptions.RemoveEmptyEntries)[0]
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(type => type.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(lines => $"{lines[0].Replace("sealed ", "", StringComparison.Ordinal)}: {string.Join("; ", lines.Skip(1).Where(IsNotOnlyForTheHost).Select(Shorten))}");

    private static bool IsNotOnlyForTheHost(string member) =>
        !member.StartsWith("OrderRequest()", StringComparison.Ordinal) && !member.StartsWith("LookAheadException(", StringComparison.Ordinal)
        && !member.StartsWith("ParameterAttribute(", StringComparison.Ordinal) && !member.StartsWith("DeterministicRandom(", StringComparison.Ordinal)
        && !member.StartsWith("IEnumerator", StringComparison.Ordinal);

    private static string Shorten(string member) => member
        .Replace(" { get; }", "", StringComparison.Ordinal)
        .Replace(" { get; init; }", " {init}", StringComparison.Ordinal)
        .Replace("double? stopLoss = null, double? takeProfit = null, string? comment = null", "…", StringComparison.Ordinal)
        .Replace("static OrderRequest ", "static ", StringComparison.Ordinal);

    private static IEnumerable<string> IndicatorCalls()
    {
        var assembly = typeof(SmaIndicator).Assembly;
        return IndicatorMethod().Matches(ApiPrinter.Print(assembly)).Select(method =>
        {
            var parts = method.Groups[1].Value == "Series"
                ? ""
                : " → ." + string.Join(" .", assembly.GetType($"StrategyHost.Indicators.{method.Groups[1].Value}", throwOnError: true)!
                    .GetProperties().Where(property => property.PropertyType == typeof(Series)).Select(property => property.Name));
            return $"{method.Groups[2].Value}({method.Groups[3].Value}){parts}";
        });
    }

    private static IEnumerable<string> Families() =>
        from page in Directory.GetFiles(Repository.PathOf("docs", "rules"), "SH*.md").Order(StringComparer.Ordinal)
        let title = File.ReadLines(page).First()[2..].Split(": ", 2)
        where string.CompareOrdinal(title[0], "SH4") < 0
        group $"{title[0][2..]} {title[1]}" by title[0][..3] into family
        select $"- {family.Key}: {string.Join(" · ", family)}";

    [GeneratedRegex("(<!-- generated: ([a-z]+) -->)\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Generated();

    [GeneratedRegex(@"static (\w+) (\w+)\(this IndicatorSet indicators(?:, )?(.*)\)")]
    private static partial Regex IndicatorMethod();
}
