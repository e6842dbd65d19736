using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.Clock;

/// <summary>Replaces <c>DateTime.Now</c>, <c>UtcNow</c> and <c>Today</c> by the bar's time where a market is in scope.</summary>
internal sealed class ClockFix() : StrategyFix("SH2002", "Use the time of the bar")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Nearest<MemberAccessExpressionSyntax>() is not { } access
            || !AuthorApi.Is(site.Model.GetTypeInfo(access).Type, "System.DateTime")
            || FindMarket(access.SpanStart, site.Model) is not { } market)
        {
            return [];
        }

        return access.Name.Identifier.ValueText switch
        {
            "Now" or "UtcNow" => [new TextChange(access.Span, market + ".Time")],
            "Today" => [new TextChange(access.Span, market + ".Time.Date")],
            _ => [],
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
