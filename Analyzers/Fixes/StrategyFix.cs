using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Analyzers.Fixes;

/// <summary>
/// One way to mend the findings of a rule, as edits of the text. IDEs offer it as a code fix, and <c>check --fix</c> applies
/// it: both go through <see cref="FixCatalog"/>.
/// </summary>
/// <param name="ruleId">The rule whose findings it mends.</param>
/// <param name="title">What it is called in menus and reports.</param>
internal abstract class StrategyFix(string ruleId, string title)
{
    internal string RuleId { get; } = ruleId;

    internal string Title { get; } = title;

    /// <summary>The edits that mend one finding; none where no edit is known to be right.</summary>
    internal abstract IReadOnlyList<TextChange> Edit(FixSite site);
}
