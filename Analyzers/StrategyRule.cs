using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>
/// One rule of the analysis: overrides the questions it answers. A rule keeps no state, so one instance serves every
/// compilation on every thread.
/// </summary>
internal abstract class StrategyRule(Rule rule)
{
    internal Rule Rule { get; } = rule;

    /// <summary>Whether a strategy may not use this symbol of another assembly. Members are asked about with their own symbol.</summary>
    internal virtual bool Forbids(ISymbol symbol) => false;

    /// <summary>
    /// Whether a name that bound to nothing is one of those this rule would forbid: they are missing from the reference set,
    /// and "does not exist" would tell an author nothing.
    /// </summary>
    /// <param name="name">As written, with its qualifiers: <c>Process</c>, <c>System.Net.Http</c>.</param>
    internal virtual bool ForbidsName(string name) => false;

    /// <summary>The token that makes a node a construct this rule forbids; default: it is none.</summary>
    internal virtual SyntaxToken FindConstruct(SyntaxNode node) => default;

    /// <summary>Judges one type declared in the file.</summary>
    /// <param name="type">The declaration.</param>
    /// <param name="report">Takes each finding.</param>
    internal virtual void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
    }

    /// <summary>Judges what the file's code does.</summary>
    /// <param name="file">The file's nodes and operations.</param>
    /// <param name="report">Takes each finding.</param>
    internal virtual void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
    }
}
