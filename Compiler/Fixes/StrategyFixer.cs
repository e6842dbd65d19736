using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.Fixes;

/// <summary>
/// Applies the code fixes of the rules to a source until none is left. The edits are those an IDE offers; a round of them
/// that would leave the source with more compiler errors than before is not applied.
/// </summary>
public static class StrategyFixer
{
    /// <summary>A fix may uncover the next finding; one that undid another would go on for ever.</summary>
    private const int MaxRounds = 10;

    /// <summary>Mends what can be mended without the author. Sources beyond the source limits are left as they are.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FixedSource Fix(StrategySource source, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var before = Encoding.UTF8.GetString(source.Bytes.Span).TrimStart('\uFEFF');
        var limits = SourceLimitRules.All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        if (new StrategyCompiler().Compile(source, cancellation).Diagnostics.Any(finding => limits.Contains(finding.Id)))
            return new FixedSource(before, before, []);

        var fixes = new List<AppliedFix>();
        var text = SourceText.From(before);
        for (var round = 0; round < MaxRounds && Mend(text, fixes, cancellation) is { } mended; round++)
            text = mended;
        return new FixedSource(before, text.ToString(), fixes);
    }

    /// <summary>One round: every fix whose edits do not overlap those of an earlier one; null when there is none.</summary>
    private static SourceText? Mend(SourceText text, List<AppliedFix> fixes, CancellationToken cancellation)
    {
        var bound = Bind(text, cancellation);
        var tree = bound.Compilation.SyntaxTrees[0];
        var (model, root) = (bound.Compilation.GetSemanticModel(tree), tree.GetRoot(cancellation));
        var edits = new List<TextChange>();
        var applied = new List<AppliedFix>();
        foreach (var finding in bound.Analyse(cancellation))
        {
            var span = finding.Location.SourceSpan;
            if (FixCatalog.Find(finding.Id, span, model, root) is not var (fix, found) || found.Any(edit => Overlaps(edit, edits)))
                continue;
            edits.AddRange(found);
            applied.Add(new AppliedFix(finding.Id, fix.Title, text.Lines.GetLinePosition(span.Start).Line + 1));
        }

        if (edits.Count == 0)
            return null;
        var mended = text.WithChanges(edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.Length));
        if (CountErrors(Bind(mended, cancellation), cancellation) > CountErrors(bound, cancellation))
            return null;
        fixes.AddRange(applied);
        return mended;
    }

    private static BoundStrategy Bind(SourceText text, CancellationToken cancellation) =>
        BoundStrategy.Bind(CSharpSyntaxTree.ParseText(text, CompilationPolicy.Parsing, StrategyCompiler.SourceName, cancellation));

    private static bool Overlaps(TextChange edit, List<TextChange> edits) =>
        edits.Exists(other => other.Span.IntersectsWith(edit.Span));

    private static int CountErrors(BoundStrategy bound, CancellationToken cancellation) =>
        bound.Compilation.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
