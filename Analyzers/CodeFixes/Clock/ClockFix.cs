using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.CodeFixes.Clock;

/// <summary>Replaces <c>DateTime.Now</c>, <c>UtcNow</c> and <c>Today</c> by the bar's time where a market is in scope.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClockFix))]
[Shared]
public sealed class ClockFix : ReplaceExpressionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SH2002"];

    /// <inheritdoc/>
    protected override string Title => "Use the time of the bar";

    /// <inheritdoc/>
    protected override (ExpressionSyntax Old, ExpressionSyntax New)? FindReplacement(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access
            || !AuthorApi.Is(model.GetTypeInfo(access).Type, "System.DateTime")
            || FindMarket(access.SpanStart, model) is not { } market)
        {
            return null;
        }

        return access.Name.Identifier.ValueText switch
        {
            "Now" or "UtcNow" => (access, SyntaxFactory.ParseExpression($"{market}.Time")),
            "Today" => (access, SyntaxFactory.ParseExpression($"{market}.Time.Date")),
            _ => null,
        };
    }

    private static string? FindMarket(int position, SemanticModel model) =>
        model.LookupSymbols(position).FirstOrDefault(IsMarket)?.Name;

    private static bool IsMarket(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => AuthorApi.Is(parameter.Type, AuthorApi.Market),
        ILocalSymbol local => AuthorApi.Is(local.Type, AuthorApi.Market),
        _ => false,
    };
}
