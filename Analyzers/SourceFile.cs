using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers;

/// <summary>One file as rules see it: its nodes and its operations, collected once, in order of position.</summary>
internal sealed class SourceFile
{
    private SourceFile(SemanticModel model, ImmutableArray<SyntaxNode> nodes, ImmutableArray<IOperation> operations)
    {
        Model = model;
        Nodes = nodes;
        Operations = operations;
    }

    internal SemanticModel Model { get; }

    internal ImmutableArray<SyntaxNode> Nodes { get; }

    /// <summary>What the code does, in methods, accessors, initialisers and attributes.</summary>
    internal ImmutableArray<IOperation> Operations { get; }

    internal static SourceFile Read(SemanticModel model, CancellationToken cancellation)
    {
        ImmutableArray<SyntaxNode> nodes = [.. model.SyntaxTree.GetRoot(cancellation).DescendantNodes()];
        var operations = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var node in nodes)
        {
            if (IsRoot(node) && model.GetOperation(node, cancellation) is { } root)
                operations.AddRange(root.DescendantsAndSelf());
        }

        return new SourceFile(model, nodes, operations.ToImmutable());
    }

    /// <summary>The operations of one kind.</summary>
    internal IEnumerable<T> All<T>() => Operations.OfType<T>();

    /// <summary>Whether the file's own assembly declares a symbol.</summary>
    internal bool IsOwn(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Model.Compilation.Assembly);

    /// <summary>Where the model roots the operations of a member; what is nested is among their descendants.</summary>
    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PrimaryConstructorBaseTypeSyntax => true,
        ArrowExpressionClauseSyntax arrow => arrow.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax value => value.Parent is PropertyDeclarationSyntax or ParameterSyntax
            || value.Parent?.Parent?.Parent is BaseFieldDeclarationSyntax,
        AttributeSyntax => true,
        _ => false,
    };
}
