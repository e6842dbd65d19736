using StrategyHost.Trading.Budgets;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Each budget has a page that says what to do, and there is no page of a budget that does not exist.</summary>
internal sealed class BudgetPageTests
{
    [Test]
    public void Every_budget_has_its_page_and_every_page_its_budget() =>
        Assert.That(
            Directory.GetFiles(Repository.PathOf("docs", "rules"), "SH6*.md").Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Enum.GetValues<BudgetKind>().Select(BudgetMessages.RuleId)));

    [TestCaseSource(nameof(Kinds))]
    public void The_page_says_what_why_wrong_and_right(BudgetKind kind)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "rules", BudgetMessages.RuleId(kind) + ".md"));

        Assert.That(page, Does.StartWith($"# {BudgetMessages.RuleId(kind)}: "));
        foreach (var heading in (string[])["## What", "## Why", "## Wrong", "## Right"])
            Assert.That(page, Does.Contain($"\n{heading}\n\n"));
    }

    private static BudgetKind[] Kinds() => Enum.GetValues<BudgetKind>();
}
