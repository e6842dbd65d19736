using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.CodeFixes.DocComment;

/// <summary>Puts an empty summary above a strategy, for the author to fill.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DocCommentFix))]
[Shared]
public sealed class DocCommentFix : CodeFixProvider
{
    private const string Title = "Add a summary";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["SH0010"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } type)
            return;
        var changed = root.ReplaceNode(type, WithSummary(type));
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: Title),
            context.Diagnostics);
    }

    private static ClassDeclarationSyntax WithSummary(ClassDeclarationSyntax type)
    {
        var trivia = type.GetLeadingTrivia();
        var indentation = trivia.Count > 0 && trivia[trivia.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? trivia[trivia.Count - 1].ToString() : "";
        var summary = SyntaxFactory.ParseLeadingTrivia($"/// <summary>{type.Identifier.ValueText}: when it enters and when it leaves.</summary>\n{indentation}");
        return type.WithLeadingTrivia(trivia.AddRange(summary));
    }
}
