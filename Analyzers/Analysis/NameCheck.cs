using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.CompilerAttributes;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>Judges what the source names: every identifier, with every candidate where it is ambiguous, and every attribute.</summary>
internal sealed class NameCheck(SemanticModel model, SymbolJudge judge, FindingList findings)
{
    internal void Check(SyntaxNode node)
    {
        if (node is AttributeSyntax attribute)
            CheckAttribute(attribute);
        else if (node is SimpleNameSyntax name && !IsPartOfAttributeName(name))
            CheckName(name);
        else if (node is BaseTypeSyntax { Type: { } type })
            CheckBase(type);
    }

    private void CheckName(SimpleNameSyntax name)
    {
        // The type behind var is judged with the expression it comes from.
        if (name is IdentifierNameSyntax { IsVar: true })
            return;
        var info = model.GetSymbolInfo(name);
        if (info.Symbol is not null)
        {
            Judge(name, info.Symbol);
            return;
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            if (Judge(name, candidate))
                return;
        }
    }

    private bool Judge(SimpleNameSyntax name, ISymbol symbol)
    {
        // Type arguments are names of their own, or are judged with the expression that infers them.
        if (judge.Judge(symbol.OriginalDefinition, name) is not { } verdict)
            return false;
        findings.Add(verdict.Rule.At(LocationOf(name), verdict.Name));
        return true;
    }

    private void CheckAttribute(AttributeSyntax attribute)
    {
        var info = model.GetSymbolInfo(attribute);
        var constructor = info.Symbol ?? (info.CandidateSymbols.IsEmpty ? null : info.CandidateSymbols[0]);
        var type = constructor?.ContainingType;
        if (type is not null && (!AllowList.AllowedSymbols.Default.AllowsAttribute(type) || CompilerAttributesRule.ChangesImplementation(attribute, type, model)))
            findings.Add(RuleCatalog.CompilerAttributes.Rule.At(attribute.GetLocation(), type.ToDisplayString()));
    }

    /// <summary>A type may be named and still not be built upon: exceptions, attributes, collections.</summary>
    private void CheckBase(TypeSyntax syntax)
    {
        if (model.GetTypeInfo(syntax).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type
            || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, model.Compilation.Assembly)
            || type.SpecialType == SpecialType.System_Object
            || AuthorApi.Is(type, AuthorApi.Strategy)
            || AuthorApi.Is(type, AuthorApi.IndicatorCalculator))
        {
            return;
        }

        findings.Add(RuleCatalog.NotOnAllowList.Rule.At(syntax.GetLocation(), "deriving from " + type.ToDisplayString()));
    }

    /// <summary>With its qualifier where that is a type or namespace, so that a finding reads <c>File.ReadAllText</c>.</summary>
    private Location LocationOf(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => qualified.GetLocation(),
        AliasQualifiedNameSyntax qualified => qualified.GetLocation(),
        MemberAccessExpressionSyntax access when access.Name == name && IsTypeOrNamespace(access.Expression) => access.GetLocation(),
        _ => name.GetLocation(),
    };

    private bool IsTypeOrNamespace(ExpressionSyntax qualifier) =>
        model.GetSymbolInfo(qualifier).Symbol is INamespaceOrTypeSymbol;

    private static bool IsPartOfAttributeName(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is NameSyntax outer && !outer.IsKind(SyntaxKind.GenericName))
            node = outer;
        return node.Parent is AttributeSyntax attribute && attribute.Name == node;
    }
}
