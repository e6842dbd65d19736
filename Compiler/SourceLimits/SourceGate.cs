using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>What is refused before Roslyn sees the text: size, encoding, disguising characters, and nesting that would cost it its stack.</summary>
internal static class SourceGate
{
    internal const int MaxBytes = 128 * 1024;
    internal const int MaxBracketDepth = 64;
    internal const int MaxInterpolationDepth = 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the source; where the bytes are not a text, the text is empty and the finding says why.</summary>
    internal static SourceText Decode(StrategySource source, List<Diagnostic> findings)
    {
        var bytes = source.Bytes.Span;
        if (bytes.Length > MaxBytes)
        {
            findings.Add(At(SourceLimitRules.TooLarge, default, bytes.Length, MaxBytes));
            return From("");
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return From(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException broken)
        {
            findings.Add(At(SourceLimitRules.BadCharacter, default, $"bytes that are not UTF-8 at offset {broken.Index}"));
            return From("");
        }
    }

    internal static void Check(SourceText source, List<Diagnostic> findings)
    {
        var text = source.ToString();
        foreach (var (offset, character) in DisguisingCharacters.Find(text))
            findings.Add(At(SourceLimitRules.BadCharacter, new TextSpan(offset, 1), $"the character U+{(int)character:X4}"));
        if (NestingScanner.FindTooDeep(text, MaxBracketDepth, MaxInterpolationDepth) is { } deep)
            findings.Add(At(SourceLimitRules.TooDeep, new TextSpan(deep.Offset, 1), deep.What, deep.Depth, deep.Limit));
    }

    private static SourceText From(string text) => SourceText.From(text, Strict, SourceHashAlgorithm.Sha256);

    private static Diagnostic At(Rule rule, TextSpan span, params object[] arguments) =>
        rule.At(Location.Create(StrategyCompiler.SourceName, span, default), arguments);
}
