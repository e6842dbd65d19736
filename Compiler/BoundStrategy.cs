using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Compiler.References;

namespace StrategyHost.Compiler;

/// <summary>A parsed source with its names bound.</summary>
internal sealed class BoundStrategy
{
    private readonly SyntaxTree _tree;
    private readonly SemanticModel _model;
    private readonly IReadOnlyList<TypeDeclaration> _strategies;

    private BoundStrategy(SyntaxTree tree, CSharpCompilation compilation)
    {
        _tree = tree;
        Compilation = compilation;
        _model = compilation.GetSemanticModel(tree);
        _strategies = StrategyAnalysis.FindStrategies(_model);
    }

    internal CSharpCompilation Compilation { get; }

    /// <summary>Full metadata name of the one strategy class; null when there is not exactly one.</summary>
    internal string? StrategyName => _strategies.Count == 1 ? MetadataName.Of(_strategies[0].Symbol).Replace('/', '+') : null;

    internal static BoundStrategy Bind(SyntaxTree tree) => new(tree, CSharpCompilation.Create(
        AssemblyNameOf(tree), [tree, CompilationPolicy.GlobalUsings], ReferenceSet.References, CompilationPolicy.Compiling));

    internal IEnumerable<Diagnostic> Analyse(CancellationToken cancellation) =>
        CheckStrategyClass().Concat(StrategyAnalysis.Run(_model, cancellation));

    private IEnumerable<Diagnostic> CheckStrategyClass() => _strategies.Count == 0
        ? [RuleCatalog.NoStrategyClass.Rule.At(FirstTypeOrStart(), WhatThereIs())]
        : _strategies.Skip(1).Select(extra =>
            RuleCatalog.SeveralStrategyClasses.Rule.At(extra.Location, extra.Symbol.Name, _strategies[0].Symbol.Name));

    private string WhatThereIs()
    {
        var types = Types().Select(type => type.Identifier.ValueText).ToList();
        return types.Count == 0 ? "it declares no type" : "it declares " + string.Join(", ", types);
    }

    private Location FirstTypeOrStart() =>
        Types().FirstOrDefault()?.Identifier.GetLocation() ?? Location.Create(_tree, default);

    private IEnumerable<BaseTypeDeclarationSyntax> Types() =>
        _tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    /// <summary>
    /// Taken from the source alone and before binding: the first sealed class that has a base, else the first class. The prefix
    /// keeps it apart from every assembly that the engine shows its internals to.
    /// </summary>
    private static string AssemblyNameOf(SyntaxTree tree)
    {
        var classes = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().ToList();
        var likely = classes.Find(type => type.BaseList is not null && type.Modifiers.Any(SyntaxKind.SealedKeyword)) ?? classes.FirstOrDefault();
        return "Strategies." + (likely?.Identifier.ValueText ?? "None");
    }
}
