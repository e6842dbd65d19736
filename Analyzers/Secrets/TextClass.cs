namespace StrategyHost.Analyzers.Secrets;

/// <summary>ASCII character classes; the framework's own count letters of all scripts.</summary>
internal static class TextClass
{
    internal static bool IsLower(char c) => c is >= 'a' and <= 'z';

    internal static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    internal static bool IsLetter(char c) => IsLower(c) || IsUpper(c);

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static bool IsAlnum(char c) => IsLetter(c) || IsDigit(c);

    internal static bool IsWord(char c) => IsAlnum(c) || c is '_' or '-';

    internal static bool IsHex(char c) => IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';

    internal static bool IsBase64(char c) => IsAlnum(c) || c is '+' or '/' or '_' or '-';

    /// <summary>Whether a token may begin here: not within a word, unless a piece begins here.</summary>
    internal static bool IsStart(string text, int at, ICollection<int>? starts) =>
        at == 0 || !IsWord(text[at - 1]) || starts?.Contains(at) == true;

    internal static bool All(string text, Func<char, bool> test)
    {
        foreach (var character in text)
        {
            if (!test(character))
                return false;
        }

        return text.Length > 0;
    }

    internal static int Count(string text, Func<char, bool> test)
    {
        var count = 0;
        foreach (var character in text)
            count += test(character) ? 1 : 0;
        return count;
    }

    /// <summary>Whether the text has this word, in any case.</summary>
    internal static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
