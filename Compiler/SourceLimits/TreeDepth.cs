using Microsoft.CodeAnalysis;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>Measures the syntax tree as it was parsed: whatever nests in a way nobody thought of, it is a deep tree.</summary>
internal static class TreeDepth
{
    /// <summary>Null when the tree is flat enough for the recursive stages that follow.</summary>
    internal static Diagnostic? FindTooDeep(SyntaxNode root)
    {
        var waiting = new Stack<(SyntaxNode Node, int Depth)>([(root, 1)]);
        while (waiting.TryPop(out var next))
        {
            if (next.Depth > SourceLimit.TreeDepth)
                return SourceLimitRules.TooDeep.At(next.Node.GetLocation(), "Constructs", next.Depth, SourceLimit.TreeDepth);
            foreach (var child in next.Node.ChildNodes())
                waiting.Push((child, next.Depth + 1));
        }

        return null;
    }
}
