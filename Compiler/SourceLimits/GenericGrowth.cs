using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StrategyHost.Analyzers.SourceLimits;

namespace StrategyHost.Compiler.SourceLimits;

/// <summary>
/// Generic types of the file that make larger types of each other by inheriting: a few lines of them are megabytes of metadata
/// (<c>class A&lt;T&gt; { class B : A&lt;A&lt;B&gt;&gt; { } }</c>). Deriving from a type of the framework, or passing the own type
/// parameters on as they are, stays free.
/// </summary>
internal static class GenericGrowth
{
    internal static IEnumerable<Diagnostic> Find(SyntaxNode root)
    {
        var types = root.DescendantNodes().OfType<TypeDeclarationSyntax>().ToList();
        var generic = types.Where(type => type.TypeParameterList is not null).Select(type => type.Identifier.ValueText).ToHashSet(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (type.BaseList is { } bases && IsInGeneric(type) && Grows(type, bases, generic))
            {
                yield return SourceLimitRules.Multiplies.At(
                    bases.GetLocation(), $"'{type.Identifier.ValueText}' builds larger types out of generic types of this file by inheriting");
            }
        }
    }

    private static bool IsInGeneric(TypeDeclarationSyntax type) =>
        type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(outer => outer.TypeParameterList is not null);

    private static bool Grows(TypeDeclarationSyntax type, BaseListSyntax bases, HashSet<string> generic)
    {
        var own = bases.Types
            .Select(parent => parent.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault(name => generic.Contains(name.Identifier.ValueText)))
            .OfType<GenericNameSyntax>()
            .ToList();
        return own.Count > 1 || own.Exists(name => !PassesOn(name, type));
    }

    /// <summary>Each argument is a plain name other than the type itself, and none comes twice.</summary>
    private static bool PassesOn(GenericNameSyntax name, TypeDeclarationSyntax type)
    {
        var arguments = name.TypeArgumentList.Arguments.Select(argument => argument.ToString()).ToList();
        return name.TypeArgumentList.Arguments.All(argument => argument is PredefinedTypeSyntax or IdentifierNameSyntax)
            && arguments.Distinct(StringComparer.Ordinal).Count() == arguments.Count
            && !arguments.Contains(type.Identifier.ValueText, StringComparer.Ordinal);
    }
}
