using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyHost.Analyzers.StaticState;

/// <summary>
/// Whether values of a type can change. The file is the whole world: what derives from a type of its own, or implements an
/// interface of its own, stands in the same file and is asked too.
/// </summary>
/// <param name="file">What the file declares and uses.</param>
/// <param name="hasPlainFunctions">Whether delegates count as immutable: those in question keep no variables of their own.</param>
internal sealed class Immutability(FileUses file, bool hasPlainFunctions)
{
    private const int MaxDepth = 8;

    /// <summary>Generic types can be made of ever new ones; a value of so many is not looked into further.</summary>
    private const int MaxTypes = 64;

    private static readonly HashSet<string> Known =
    [
        "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Index", "System.Range",
        "System.Globalization.CultureInfo", "System.IFormatProvider", "System.StringComparer", "System.Numerics.Complex",
        "StrategyHost.Bar", "StrategyHost.Series", "StrategyHost.OrderRequest", "StrategyHost.ExitRequest",
        "StrategyHost.ProtectionUpdate", "StrategyHost.Account",
    ];

    /// <summary>Immutable themselves; a class of the file's own may implement them and may not be.</summary>
    private static readonly HashSet<string> Comparers =
    [
        "System.Collections.Generic.Comparer`1", "System.Collections.Generic.IComparer`1",
        "System.Collections.Generic.EqualityComparer`1", "System.Collections.Generic.IEqualityComparer`1",
    ];

    private readonly HashSet<ITypeSymbol> _met = new(SymbolEqualityComparer.Default);

    /// <summary>Numbers, texts, dates, enums, and values, records and classes made of nothing else.</summary>
    internal bool Holds(ITypeSymbol? type)
    {
        _met.Clear();
        return type is not null && Holds(type, MaxDepth);
    }

    /// <summary>Whether what a collection holds is immutable, even if the collection is not.</summary>
    internal bool HoldsElements(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Holds(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments.All(Holds),
        _ => false,
    };

    /// <summary>A type met before is not asked again: had it been mutable, the answer would have been given there.</summary>
    private bool Holds(ITypeSymbol type, int depth)
    {
        if (type.SpecialType == SpecialType.System_String || IsPrimitive(type) || type.TypeKind == TypeKind.Enum)
            return true;
        if (type.TypeKind == TypeKind.Delegate)
            return hasPlainFunctions;
        return depth > 0 && _met.Count < MaxTypes && type is INamedTypeSymbol named
            && (!_met.Add(named) || Known.Contains(MetadataName.Of(named)) || IsMadeOfImmutables(named, depth - 1));
    }

    private static bool IsPrimitive(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double;

    private bool IsMadeOfImmutables(INamedTypeSymbol type, int depth)
    {
        if (type.IsTupleType)
            return type.TupleElements.All(element => Holds(element.Type, depth));
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || MetadataName.Of(type) == "System.Collections.Generic.KeyValuePair`2")
            return type.TypeArguments.All(part => Holds(part, depth));
        var isOwn = !type.DeclaringSyntaxReferences.IsEmpty;
        return (isOwn || Comparers.Contains(MetadataName.Of(type)))
            && (!isOwn || HasImmutableParts(type, depth))
            && file.OwnTypes.Where(other => IsKindOf(other, type)).All(other => Holds(other, depth));
    }

    private static bool IsKindOf(INamedTypeSymbol type, INamedTypeSymbol parent)
    {
        if (SymbolEqualityComparer.Default.Equals(type, parent.OriginalDefinition))
            return false;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, parent.OriginalDefinition))
                return true;
        }

        return parent.TypeKind == TypeKind.Interface
            && type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, parent.OriginalDefinition));
    }

    private bool HasImmutableParts(INamedTypeSymbol type, int depth) =>
        type.TypeKind is TypeKind.Struct or TypeKind.Class or TypeKind.Interface
        && (type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } || Holds(type.BaseType, depth))
        && type.GetMembers().All(member => IsImmutablePart(member, depth))
        && (type.IsRecord || CapturedParameters(type).All(parameter => Holds(parameter.Type, depth) && !IsSet(parameter)));

    private bool IsImmutablePart(ISymbol member, int depth) => member.IsStatic || member switch
    {
        // Where the compiler keeps a captured parameter, which is asked about itself.
        IFieldSymbol { IsImplicitlyDeclared: true, AssociatedSymbol: null } => true,
        IFieldSymbol field => field.IsReadOnly && Holds(field.Type, depth),
        IEventSymbol => false,
        _ => true,
    };

    /// <summary>The parameters that stand behind a class's name live as long as its object and can be set like fields.</summary>
    private static IEnumerable<IParameterSymbol> CapturedParameters(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.DeclaringSyntaxReferences.Any(part => part.GetSyntax() is TypeDeclarationSyntax))
        .SelectMany(constructor => constructor.Parameters);

    private bool IsSet(IParameterSymbol parameter) =>
        file.ReferencesTo(parameter.OriginalDefinition).Any(reference => reference.IsChangedInPlace());
}
