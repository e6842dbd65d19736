using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.CompilerAttributes;

/// <summary>Attributes that speak to the compiler, the runtime or the analysis. The engine asks the allow-list and reports here.</summary>
internal sealed class CompilerAttributesRule() : StrategyRule(Rule.Error(
    "SH1010",
    "Suppression and compiler attributes",
    "Attribute '{0}' is not available to strategies, which need [Parameter] at most",
    "Delete the attribute. Findings cannot be suppressed: change the code they point at."))
{
    /// <summary>AggressiveInlining and NoInlining, which ask for nothing but speed.</summary>
    private const int Inlining = 256 | 8;

    /// <summary>Whether a <c>[MethodImpl]</c> asks for more than inlining: locks, native code, other optimizations.</summary>
    internal static bool ChangesImplementation(AttributeSyntax attribute, INamedTypeSymbol type, SemanticModel model)
    {
        if (!AuthorApi.Is(type, "System.Runtime.CompilerServices.MethodImplAttribute"))
            return false;
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.Count != 1
            || arguments[0].NameEquals is not null
            || model.GetConstantValue(arguments[0].Expression).Value is not int options
            || (options & ~Inlining) != 0;
    }
}
