using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Analyzers.Fixes;

/// <summary>Where a finding is, for a fix to look around.</summary>
internal sealed class FixSite(SemanticModel model, SyntaxNode root, TextSpan span)
{
    internal SemanticModel Model { get; } = model;

    internal SyntaxNode Root { get; } = root;

    /// <summary>The innermost node that covers the finding.</summary>
    internal SyntaxNode Node { get; } = root.FindNode(span, getInnermostNodeForTie: true);

    /// <summary>The nearest node of a kind around the finding, the finding's own included.</summary>
    internal T? Nearest<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>The outermost node of a kind that begins and ends with the finding.</summary>
    internal T? Exactly<T>()
        where T : SyntaxNode => Root.FindNode(span).DescendantNodesAndSelf().OfType<T>().FirstOrDefault(node => node.Span == span);

    /// <summary>A type's name as this place of the file can write it: short where its namespace is imported.</summary>
    internal string NameOf(string space, string type) =>
        Model.LookupNamespacesAndTypes(Node.SpanStart, name: type).Any(found => found.ContainingNamespace?.ToDisplayString() == space) ? type : space + "." + type;
}
