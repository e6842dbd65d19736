using System.Globalization;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Characters that make a text read differently from how it compiles: bidirectional and invisible formatting, line ends that
/// editors do not show, control characters, and the tag block beyond the basic plane.
/// </summary>
internal static class DisguisingCharacters
{
    /// <summary>The first few, so that a file full of them gives a message and not thousands.</summary>
    private const int Most = 5;

    internal static IEnumerable<(int Offset, char Character)> Find(string text) =>
        text.Select((character, offset) => (Offset: offset, Character: character))
            .Where(at => IsDisguising(at.Character))
            .Take(Most);

    private static bool IsDisguising(char character) => character switch
    {
        '\t' or '\r' or '\n' => false,
        >= ' ' and <= '~' => false,
        '\u2028' or '\u2029' or '\u0085' => true,
        // Tags, U+E0000 to U+E007F, have this high surrogate; no character in use shares it.
        '\uDB40' => true,
        _ => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format,
    };
}
