using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.CodeFixes;

/// <summary>A fix that puts one expression in another's place, wherever that is known to compile.</summary>
public abstract class ReplaceExpressionFix : CodeFixProvider
{
    /// <summary>What the fix is called in menus.</summary>
    protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } node || model is null)
            return;
        if (FindReplacement(node, model) is not var (old, replacement))
            return;
        var changed = root.ReplaceNode(old, replacement.WithTriviaFrom(old));
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), equivalenceKey: Title),
            context.Diagnostics);
    }

    /// <summary>The expression to replace and what to put there; null where no replacement is known to be right.</summary>
    /// <param name="node">What was reported.</param>
    /// <param name="model">The file's meaning.</param>
    protected abstract (ExpressionSyntax Old, ExpressionSyntax New)? FindReplacement(SyntaxNode node, SemanticModel model);
}
