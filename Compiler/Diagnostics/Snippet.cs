using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Compiler.Diagnostics;

/// <summary>Shows the line a finding is on.</summary>
internal static class Snippet
{
    private const int Longest = 160;
    private const int Lead = 40;

    internal static string Of(SourceText text, TextSpan span)
    {
        if (text.Length == 0)
            return "";
        var line = text.Lines.GetLineFromPosition(Math.Min(span.Start, text.Length));
        // A line may be as long as the file: only the part around the finding is copied.
        var start = span.Start - line.Start > Longest - Lead ? span.Start - Lead : line.Start;
        var end = Math.Min(line.End, start + Longest);
        return (start > line.Start ? "…" : "") + text.ToString(TextSpan.FromBounds(start, end)).Trim() + (end < line.End ? "…" : "");
    }
}
