using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StrategyHost.Analyzers.Secrets;

/// <summary>The literals of a type, put together in the order they are written.</summary>
internal sealed class LiteralPieces
{
    private readonly List<(int Offset, TextSpan Span)> _pieces = [];

    internal LiteralPieces(SyntaxNode type)
    {
        var text = new StringBuilder();
        foreach (var token in type.DescendantTokens())
        {
            if (TextOf(token) is not { Length: > 0 } piece)
                continue;
            _pieces.Add((text.Length, token.Span));
            Starts.Add(text.Length);
            text.Append(piece);
        }

        Text = text.ToString();
    }

    internal string Text { get; }

    /// <summary>Offset of each literal in the text.</summary>
    internal HashSet<int> Starts { get; } = [];

    /// <summary>The literal that a match begins in, without the others.</summary>
    internal string FirstOf(SecretMatch match)
    {
        var first = _pieces.FindLastIndex(piece => piece.Offset <= match.Start);
        var end = first + 1 < _pieces.Count ? _pieces[first + 1].Offset : Text.Length;
        return Text.Substring(_pieces[first].Offset, end - _pieces[first].Offset);
    }

    /// <summary>From the first literal that a match has a part in to the last.</summary>
    internal TextSpan SpanOf(SecretMatch match)
    {
        var first = _pieces.FindLastIndex(piece => piece.Offset <= match.Start);
        var last = _pieces.FindLastIndex(piece => piece.Offset < match.End);
        return TextSpan.FromBounds(_pieces[first].Span.Start, _pieces[last].Span.End);
    }

    private static string? TextOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken => token.ValueText,
        _ => null,
    };
}
