using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.CultureText;

/// <summary>Passes the invariant culture where the framework takes it: first to what formats, before <c>out</c>, else last.</summary>
internal sealed class CultureTextFix() : StrategyFix("SH2009", "Pass CultureInfo.InvariantCulture")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Exactly<InvocationExpressionSyntax>() is not { } call || site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
            return [];
        var provider = site.NameOf("System.Globalization", "CultureInfo") + ".InvariantCulture";
        var arguments = call.ArgumentList.Arguments;
        if (method.Name is "Format" or "AppendFormat")
            return [Insert(arguments[0].SpanStart, provider + ", ")];
        var output = arguments.FirstOrDefault(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword));
        if (output is not null)
            return [Insert(output.SpanStart, provider + ", ")];
        return [Insert(call.ArgumentList.CloseParenToken.SpanStart, (arguments.Count > 0 ? ", " : "") + provider)];
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
