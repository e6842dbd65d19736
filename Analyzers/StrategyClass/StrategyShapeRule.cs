using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.StrategyClass;

/// <summary>What the host needs to create a strategy: a public class that stands on its own.</summary>
internal sealed class StrategyShapeRule() : StrategyRule(Rule.Error(
    "SH0003",
    "Strategy class has the wrong shape",
    "Strategy '{0}' {1}",
    "Declare it as: public sealed class Name : Strategy, not nested, without type parameters, and without constructor parameters; settings are [Parameter] properties."))
{
    internal override void CheckType(TypeDeclaration type, Action<Diagnostic> report)
    {
        if (type.IsStrategy && type.IsFirstPart && FindFault(type.Symbol) is { } fault)
            report(Rule.At(type.Location, type.Symbol.Name, fault));
    }

    private static string? FindFault(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return $"is nested in '{outer.Name}': move it to the top level of the file";
        if (type.IsGenericType)
            return "has type parameters: the host cannot know what to put there";
        if (type.DeclaredAccessibility != Accessibility.Public)
            return "is not public: write public sealed class";
        return HasPublicConstructorWithoutParameters(type)
            ? null
            : "has no public constructor without parameters: turn its arguments into [Parameter] properties";
    }

    private static bool HasPublicConstructorWithoutParameters(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public);
}
