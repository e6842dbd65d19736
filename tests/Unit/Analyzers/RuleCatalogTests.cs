using StrategyHost.Analyzers;
using StrategyHost.Compiler.Verification;
using StrategyHost.Compiler;

namespace StrategyHost.Unit.Analyzers;

public sealed class RuleCatalogTests
{
    private static readonly string Root = Repository.Root;

    private static IEnumerable<Rule> Rules() => RuleCatalog.All;

    [Test]
    public void Ids_are_unique_and_in_order() =>
        Assert.That(RuleCatalog.All.Select(rule => rule.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);

    [Test]
    public void Every_page_belongs_to_a_rule_and_every_rule_has_its_page() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Root, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension)
                .Where(id => !id!.StartsWith("SH6", StringComparison.Ordinal)), // run-time budgets are no analyzers; BudgetPageTests has their pages
            Is.EquivalentTo(RuleCatalog.All.Select(rule => rule.Id).Concat(VerifierRules.All.Select(rule => rule.Id))));

    [TestCaseSource(nameof(Rules))]
    public void The_page_has_the_title_and_says_what_why_wrong_and_right(Rule rule)
    {
        var page = RulePages.Read(rule);
        Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
        foreach (var heading in new[] { "## What", "## Why", "## Wrong", "## Right" })
            Assert.That(page, Does.Contain($"\n{heading}\n\n"));
        Assert.That(File.Exists(Path.Combine(Root, rule.Help)), Is.True);
    }

    [TestCaseSource(nameof(Rules))]
    public void The_rule_says_what_to_do_and_cannot_be_configured(Rule rule)
    {
        Assert.That(rule.Id, Does.Match("^SH[0-9]{4}$"));
        Assert.That(rule.Message, Does.Not.EndWith("."));
        Assert.That(rule.Fix, Does.EndWith(".").Or.EndWith(">").Or.EndWith("none."));
        Assert.That(rule.Descriptor.CustomTags, Does.Contain("NotConfigurable"));
        Assert.That(rule.Descriptor.HelpLinkUri, Is.EqualTo(rule.Help));
        Assert.That(RuleCatalog.Find(rule.Id.ToLowerInvariant()), Is.SameAs(rule));
    }

    [Test]
    public void Release_tracking_lists_exactly_these_rules()
    {
        var listed = new[] { "Shipped", "Unshipped" }
            .SelectMany(part => File.ReadLines(Path.Combine(Root, "Analyzers", $"AnalyzerReleases.{part}.md")))
            .Where(line => line.StartsWith("SH", StringComparison.Ordinal));
        var expected = RuleCatalog.All.Select(rule =>
            $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Title}");
        Assert.That(listed, Is.EqualTo(expected));
    }
}
