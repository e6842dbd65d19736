using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers;

/// <summary>A type that the file declares, as written and as bound.</summary>
internal sealed class TypeDeclaration(BaseTypeDeclarationSyntax syntax, INamedTypeSymbol symbol, SemanticModel model)
{
    internal BaseTypeDeclarationSyntax Syntax { get; } = syntax;

    internal INamedTypeSymbol Symbol { get; } = symbol;

    internal SemanticModel Model { get; } = model;

    /// <summary>A class that can be run: it derives from <c>StrategyHost.Strategy</c> and is not abstract.</summary>
    internal bool IsStrategy => Symbol is { TypeKind: TypeKind.Class, IsAbstract: false } && AuthorApi.IsStrategy(Symbol);

    /// <summary>Whether this is the first of the class's parts: what concerns the class is reported there, once.</summary>
    internal bool IsFirstPart => Symbol.DeclaringSyntaxReferences[0].Span == Syntax.Span;

    internal Location Location => Syntax.Identifier.GetLocation();
}
