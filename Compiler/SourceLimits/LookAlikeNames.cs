using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>Names of one file that differ only in characters a reader cannot tell apart in most fonts.</summary>
internal static class LookAlikeNames
{
    internal static IEnumerable<Diagnostic> Find(SyntaxNode root)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            var name = token.ValueText;
            var shape = ShapeOf(name);
            if (seen.TryAdd(shape, name) || seen[shape] == name || !reported.Add(name))
                continue;
            yield return SourceLimitRules.LookAlike.At(token.GetLocation(), name, seen[shape]);
        }
    }

    private static string ShapeOf(string name) => string.Create(name.Length, name, static (shape, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            shape[i] = text[i] switch
            {
                'O' => '0',
                'l' or 'I' => '1',
                var other => other,
            };
        }
    });
}
