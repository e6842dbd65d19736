using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.HashCodes;

/// <summary>The one place where hash codes may be used: <c>GetHashCode</c> of a type of the file's own, which combines those of its parts.</summary>
internal static class HashMethod
{
    private const string Name = "GetHashCode";

    /// <summary>The <c>GetHashCode</c> whose own code a node is; null elsewhere, and in its lambdas and local functions.</summary>
    internal static MethodDeclarationSyntax? Around(SyntaxNode node)
    {
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is MethodDeclarationSyntax method)
                return method.Identifier.ValueText == Name && !method.Modifiers.Any(SyntaxKind.StaticKeyword) ? method : null;
            if (outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)
                return null;
        }

        return null;
    }

    /// <summary>Whether a symbol gives hash codes that such a method may combine.</summary>
    internal static bool Combines(ISymbol symbol) =>
        (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type && MetadataName.Of(type) switch
        {
            "System.HashCode" => true,
            "System.Runtime.CompilerServices.RuntimeHelpers" => false,
            "System.StringComparer" or "System.Collections.Generic.EqualityComparer`1" or "System.Collections.Generic.IEqualityComparer`1" => symbol.Name == Name,
            _ => symbol is IMethodSymbol { Name: Name, Parameters.IsEmpty: true },
        };
}
