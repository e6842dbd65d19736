using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StrategyHost.Analyzers.DocComment;

/// <summary>A strategy is read by people who approve it: it says in a sentence what it does.</summary>
internal sealed class DocCommentRule() : StrategyRule(Rule.Warning(
    "SH0010",
    "Strategy has no doc comment",
    "Strategy '{0}' does not say what it does",
    "Write above the class: /// <summary>When it buys or sells, and when it leaves.</summary>"))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (type.IsStrategy && type.IsFirstPart && !type.Symbol.DeclaringSyntaxReferences.Any(part => part.GetSyntax().GetLeadingTrivia().Any(IsDocComment)))
            report(Rule.At(type.Location, type.Symbol.Name));
    }

    /// <summary>Where documentation is not parsed, as in the compiler, a doc comment is a comment that begins with its mark.</summary>
    private static bool IsDocComment(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => trivia.ToString().StartsWith("///", StringComparison.Ordinal),
        SyntaxKind.MultiLineCommentTrivia => trivia.ToString().StartsWith("/**", StringComparison.Ordinal),
        _ => false,
    };
}
