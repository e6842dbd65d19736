using System.Reflection;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Which types a static readonly field may have: values that nobody can change once they are there, and collections of them.
/// A collection can be changed, but each run has statics of its own, so that cannot reach the next run; that the code only reads
/// it is for the rules of the source to see.
/// </summary>
internal sealed class ImmutableTypes(ImageModel image)
{
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "System.Decimal", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek",
        "System.DateTimeKind", "System.Index", "System.Range", "System.Nullable`1", "System.Numerics.Complex",
        "System.ValueTuple`1", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4", "System.ValueTuple`5",
        "System.ValueTuple`6", "System.ValueTuple`7", "System.ValueTuple`8", "System.Globalization.CultureInfo", "System.IFormatProvider",
        "System.StringComparer", "System.StringComparison", "System.StringSplitOptions", "System.MidpointRounding",
        "System.Globalization.NumberStyles", "System.Globalization.DateTimeStyles", "System.Action", "System.Comparison`1",
        "System.Predicate`1", "System.Converter`2", "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Collections.ObjectModel.ReadOnlyDictionary`2", "System.Collections.ObjectModel.ReadOnlySet`1", "System.Linq.ILookup`2",
        "StrategyHost.OrderSide", "StrategyHost.OrderType", "StrategyHost.Bar", "StrategyHost.Series", "StrategyHost.Account",
        "StrategyHost.OrderRequest", "StrategyHost.ExitRequest", "StrategyHost.ProtectionUpdate",
    };

    /// <summary>Delegates of the framework, and its generic collections.</summary>
    private static readonly string[] ForeignFamilies = ["System.Action`", "System.Func`", "System.Tuple`", "System.Collections.Generic."];

    /// <summary>What a function takes and gives is not kept by it.</summary>
    private static readonly string[] Functions = ["System.Func`", "System.Action`", "System.Predicate`", "System.Comparison`", "System.Converter`"];

    private readonly Dictionary<TypeDefinitionHandle, bool> _known = [];
    private readonly AssignedFields _assigned = new(image);
    private ILookup<TypeDefinitionHandle, TypeDefinitionHandle>? _kinds;

    /// <summary>Whether a field of this signature holds an immutable value or a collection of such values.</summary>
    internal bool Contains(SignatureFacts field) =>
        !field.Text.EndsWith(" Object", StringComparison.Ordinal) && !field.Text.Contains("Object[", StringComparison.Ordinal)
        && (Array.Exists(Functions, function => field.Text.Contains(function, StringComparison.Ordinal)) || field.Types.TrueForAll(type => type.Kind == HandleKind.TypeDefinition
            ? IsImmutable((TypeDefinitionHandle)type)
            : IsForeign(image.Names.Of(type))));

    private static bool IsForeign(string name) =>
        Foreign.Contains(name) || Array.Exists(ForeignFamilies, family => name.StartsWith(family, StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)
            && name is not "System.Collections.Generic.IEnumerator`1");

    private bool IsImmutable(TypeDefinitionHandle handle)
    {
        if (_known.TryGetValue(handle, out var known))
            return known;
        // A type that holds itself is as immutable as the rest of it.
        _known[handle] = true;
        return _known[handle] = image.BaseNameOf(handle) is "System.Enum" or "System.MulticastDelegate"
            || (HasImmutableBase(handle) && HasImmutableFields(handle) && KindsOf(handle).All(IsImmutable));
    }

    private bool HasImmutableBase(TypeDefinitionHandle handle)
    {
        var parent = image.Metadata.GetTypeDefinition(handle).BaseType;
        return parent.IsNil || parent.Kind switch
        {
            HandleKind.TypeReference => image.Names.Of(parent) is "System.Object" or "System.ValueType",
            _ => OwnTypesIn(parent).All(IsImmutable),
        };
    }

    private bool HasImmutableFields(TypeDefinitionHandle handle) =>
        image.Metadata.GetTypeDefinition(handle).GetFields().All(row =>
        {
            var field = image.Metadata.GetFieldDefinition(row);
            return (field.Attributes & FieldAttributes.Static) != 0
                || (((field.Attributes & FieldAttributes.InitOnly) != 0 || IsUnchangedParameter(row, field)) && Contains(image.Signatures.ReadField(field.Signature)));
        });

    /// <summary>A parameter behind the name of a class, kept in a field that the compiler names and cannot declare readonly.</summary>
    private bool IsUnchangedParameter(FieldDefinitionHandle row, FieldDefinition field) =>
        image.Metadata.GetString(field.Name) is ['<', .., '>', 'P'] && !_assigned.Contains(row);

    /// <summary>The image's own types that derive from a type or implement it: a field of the type may hold any of them.</summary>
    private IEnumerable<TypeDefinitionHandle> KindsOf(TypeDefinitionHandle parent) => (_kinds ??= image.Metadata.TypeDefinitions
        .SelectMany(kind => ParentsOf(kind).SelectMany(OwnTypesIn).Select(own => (Parent: own, Kind: kind)))
        .ToLookup(pair => pair.Parent, pair => pair.Kind))[parent];

    private IEnumerable<EntityHandle> ParentsOf(TypeDefinitionHandle handle)
    {
        var type = image.Metadata.GetTypeDefinition(handle);
        return type.GetInterfaceImplementations().Select(row => image.Metadata.GetInterfaceImplementation(row).Interface)
            .Append(type.BaseType).Where(parent => !parent.IsNil);
    }

    private IEnumerable<TypeDefinitionHandle> OwnTypesIn(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => [(TypeDefinitionHandle)type],
        HandleKind.TypeSpecification => image.Signatures.ReadTypeSpecification(image.Metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature)
            .Types.Where(part => part.Kind == HandleKind.TypeDefinition).Select(part => (TypeDefinitionHandle)part),
        _ => [],
    };
}
