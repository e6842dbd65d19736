using System.Text;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>Splits a line as a POSIX shell does where nothing but single quotes and backslashes before them is special.</summary>
internal static class ShellWords
{
    public static IReadOnlyList<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isOpen) = (false, false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\'')
                (isQuoted, isOpen) = (!isQuoted, true);
            else if (c == '\\' && !isQuoted)
                (_, isOpen) = (word.Append(line[++i]), true);
            else if (c != ' ' || isQuoted)
                (_, isOpen) = (word.Append(c), true);
            else if (isOpen)
                (_, isOpen) = (End(), false);
        }

        End();
        return words;

        int End()
        {
            words.Add(word.ToString());
            return word.Clear().Length;
        }
    }
}
