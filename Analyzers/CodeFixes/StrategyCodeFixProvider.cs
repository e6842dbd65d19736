using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.CodeFixes;

/// <summary>Offers the fixes of <see cref="FixCatalog"/> in IDEs: the same edits that <c>check --fix</c> applies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StrategyCodeFixProvider))]
[Shared]
public sealed class StrategyCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. FixCatalog.All.Select(fix => fix.RuleId)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (var finding in context.Diagnostics)
        {
            if (FixCatalog.Find(finding.Id, finding.Location.SourceSpan, model, root) is not var (fix, edits))
                continue;
            var changed = root.SyntaxTree.GetText(context.CancellationToken).WithChanges(edits);
            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(document.WithText(changed)), equivalenceKey: fix.RuleId), finding);
        }
    }
}
