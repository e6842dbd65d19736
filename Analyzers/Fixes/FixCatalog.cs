using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Clock;
using StrategyHost.Analyzers.Culture;
using StrategyHost.Analyzers.CultureText;
using StrategyHost.Analyzers.DocComment;
using StrategyHost.Analyzers.FloatEquality;
using StrategyHost.Analyzers.RandomNumbers;
using StrategyHost.Analyzers.StackAllocation;
using StrategyHost.Analyzers.StaticState;
using StrategyHost.Analyzers.StrategyClass;
using StrategyHost.Analyzers.StringOrder;
using StrategyHost.Analyzers.UncalledHook;
using StrategyHost.Analyzers.UnusedParameter;

namespace StrategyHost.Analyzers.Fixes;

/// <summary>Every fix there is: one a rule at most.</summary>
internal static class FixCatalog
{
    internal static ImmutableArray<StrategyFix> All { get; } =
    [
        new ClockFix(),
        new CultureFix(),
        new CultureTextFix(),
        new DocCommentFix(),
        new FloatEqualityFix(),
        new RandomNumbersFix(),
        new StackAllocationFix(),
        new StaticStateFix(),
        new StrategyShapeFix("SH0003"),
        new StrategyShapeFix("SH0004"),
        new StringOrderFix(),
        new UncalledHookFix(),
        new UnusedParameterFix(),
    ];

    /// <summary>The fix of a finding and its edits; null where the author has to decide.</summary>
    internal static (StrategyFix Fix, IReadOnlyList<TextChange> Edits)? Find(string ruleId, TextSpan span, SemanticModel model, SyntaxNode root)
    {
        if (All.FirstOrDefault(candidate => candidate.RuleId == ruleId) is not { } fix)
            return null;
        var edits = fix.Edit(new FixSite(model, root, span));
        return edits.Count > 0 ? (fix, edits) : null;
    }
}
