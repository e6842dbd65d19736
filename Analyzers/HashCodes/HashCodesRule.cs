using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.HashCodes;

/// <summary>Numbers that differ between processes.</summary>
internal sealed class HashCodesRule() : ForbiddenArea(Rule.Error(
    "SH2006",
    "Hash codes",
    "'{0}' gives a number that differs between processes: compare or order by the values themselves",
    "Compare with ==, Equals or CompareTo; use the value itself as key of a Dictionary."))
{
    protected override IReadOnlyList<string> Types { get; } = ["System.HashCode"];

    protected override IReadOnlyList<string> Members { get; } = ["System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"];

    internal override bool Forbids(ISymbol symbol) => symbol.Name == "GetHashCode" || base.Forbids(symbol);

    /// <summary>
    /// The hash code of a record of the file's own is made of those of its fields. Where hash codes are combined, nothing is
    /// kept, so that no decision can depend on them.
    /// </summary>
    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        var combining = new HashSet<SyntaxNode>(file.Operations.Where(IsHashCode).Select(operation => HashMethod.Around(operation.Syntax)).OfType<SyntaxNode>());
        foreach (var operation in file.Operations)
        {
            var combined = HashMethod.Around(operation.Syntax);
            if (combined is null && MethodOf(operation) is { Name: "GetHashCode" } method && file.IsOwn(method))
                report(Rule.At(NameIn(operation.Syntax).GetLocation(), method.ContainingType.Name + ".GetHashCode"));
            else if (combined is not null && combining.Contains(combined) && LetsOut(operation))
                report(Rule.At(operation.Syntax.GetLocation(), operation.Syntax + ", in GetHashCode,"));
        }
    }

    private static bool IsHashCode(IOperation operation) =>
        MethodOf(operation) is { } method && (method.Name == "GetHashCode" || AuthorApi.Is(method.ContainingType, "System.HashCode"));

    private static bool LetsOut(IOperation operation) => operation switch
    {
        IAssignmentOperation assignment => !IsOwnVariable(assignment.Target),
        IIncrementOrDecrementOperation step => !IsOwnVariable(step.Target),
        IThrowOperation => true,
        IInvocationOperation call => !IsHashCode(call) && !IsCalculation(call.TargetMethod),
        _ => false,
    };

    private static bool IsOwnVariable(IOperation target) =>
        target.Plain() is ILocalReferenceOperation { Local.IsRef: false } or IDiscardOperation or IParameterReferenceOperation { Parameter.RefKind: RefKind.None };

    private static bool IsCalculation(IMethodSymbol method) => MetadataName.Of(method.ContainingType)
        is "System.Math" or "System.Nullable`1" or "System.BitConverter" or "System.Numerics.BitOperations" or "System.String";

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
