using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>
/// Whether the functions in a static value keep nothing between their calls: lambdas and methods written where the value is,
/// not made by code that could give them variables of their own.
/// </summary>
internal static class PlainFunctions
{
    internal static bool Are(IOperation? initializer)
    {
        if (initializer is null)
            return true;
        var makesFunctions = false;
        var calls = false;
        foreach (var operation in initializer.DescendantsAndSelf())
        {
            var isInside = IsInFunction(operation, initializer);
            makesFunctions |= operation is IAnonymousFunctionOperation && isInside;
            calls |= operation is IInvocationOperation && !isInside;
            if (!isInside && IsOwnCall(operation))
                return false;
        }

        return !(makesFunctions && calls);
    }

    private static bool IsOwnCall(IOperation operation) => operation switch
    {
        IInvocationOperation call => !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke,
        IMethodReferenceOperation reference => reference.Instance is not null,
        _ => false,
    };

    private static bool IsInFunction(IOperation operation, IOperation root)
    {
        for (var outer = operation.Parent; outer is not null && operation != root; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation)
                return true;
            if (outer == root)
                return false;
        }

        return false;
    }
}
