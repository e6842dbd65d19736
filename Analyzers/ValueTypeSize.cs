using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers;

/// <summary>How many bytes a value takes on the stack, roughly: fields are added up without padding.</summary>
internal static class ValueTypeSize
{
    private const int Reference = 8;

    /// <summary>A struct that holds itself does not compile, but is analysed all the same.</summary>
    private const int MaxDepth = 32;

    /// <summary>The size, or a number above <paramref name="limit"/> as soon as it is passed: nested generics grow exponentially.</summary>
    internal static int Of(ITypeSymbol type, int limit) => Of(type, limit, MaxDepth);

    private static int Of(ITypeSymbol type, int limit, int depth)
    {
        var known = OfBuiltIn(type);
        if (known > 0)
            return known;
        if (depth == 0)
            return limit + 1;
        var size = 0;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false, IsConst: false } field)
                size += Of(field.Type, limit - size, depth - 1);
            if (size > limit)
                break;
        }

        return Math.Max(1, size);
    }

    /// <summary>0 where the fields have to be counted.</summary>
    private static int OfBuiltIn(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime => 8,
        SpecialType.System_Decimal => 16,
        _ => type switch
        {
            { TypeKind: TypeKind.Enum } => 8,
            { TypeKind: TypeKind.Struct } => 0,
            _ => Reference,
        },
    };
}
