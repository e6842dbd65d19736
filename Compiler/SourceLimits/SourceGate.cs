using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>What is refused before Roslyn sees the text: size, encoding, disguising characters, and structure that would cost it its stack or minutes.</summary>
internal static class SourceGate
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the source and checks its text; findings say what is wrong with either.</summary>
    internal static SourceText Read(StrategySource source, List<Diagnostic> findings)
    {
        var text = Decode(source, findings);
        if (findings.Count == 0)
            Check(text, findings);
        return text;
    }

    /// <summary>Decodes the source; where the bytes are not a text, the text is empty and the finding says why.</summary>
    internal static SourceText Decode(StrategySource source, List<Diagnostic> findings)
    {
        var bytes = source.Bytes.Span;
        if (bytes.Length > SourceLimit.Bytes)
        {
            findings.Add(At(SourceLimitRules.TooLarge, default, $"{bytes.Length} bytes", SourceLimit.Bytes));
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

    private static void Check(SourceText source, List<Diagnostic> findings)
    {
        var text = source.ToString();
        foreach (var (offset, character) in DisguisingCharacters.Find(text))
            findings.Add(At(SourceLimitRules.BadCharacter, new TextSpan(offset, 1), $"the character U+{(int)character:X4}"));
        if (StructureScanner.FindBreach(text) is { } breach)
            findings.Add(At(breach.Rule, new TextSpan(breach.Offset, text.Length == 0 ? 0 : 1), breach.Arguments));
    }

    private static SourceText From(string text) => SourceText.From(text, Strict, SourceHashAlgorithm.Sha256);

    private static Diagnostic At(Rule rule, TextSpan span, params object[] arguments) =>
        rule.At(Location.Create(StrategyCompiler.SourceName, span, default), arguments);
}
