using System.Reflection;
using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Signatures;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Which types a static readonly field may have: values that nobody can change once they are there.</summary>
internal sealed class ImmutableTypes(ImageModel image)
{
    private const int DeepestNesting = 8;

    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "System.Decimal", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.DayOfWeek",
        "System.DateTimeKind", "System.Index", "System.Range", "System.Nullable`1", "System.Numerics.Complex",
        "System.ValueTuple`1", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4", "System.ValueTuple`5",
        "System.ValueTuple`6", "System.ValueTuple`7", "System.Collections.Generic.KeyValuePair`2",
        "System.Collections.Generic.IReadOnlyList`1", "System.Collections.Generic.IReadOnlyCollection`1",
        "System.Collections.Generic.IEnumerable`1", "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Collections.Generic.Comparer`1", "System.Collections.Generic.IComparer`1", "System.StringComparer",
        "System.Collections.Generic.EqualityComparer`1", "System.Globalization.CultureInfo", "System.IFormatProvider",
        "System.StringComparison", "System.StringSplitOptions", "System.MidpointRounding", "System.Globalization.NumberStyles",
        "System.Globalization.DateTimeStyles", "System.Action", "System.Action`1", "System.Action`2", "System.Action`3",
        "System.Action`4", "System.Func`1", "System.Func`2", "System.Func`3", "System.Func`4", "System.Func`5",
        "System.Comparison`1", "System.Predicate`1", "System.Converter`2",
        "StrategyHost.OrderSide", "StrategyHost.OrderType", "StrategyHost.Bar", "StrategyHost.Series",
        "StrategyHost.OrderRequest", "StrategyHost.ExitRequest", "StrategyHost.ProtectionUpdate",
    };

    /// <summary>
    /// Whether a field of this signature holds an immutable value. Arrays count as such: their elements can be written, but
    /// each run has statics of its own, so that cannot reach the next run.
    /// </summary>
    internal bool Contains(SignatureFacts field) => Contains(field, DeepestNesting);

    private bool Contains(SignatureFacts field, int depth)
    {
        if (field.Text.EndsWith(" Object", StringComparison.Ordinal) || field.Text.Contains("Object[", StringComparison.Ordinal))
            return false;
        return field.Types.TrueForAll(type => type.Kind == HandleKind.TypeDefinition
            ? depth > 0 && IsImmutable((TypeDefinitionHandle)type, depth - 1)
            : Foreign.Contains(image.Names.Of(type)));
    }

    private bool IsImmutable(TypeDefinitionHandle handle, int depth)
    {
        var type = image.Metadata.GetTypeDefinition(handle);
        if (image.BaseNameOf(handle) is "System.Enum" or "System.MulticastDelegate")
            return true;
        if (!HasImmutableBase(type, depth) || (type.Attributes & TypeAttributes.Interface) != 0)
            return false;
        foreach (var row in type.GetFields())
        {
            var field = image.Metadata.GetFieldDefinition(row);
            if ((field.Attributes & FieldAttributes.Static) != 0)
                continue;
            if ((field.Attributes & FieldAttributes.InitOnly) == 0 || !Contains(image.Signatures.ReadField(field.Signature), depth))
                return false;
        }

        return true;
    }

    private bool HasImmutableBase(TypeDefinition type, int depth) => type.BaseType.Kind switch
    {
        HandleKind.TypeReference => image.Names.Of(type.BaseType) is "System.Object" or "System.ValueType",
        HandleKind.TypeDefinition when !type.BaseType.IsNil => depth > 0 && IsImmutable((TypeDefinitionHandle)type.BaseType, depth - 1),
        _ => false,
    };
}
