namespace StrategyHost.Compiler.SourceLimits;

/// <summary>One token by place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Its first character.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Mark">The first character; <c>$</c> where a hole opens or closes.</param>
internal readonly record struct SourceToken(TokenKind Kind, int Offset, int Length, char Mark)
{
    internal ReadOnlySpan<char> In(string text) => text.AsSpan(Offset, Length);

    internal bool Is(string text, string word) => Length == word.Length && In(text).SequenceEqual(word);
}
