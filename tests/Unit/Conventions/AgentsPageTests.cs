using System.Text.RegularExpressions;
using StrategyHost.Compiler;

namespace StrategyHost.Unit.Conventions;

/// <summary>The page that models are given is true of today's API and rules, its programs compile, and it is short enough to be given.</summary>
internal sealed partial class AgentsPageTests
{
    private const string AcceptVariable = "STRATEGYHOST_ACCEPT_DOCS";

    /// <summary>Of a tokenizer of today, at about 3.6 characters a token for code and English mixed.</summary>
    private const int MostTokens = 6000;

    private static IEnumerable<string> Programs() => CSharpBlock().Matches(File.ReadAllText(AgentsPage.Path)).Select(match => match.Groups[1].Value);

    [Test]
    public void The_generated_parts_are_those_of_the_assemblies_and_the_rules()
    {
        var page = File.ReadAllText(AgentsPage.Path);
        var actual = AgentsPage.Regenerate(page);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
            File.WriteAllText(AgentsPage.Path, actual);
        Assert.That(page, Is.EqualTo(actual), $"the API or a rule's title changed: run this test once with {AcceptVariable}=1");
    }

    [Test]
    public void The_page_fits_the_room_it_is_given() =>
        Assert.That(File.ReadAllText(AgentsPage.Path).Length / 3.6, Is.LessThan(MostTokens));

    [TestCaseSource(nameof(Programs))]
    public void A_program_is_accepted_under_the_strict_rules(string program)
    {
        var result = new StrategyCompiler(new StrategyCompilerOptions { Strict = true }).Compile(StrategySource.FromText(program));
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That(result.Accepted, Is.True);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
