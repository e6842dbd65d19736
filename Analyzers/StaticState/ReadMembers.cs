using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>Which members and parameters of the framework read a collection and leave it as it is.</summary>
internal static class ReadMembers
{
    private static readonly HashSet<string> Names =
    [
        "Length", "Count", "LongLength", "Rank", "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "IndexOf",
        "LastIndexOf", "BinarySearch", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "TrueForAll", "ForEach",
        "ConvertAll", "GetRange", "ToArray", "CopyTo", "AsReadOnly", "this[]", "Keys", "Values", "Min", "Max", "Peek", "TryPeek", "First", "Last",
        "IndexOfKey", "IndexOfValue", "GetKeyAtIndex", "GetValueAtIndex", "GetViewBetween", "IsSubsetOf", "IsSupersetOf", "IsProperSubsetOf",
        "IsProperSupersetOf", "Overlaps", "SetEquals", "GetLength", "GetLowerBound", "GetUpperBound", "Empty", "IsEmpty", "Clone", "Slice", "SequenceEqual",
    ];

    /// <summary>Methods of Array whose array, the first argument, stays as it is.</summary>
    private static readonly HashSet<string> OfArray =
    [
        "IndexOf", "LastIndexOf", "BinarySearch", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "FindLastIndex", "TrueForAll",
        "ConvertAll", "ForEach", "AsReadOnly", "Copy",
    ];

    /// <summary>Whether a member of the framework only reads. Slices of a span that can be written can be written too.</summary>
    internal static bool Includes(ISymbol member) =>
        member.DeclaringSyntaxReferences.IsEmpty && Names.Contains(member.Name) && !(IsSpan(member.ContainingType) && member.Name == "Slice");

    /// <summary>Whether a method of the framework takes a collection only to read it.</summary>
    internal static bool OnlyReads(IParameterSymbol parameter) =>
        IsReadOnlySpan(parameter.Type)
        || IsReadOnlyInterface(parameter.Type)
        || (AuthorApi.Is(parameter.ContainingType, "System.Array") && parameter.Ordinal == 0 && OfArray.Contains(parameter.ContainingSymbol.Name))
        || (parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && IsDictionary(parameter.Type))
        || (parameter.ContainingType.SpecialType == SpecialType.System_String && parameter.ContainingSymbol.Name is "Join" or "Concat");

    /// <summary>Whether a method shows an array as a span.</summary>
    internal static bool GivesSpan(IMethodSymbol method) =>
        method.Name == "AsSpan" && AuthorApi.Is(method.ContainingType, "System.MemoryExtensions");

    internal static bool IsSpan(ITypeSymbol? type) => AuthorApi.Is(type, "System.Span`1");

    internal static bool IsReadOnlySpan(ITypeSymbol? type) => AuthorApi.Is(type, "System.ReadOnlySpan`1");

    internal static bool IsReadOnlyInterface(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Interface } named && MetadataName.Of(named)
        is "System.Collections.Generic.IEnumerable`1" or "System.Collections.Generic.IReadOnlyList`1"
        or "System.Collections.Generic.IReadOnlyCollection`1" or "System.Collections.Generic.IReadOnlyDictionary`2"
        or "System.Collections.Generic.IReadOnlySet`1" or "System.Linq.ILookup`2" or "System.Linq.IGrouping`2";

    private static bool IsDictionary(ITypeSymbol type) => AuthorApi.Is(type, "System.Collections.Generic.IDictionary`2");
}
