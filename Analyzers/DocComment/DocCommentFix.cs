using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers.Fixes;

namespace StrategyHost.Analyzers.DocComment;

/// <summary>Puts a summary above a strategy, for the author to fill.</summary>
internal sealed class DocCommentFix() : StrategyFix("SH0010", "Add a summary")
{
    internal override IReadOnlyList<TextChange> Edit(FixSite site)
    {
        if (site.Nearest<ClassDeclarationSyntax>() is not { } type)
            return [];
        var text = site.Root.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(type.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, type.SpanStart));
        var lineEnd = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return string.IsNullOrWhiteSpace(indentation)
            ? [new TextChange(new TextSpan(type.SpanStart, 0), Summary(type) + (lineEnd.Length > 0 ? lineEnd : "\n") + indentation)]
            : [new TextChange(new TextSpan(type.SpanStart, 0), Summary(type) + "\n")];
    }

    private static string Summary(ClassDeclarationSyntax type) =>
        $"/// <summary>{type.Identifier.ValueText}: when it enters and when it leaves.</summary>";
}
