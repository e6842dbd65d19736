using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.HashCodes;

/// <summary>Numbers that differ between processes.</summary>
internal sealed class HashCodesRule() : ForbiddenArea(new Rule(
    new DiagnosticDescriptor(
        "SH2006",
        "Hash codes",
        "'{0}' gives a number that differs between processes: compare or order by the values themselves",
        "Determinism",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/SH2006.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable),
    "Compare with ==, Equals or CompareTo; use the value itself as key of a Dictionary."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.HashCode"];

    protected override IReadOnlyList<string> Members { get; } = ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"];

    internal override bool Forbids(ISymbol symbol) => symbol.Name == "GetHashCode" || base.Forbids(symbol);

    /// <summary>The hash code of a record of the file's own is made of those of its fields.</summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (MethodOf(operation) is { Name: "GetHashCode" } method && file.IsOwn(method))
                report(Rule.At(NameIn(operation.Syntax).GetLocation(), method.ContainingType.Name + ".GetHashCode"));
        }
    }

    private static IMethodSymbol? MethodOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private static SyntaxNode NameIn(SyntaxNode syntax) => (syntax is InvocationExpressionSyntax call ? call.Expression : syntax) switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var other => other,
    };
}
