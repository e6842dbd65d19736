using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Each rule has a page, and the page says what the rule says.</summary>
internal sealed class VerifierRulePageTests
{
    [TestCaseSource(typeof(VerifierRules), nameof(VerifierRules.All))]
    public void Has_a_page_with_title_reason_and_example(VerifierRule rule)
    {
        var page = File.ReadAllText(Repository.PathOf(rule.Help.Split('/')));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(page, Does.StartWith($"# {rule.Id}: {rule.Title}\n"));
        Assert.That(page, Does.Contain("## Why"));
        Assert.That(page, Does.Contain("## Wrong"));
        Assert.That(page, Does.Contain("## Right"));
        Assert.That(page, Does.Contain(rule.Fix));
    }

    [Test]
    public void Ids_are_unique_and_in_order() =>
        Assert.That(VerifierRules.All.Select(rule => rule.Id), Is.Ordered.And.Unique);
}
