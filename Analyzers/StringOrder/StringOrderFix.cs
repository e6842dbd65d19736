using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.StringOrder;

/// <summary>Passes the ordinal comparer or comparison as last argument.</summary>
internal sealed class StringOrderFix() : StrategyFix("SH2010", "Compare by characters")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        ExpressionSyntax? expression = site.Exactly<InvocationExpressionSyntax>();
        expression ??= site.Exactly<BaseObjectCreationExpressionSyntax>();
        if (expression is null || site.Model.GetOperation(expression) is not { } operation || StringOrderRule.FindMissing(operation) is not { } missing)
            return [];
        var list = expression is InvocationExpressionSyntax call ? call.ArgumentList : ((BaseObjectCreationExpressionSyntax)expression).ArgumentList;
        return list is null || operation is IInvocationOperation { TargetMethod.Name: "CompareTo" }
            ? []
            : [new TextChange(new TextSpan(list.CloseParenToken.SpanStart, 0), (list.Arguments.Count > 0 ? ", " : "") + missing)];
    }
}
