using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>Whether a static value can change: by its type, or by what the code does with it.</summary>
internal static class StaticValue
{
    private const int MaxDepth = 8;

    /// <summary>Generic types can be made of ever new ones; a value of so many is not looked into further.</summary>
    private const int MaxTypes = 64;

    private static readonly HashSet<string> Reads =
    [
        "Length", "Count", "LongLength", "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "IndexOf",
        "LastIndexOf", "BinarySearch", "Exists", "Find", "FindIndex", "FindLast", "TrueForAll", "this[]", "Keys", "Values", "Min", "Max",
        "IsSubsetOf", "IsSupersetOf", "Overlaps", "SetEquals", "GetLength", "Empty",
    ];

    private static readonly HashSet<string> ImmutableTypes =
    [
        "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Index", "System.Range",
        "System.Globalization.CultureInfo", "System.StringComparer", "System.Numerics.Complex", "StrategyHost.Bar", "StrategyHost.Series",
        "StrategyHost.OrderRequest", "StrategyHost.Account",
    ];

    /// <summary>Numbers, texts, dates, enums, and values and records made of nothing else.</summary>
    internal static bool IsImmutable(ITypeSymbol type) =>
        IsImmutable(type, MaxDepth, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>The value is read in place: an element, a length, a lookup, an enumeration; never written, passed on or returned.</summary>
    internal static bool IsOnlyRead(IMemberReferenceOperation use) =>
        (use.Type?.TypeKind == TypeKind.Delegate && IsPlainFunction(use.Member)) || IsOnlyRead((IOperation)use);

    private static bool IsOnlyRead(IOperation value)
    {
        var hasPlainElements = HasImmutableElements(value.Type);
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
            if (AuthorApi.Is(value.Type, "System.ReadOnlySpan`1"))
                return hasPlainElements;
        }

        return value.Parent switch
        {
            INameOfOperation => true,
            IArrayElementReferenceOperation element => element.ArrayReference == value && IsElementOnlyRead(element),
            IImplicitIndexerReferenceOperation element => element.Instance == value && IsElementOnlyRead(element),
            IPropertyReferenceOperation property => property.Instance == value && IsRead(property.Property) && IsElementOnlyRead(property),
            IForEachLoopOperation loop => loop.Collection == value && hasPlainElements,
            ISpreadOperation => hasPlainElements,
            IInvocationOperation call => call.Instance == value && hasPlainElements && IsRead(call.TargetMethod),
            IArgumentOperation { Parent: IInvocationOperation call } argument => hasPlainElements && (IsLinq(call, argument) || IsArrayRead(call, argument)),
            _ => false,
        };
    }

    private static bool IsElementOnlyRead(IOperation element) =>
        !IsChangedInPlace(element) && element.Type is { } type && (IsImmutable(type) || IsOnlyRead(element));

    private static bool IsChangedInPlace(IOperation element)
    {
        for (var place = element; ; place = place.Parent)
        {
            if (place.IsWritten() || place.Syntax.Parent is RefExpressionSyntax)
                return true;
            if (place.Parent is not IMemberReferenceOperation member || member.Instance != place)
                return false;
        }
    }

    private static bool HasImmutableElements(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => IsImmutable(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments.All(IsImmutable),
        _ => false,
    };

    private static bool IsRead(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty && Reads.Contains(member.Name);

    /// <summary>A type met before is not asked again: had it been mutable, the answer would have been given there.</summary>
    private static bool IsImmutable(ITypeSymbol type, int depth, HashSet<ITypeSymbol> met) =>
        type.SpecialType is SpecialType.System_String || IsPrimitive(type) || type.TypeKind == TypeKind.Enum
        || (depth > 0 && met.Count < MaxTypes && type is INamedTypeSymbol named
            && (!met.Add(named) || ImmutableTypes.Contains(MetadataName.Of(named)) || IsMadeOfImmutables(named, depth, met)));

    private static bool IsPrimitive(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double;

    private static bool IsMadeOfImmutables(INamedTypeSymbol type, int depth, HashSet<ITypeSymbol> met)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.IsTupleType)
            return (type.IsTupleType ? type.TupleElements.Select(element => element.Type) : type.TypeArguments).All(part => IsImmutable(part, depth - 1, met));
        if (type.TypeKind is not (TypeKind.Struct or TypeKind.Class) || type.DeclaringSyntaxReferences.IsEmpty)
            return false;
        return (type.TypeKind == TypeKind.Struct || type.BaseType is { SpecialType: SpecialType.System_Object })
            && type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic)
                .All(field => field.IsReadOnly && IsImmutable(field.Type, depth - 1, met));
    }

    /// <summary>A lambda or method of the static kind has no variables of its own to remember things in.</summary>
    private static bool IsPlainFunction(ISymbol member)
    {
        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        return initializer is AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
    }

    private static bool IsLinq(IInvocationOperation call, IArgumentOperation argument) =>
        AuthorApi.Is(call.TargetMethod.ContainingType, "System.Linq.Enumerable") && argument.Parameter?.Ordinal == 0 && call.TargetMethod.Name is not ("AsEnumerable" or "Cast" or "OfType");

    private static bool IsArrayRead(IInvocationOperation call, IArgumentOperation argument) =>
        AuthorApi.Is(call.TargetMethod.ContainingType, "System.Array") && argument.Parameter?.Ordinal == 0 && Reads.Contains(call.TargetMethod.Name);
}
