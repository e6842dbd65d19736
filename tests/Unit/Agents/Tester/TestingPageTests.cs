using System.Text.Json;
using StrategyHost.Agents.Tester;

namespace StrategyHost.Unit.Agents.Tester;

/// <summary>The page about testing tells of everything a report can say.</summary>
internal sealed class TestingPageTests
{
    private static IEnumerable<string> Words() => new Enum[][]
    {
        [.. Enum.GetValues<CheckName>()],
        [.. Enum.GetValues<FailureClass>()],
        [.. Enum.GetValues<RootCause>()],
    }.SelectMany(values => values).Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    [TestCaseSource(nameof(Words))]
    public void A_word_of_reports_is_explained(string word) =>
        Assert.That(File.ReadAllText(Repository.PathOf("docs", "testing.md")), Does.Contain($"`{word}`"));
}
