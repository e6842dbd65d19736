using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>
/// Looks for secrets in one file: in comments, names and literals as written, in what literals and constants stand for, in
/// arrays of characters, in literals decoded or reversed, and in the literals of a type put together in their order.
/// </summary>
internal sealed class SecretCheck
{
    private readonly SemanticModel _model;
    private readonly SyntaxTree _tree;
    private readonly Action<Diagnostic> _report;
    private readonly List<TextSpan> _reported = [];
    private readonly List<string> _values = [];

    private SecretCheck(SemanticModel model, Action<Diagnostic> report)
    {
        _model = model;
        _tree = model.SyntaxTree;
        _report = report;
    }

    internal static void Run(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        var check = new SecretCheck(model, report);
        foreach (var type in root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            check.CheckPieces(type);
        check.CheckCommentsAndNames(root);
        foreach (var node in root.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            check.CheckNamed(node);
            check.CheckText(node);
            check.CheckArray(node);
        }
    }

    private void CheckCommentsAndNames(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia().Where(IsText))
            ReportEach(SecretScanner.FindAll(trivia.ToFullString()), trivia.FullSpan, trivia.ToFullString());
        foreach (var token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            ReportEach(SecretScanner.FindAll(token.ValueText), token.Span, token.ValueText);
    }

    private static bool IsText(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
        or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia;

    private void CheckText(SyntaxNode node)
    {
        if (!ConstantText.IsOutermost(node))
            return;
        var text = ConstantText.Of((ExpressionSyntax)node, _model);
        ReportText(text, node.Span);
    }

    private void CheckNamed(SyntaxNode node)
    {
        if (NamedValue.Of(node) is not { } named || ConstantText.ValueOf(named.Value, _model) is not { } text)
            return;
        if (NamedValues.Judge(named.Name, text) is { } kind && SecretScanner.FindUnmistakable(text).Count == 0)
            Report([new SecretMatch(kind, NamedValues.NameOf(kind), 0, text.Length)], named.Value.Span, text);
    }

    private void CheckArray(SyntaxNode node)
    {
        if (CharacterArray.Decode(node, _model) is { } text)
            ReportText(text, node.Span);
    }

    /// <summary>A secret may be spread over fields and statements; only forms that nothing else has are looked for there.</summary>
    private void CheckPieces(BaseTypeDeclarationSyntax type)
    {
        var pieces = new LiteralPieces(type);
        foreach (var match in SecretScanner.FindUnmistakable(pieces.Text, pieces.Starts))
        {
            // What stands in one literal is found there, without what the next literal would add to it.
            if (SecretScanner.FindUnmistakable(pieces.FirstOf(match)).Count == 0)
                Report([match], pieces.SpanOf(match), pieces.Text, isSpread: true);
        }
    }

    /// <summary>What it is once decoded says more than that it looks random.</summary>
    private void ReportText(string text, TextSpan span)
    {
        foreach (var variant in Disguises.Of(text).Prepend(text))
        {
            if (Report(SecretScanner.FindUnmistakable(variant), span, variant))
                return;
        }

        Report(SecretScanner.FindAll(text), span, text);
    }

    /// <summary>Each match at its own place: the text stands in the source as it is.</summary>
    private void ReportEach(List<SecretMatch> matches, TextSpan span, string text)
    {
        foreach (var match in matches)
            Report([match], new TextSpan(span.Start + match.Start, match.Length), text);
    }

    /// <summary>Whether there was anything to report; what was reported at the same place, or where its pieces stand, stays one finding.</summary>
    private bool Report(List<SecretMatch> matches, TextSpan span, string text, bool isSpread = false)
    {
        if (matches.Count == 0)
            return false;
        var value = text.Substring(matches[0].Start, matches[0].Length);
        if (_reported.Exists(span.OverlapsWith) || _values.Exists(known => known.StartsWith(value, StringComparison.Ordinal)))
            return true;
        _reported.Add(span);
        if (isSpread)
            _values.Add(value);
        foreach (var kind in matches.GroupBy(match => match.Kind).Select(same => same.First()))
        {
            _report(SecretRules.For(kind.Kind).At(
                Location.Create(_tree, span), kind.Name, SecretScanner.PreviewOf(text.Substring(kind.Start, kind.Length))));
        }

        return true;
    }
}
