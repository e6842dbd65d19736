using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StringOrder;

/// <summary>Texts compared or sorted by the current culture instead of by their characters.</summary>
internal sealed class StringOrderRule() : StrategyRule(Rule.Warning(
    "SH2010",
    "Order of texts without a comparer",
    "'{0}' compares texts by the current culture: pass {1}",
    "Pass StringComparer.Ordinal to what sorts and StringComparison.Ordinal to what compares."))
{
    internal const string Comparer = "StringComparer.Ordinal";
    internal const string Comparison = "StringComparison.Ordinal";

    private static readonly HashSet<string> SortedTypes =
    [
        "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedList`2", "System.Collections.Generic.SortedSet`1",
    ];

    internal override void CheckFile(SourceFile file, Action<Diagnostic> report)
    {
        foreach (var operation in file.Operations)
        {
            if (FindMissing(operation) is { } missing)
                report(Rule.At(operation.Syntax.GetLocation(), NameOf(operation), missing));
        }
    }

    /// <summary>The argument that is missing; null when none is.</summary>
    internal static string? FindMissing(IOperation operation) => operation switch
    {
        IInvocationOperation call when Sorts(call) => Comparer,
        IInvocationOperation call when Compares(call) => Comparison,
        IObjectCreationOperation creation when IsSortedByText(creation.Type) && !TakesComparer(creation.Constructor) => Comparer,
        ICollectionExpressionOperation collection when IsSortedByText(collection.Type) => Comparer,
        _ => null,
    };

    private static bool Sorts(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var key = method.Name switch
        {
            "Sort" when method.TypeArguments.Length == 1 => method.TypeArguments[0],
            "Sort" when method.ContainingType.TypeArguments.Length == 1 => method.ContainingType.TypeArguments[0],
            "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" when method.TypeArguments.Length == 2 => method.TypeArguments[1],
            "Order" or "OrderDescending" when method.TypeArguments.Length == 1 => method.TypeArguments[0],
            _ => null,
        };
        return key?.SpecialType == SpecialType.System_String && !TakesComparer(method) && IsFramework(method);
    }

    private static bool Compares(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType != SpecialType.System_String || TakesComparison(method))
            return false;
        return method.Name switch
        {
            "Compare" => method.Parameters.Length == 2,
            "CompareTo" => true,
            "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" => method.Parameters[0].Type.SpecialType == SpecialType.System_String,
            _ => false,
        };
    }

    private static bool IsFramework(IMethodSymbol method) => MetadataName.Of(method.ContainingType) is
        "System.Linq.Enumerable" or "System.Collections.Generic.List`1" or "System.Array" or "System.MemoryExtensions";

    private static bool IsSortedByText(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: > 0 } named
        && SortedTypes.Contains(MetadataName.Of(named))
        && named.TypeArguments[0].SpecialType == SpecialType.System_String;

    private static bool TakesComparer(IMethodSymbol? method) =>
        method is not null && method.Parameters.Any(parameter => parameter.Type.Name is "IComparer" or "Comparer" or "Comparison" or "TComparer");

    private static bool TakesComparison(IMethodSymbol method) =>
        method.Parameters.Any(parameter => AuthorApi.Is(parameter.Type, "System.StringComparison"));

    private static string NameOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.ContainingType.Name + "." + call.TargetMethod.Name,
        _ => operation.Type!.Name,
    };
}
