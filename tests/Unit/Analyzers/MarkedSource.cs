using System.Text;

namespace StrategyHost.Unit.Analyzers;

/// <summary>A source with expected findings marked in place: <c>{|SH2001:Random|}.Shared</c>.</summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<string> findings)
    {
        Text = text;
        Findings = findings;
    }

    /// <summary>The source without marks.</summary>
    internal string Text { get; }

    /// <summary>Each mark as <c>id (line,column): code</c>, in order of position.</summary>
    internal IReadOnlyList<string> Findings { get; }

    internal static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var findings = new List<string>();
        var open = (Id: "", Start: 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|SH") || marked.AsSpan(i).StartsWith("{|CS"))
            {
                open = (marked.Substring(i + 2, 6), text.Length);
                i += 8;
            }
            else if (marked.AsSpan(i).StartsWith("|}"))
            {
                findings.Add(Describe(open.Id, text.ToString(), open.Start, text.ToString(open.Start, text.Length - open.Start)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedSource(text.ToString(), findings);
    }

    private static string Describe(string id, string text, int start, string code)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        var column = start - text.LastIndexOf('\n', Math.Max(0, start - 1));
        return $"{id} ({line},{column}): {code}";
    }
}
