using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.StackAllocation;

/// <summary>Writes a <c>stackalloc</c> that has its values as a collection expression, which lies on the stack as well.</summary>
internal sealed class StackAllocationFix() : StrategyFix("SH1015", "Write a collection expression")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        var (allocation, values) = site.Nearest<ExpressionSyntax>() switch
        {
            StackAllocArrayCreationExpressionSyntax { Initializer: { } given } node => ((ExpressionSyntax)node, given),
            ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } given } node => (node, given),
            _ => default,
        };
        return allocation?.Parent is EqualsValueClauseSyntax
            ? [new TextChange(allocation.Span, $"[{string.Join(", ", values.Expressions)}]")]
            : [];
    }
}
