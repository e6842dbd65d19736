using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>What is refused after parsing and before any name is bound: directives, top-level statements, disguised names, code that multiplies.</summary>
internal static class SyntaxGate
{
    internal static void Check(CompilationUnitSyntax root, List<Diagnostic> findings)
    {
        CheckForm(root, findings);
        CheckCost(root, findings);
        CheckErrors(root.SyntaxTree, findings);
    }

    private static void CheckForm(CompilationUnitSyntax root, List<Diagnostic> findings)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (!IsAllowed(directive))
                findings.Add(SourceLimitRules.Directive.At(directive.GetLocation(), directive.ToString().Trim()));
        }

        if (root.Members.FirstOrDefault(member => member is GlobalStatementSyntax) is { } statement)
            findings.Add(SourceLimitRules.TopLevelStatement.At(statement.GetLocation()));
        foreach (var token in root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && !IsPlain(token))
                findings.Add(SourceLimitRules.BadCharacter.At(token.GetLocation(), $"the name '{token.Text}' with characters that are not plain ASCII"));
        }
    }

    /// <summary>What would cost binding and emitting far more than the source's size suggests.</summary>
    private static void CheckCost(CompilationUnitSyntax root, List<Diagnostic> findings)
    {
        if (TreeDepth.FindTooDeep(root) is { } deep)
        {
            findings.Add(deep);
            return;
        }

        findings.AddRange(DeclarationCounts.Find(root));
        findings.AddRange(GenericGrowth.Find(root));
        Diagnostic?[] others = [NamedGrowth.Find(root), ExpansiveUses.Find(root), LambdaWork.Find(root), OverloadWork.Find(root), PatternWork.Find(root)];
        findings.AddRange(others.OfType<Diagnostic>());
    }

    /// <summary>A source with this many syntax errors is not bound; the first of them are told.</summary>
    private static void CheckErrors(SyntaxTree tree, List<Diagnostic> findings)
    {
        var errors = tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(SourceLimit.SyntaxErrors + 1).ToList();
        if (errors.Count > SourceLimit.SyntaxErrors)
            findings.AddRange(errors);
    }

    private static bool IsAllowed(DirectiveTriviaSyntax directive) =>
        directive.Kind() is SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.NullableDirectiveTrivia;

    /// <summary>Escapes (<c>F\u0069le</c>) and look-alike letters name one thing and read as another.</summary>
    private static bool IsPlain(SyntaxToken token)
    {
        foreach (var character in token.Text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '@'))
                return false;
        }

        return true;
    }
}
