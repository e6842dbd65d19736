using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.Secrets;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>
/// Runs every rule over one file. The compiler calls it directly: nothing that a source, an attribute or an editorconfig says
/// about severities or suppression is read, and an exception reaches the caller, who refuses. The IDE goes through
/// <see cref="StrategyAnalyzer"/>.
/// </summary>
internal static class StrategyAnalysis
{
    /// <summary>Findings in order of position.</summary>
    internal static ImmutableArray<Diagnostic> Run(SemanticModel model, CancellationToken cancellation)
    {
        var findings = new FindingList();
        var judge = new SymbolJudge(model.Compilation.Assembly);
        var names = new NameCheck(model, judge, findings);
        var file = SourceFile.Read(model, cancellation);
        foreach (var node in file.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckConstruct(node, findings);
            names.Check(node);
            if (node is BaseTypeDeclarationSyntax type && model.GetDeclaredSymbol(type, cancellation) is { } symbol)
                CheckType(new TypeDeclaration(type, symbol, model), findings);
        }

        new OperationCheck(model, judge, findings).Check(file);
        foreach (var rule in RuleCatalog.Analysed)
        {
            cancellation.ThrowIfCancellationRequested();
            rule.CheckFile(file, findings.Add);
        }

        SecretCheck.Run(model, findings.Add, cancellation);
        return findings.ToImmutable();
    }

    /// <summary>The strategies a file declares, in order of position.</summary>
    internal static IReadOnlyList<TypeDeclaration> FindStrategies(SemanticModel model) =>
    [
        .. model.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Select(syntax => new TypeDeclaration(syntax, model.GetDeclaredSymbol(syntax)!, model))
            .Where(type => type.IsStrategy)
            .GroupBy<TypeDeclaration, ISymbol>(type => type.Symbol, SymbolEqualityComparer.Default)
            .Select(parts => parts.First()),
    ];

    /// <summary>
    /// The rule that would have forbidden a name which bound to nothing because it is outside the reference set;
    /// null when it is simply unknown.
    /// </summary>
    internal static Diagnostic? ExplainUnbound(SyntaxNode node)
    {
        if (NameIn(node) is not { } name)
            return null;
        if (name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(name.Span))
            return RuleCatalog.CompilerAttributes.Rule.At(attribute.GetLocation(), attribute.Name.ToString());
        var whole = Qualified(name);
        var text = string.Concat(whole.DescendantTokens().Select(token => token.ValueText));
        return ExplainUnbound(text, whole.GetLocation()) ?? ExplainUnbound(name.Identifier.ValueText, name.GetLocation());
    }

    private static SimpleNameSyntax? NameIn(SyntaxNode node) => node switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        MemberAccessExpressionSyntax access => access.Name,
        _ => node.FirstAncestorOrSelf<SimpleNameSyntax>(),
    };

    private static Diagnostic? ExplainUnbound(string name, Location location) =>
        RuleCatalog.Analysed.FirstOrDefault(rule => rule.ForbidsName(name))?.Rule.At(location, name);

    /// <summary>The qualified name that ends with this one: <c>System.Net.Http</c> for its <c>Http</c>.</summary>
    private static SyntaxNode Qualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified,
        MemberAccessExpressionSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } access when access.Name == name => access,
        _ => name,
    };

    private static void CheckConstruct(SyntaxNode node, FindingList findings)
    {
        foreach (var rule in RuleCatalog.Analysed)
        {
            var token = rule.FindConstruct(node);
            if (!token.IsKind(SyntaxKind.None))
                findings.Add(rule.Rule.At(token.GetLocation(), token.ValueText));
        }
    }

    private static void CheckType(TypeDeclaration type, FindingList findings)
    {
        foreach (var rule in RuleCatalog.Analysed)
            rule.CheckType(type, findings.Add);
    }
}
