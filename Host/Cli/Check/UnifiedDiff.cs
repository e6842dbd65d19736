using System.Text;

namespace StrategyHost.Host.Cli.Check;

/// <summary>Two texts compared line by line, written as <c>diff -u</c> does: three lines of context, hunks with line numbers.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Of(string name, string before, string after)
    {
        var script = Compare(before.Split('\n'), after.Split('\n'));
        var diff = new StringBuilder($"--- {name}\n+++ {name}\n");
        for (var i = 0; i < script.Count; i++)
        {
            if (script[i].Mark == ' ')
                continue;
            var start = Math.Max(0, i - Context);
            var end = EndOfHunk(script, i);
            Append(diff, script, start, end);
            i = end;
        }

        return diff.ToString();
    }

    /// <summary>Changes whose contexts touch share a hunk.</summary>
    private static int EndOfHunk(List<(char Mark, string Line)> script, int change)
    {
        var last = change;
        for (var i = change; i < script.Count && i <= last + 2 * Context; i++)
        {
            if (script[i].Mark != ' ')
                last = i;
        }

        return Math.Min(script.Count, last + Context + 1);
    }

    private static void Append(StringBuilder diff, List<(char Mark, string Line)> script, int start, int end)
    {
        var (oldLine, newLine) = (script.Take(start).Count(line => line.Mark != '+'), script.Take(start).Count(line => line.Mark != '-'));
        var hunk = script.GetRange(start, end - start);
        diff.Append($"@@ -{oldLine + 1},{hunk.Count(line => line.Mark != '+')} +{newLine + 1},{hunk.Count(line => line.Mark != '-')} @@\n");
        foreach (var (mark, line) in hunk)
            diff.Append(mark).Append(line.TrimEnd('\r')).Append('\n');
    }

    /// <summary>By the longest common subsequence of what lies between the common beginning and the common end.</summary>
    private static List<(char Mark, string Line)> Compare(string[] before, string[] after)
    {
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var script = before.Take(head).Select(line => (' ', line)).ToList();
        script.AddRange(CompareMiddle(before[head..^tail], after[head..^tail]));
        script.AddRange(before.TakeLast(tail).Select(line => (' ', line)));
        return script;
    }

    private static IEnumerable<(char Mark, string Line)> CompareMiddle(string[] before, string[] after)
    {
        var common = CommonLengths(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return (' ', before[i++]);
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', before[i++]);
            }
            else
            {
                yield return ('+', after[j++]);
            }
        }
    }

    /// <summary>Length of the longest common subsequence of the rest from each pair of lines on.</summary>
    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
