using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Compiler.Diagnostics;

/// <summary>The source as findings may quote it: of the same shape, with every secret in it blotted out.</summary>
internal static class ShownSource
{
    private const char Blot = '*';

    /// <param name="text">The source.</param>
    /// <param name="secrets">Where the analysis found secrets, disguised ones included.</param>
    internal static SourceText Of(SourceText text, IEnumerable<TextSpan> secrets)
    {
        var source = text.ToString();
        var spans = SecretScanner.Scan(source).Select(found => new TextSpan(found.Start, found.Length)).Concat(secrets).ToList();
        if (spans.Count == 0)
            return text;
        var shown = source.ToCharArray();
        foreach (var span in spans)
        {
            for (var at = span.Start; at < span.End; at++)
                shown[at] = char.IsWhiteSpace(shown[at]) || shown[at] is '"' or '\'' ? shown[at] : Blot;
        }

        return SourceText.From(new string(shown), text.Encoding, text.ChecksumAlgorithm);
    }
}
