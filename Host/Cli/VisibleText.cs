using System.Globalization;
using System.Text;

namespace StrategyHost.Host.Cli;

/// <summary>
/// Texts that may come from a strategy, for a terminal: characters that move its cursor or turn the order of letters around are
/// written as <c>\u001B</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text with control and format characters escaped, line ends and tabs kept.</summary>
    public static string Of(string text) => Escape(text, keeps: static character => character is '\n' or '\r' or '\t');

    /// <summary>JSON, in which such characters can only stand inside of strings: the same document with them escaped.</summary>
    public static string OfJson(string json) => Escape(json, keeps: static character => character is '\n' or '\r');

    private static string Escape(string text, Func<char, bool> keeps)
    {
        if (!text.Any(character => IsHidden(character) && !keeps(character)))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsHidden(character) && !keeps(character))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                visible.Append(character);
        }

        return visible.ToString();
    }

    private static bool IsHidden(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;
}
