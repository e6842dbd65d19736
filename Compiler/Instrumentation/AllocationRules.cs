using Mono.Cecil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Which calls out of the strategy are charged, and how. Sizes given as numbers are charged before the call, because one call
/// may ask for gigabytes; what grows by copying is measured after it, because it can at most multiply what was paid for.
/// </summary>
internal static class AllocationRules
{
    private const int ObjectBytes = 48;
    private const int LinqBytes = 128;
    private const string Generic = "System.Collections.Generic.";

    private static readonly Dictionary<(string Type, string Method), AllocationRule> Sized = new()
    {
        [("System.String", "PadLeft")] = new(AllocationKind.Characters),
        [("System.String", "PadRight")] = new(AllocationKind.Characters),
        [("System.String", "Create")] = new(AllocationKind.Characters),
        [("System.Text.StringBuilder", "EnsureCapacity")] = new(AllocationKind.Characters),
        [("System.Text.StringBuilder", "set_Capacity")] = new(AllocationKind.Characters),
        [("System.Text.StringBuilder", "set_Length")] = new(AllocationKind.Characters),
        [("System.Array", "Resize")] = new(AllocationKind.ElementsOfMethod, 1),
        [("System.Runtime.InteropServices.CollectionsMarshal", "SetCount")] = new(AllocationKind.ElementsOfMethod, 1),
        [("System.Linq.Enumerable", "Repeat")] = new(AllocationKind.ElementsOfMethod, 1),
        [("System.Linq.Enumerable", "Range")] = new(AllocationKind.Numbers, 1),
        [("System.Linq.Enumerable", "InfiniteSequence")] = new(AllocationKind.Endless),
        [("System.Linq.Enumerable", "Sequence")] = new(AllocationKind.Endless),
        [("StrategyHost.Series", "Last")] = new(AllocationKind.Numbers),
    };

    private static readonly HashSet<string> Adding =
    [
        "Add", "AddFirst", "AddLast", "AddBefore", "AddAfter", "TryAdd", "set_Item", "Enqueue", "EnqueueDequeue", "Push", "Insert",
    ];

    private static readonly HashSet<string> Copying =
    [
        "AddRange", "InsertRange", "UnionWith", "SymmetricExceptWith", "EnqueueRange", "AppendFormatted", "AppendLiteral",
    ];

    /// <summary>The rule of a call or, with <paramref name="isNew"/>, of a constructor that makes an object.</summary>
    internal static AllocationRule For(MethodReference method, bool isNew)
    {
        if (method.DeclaringType.IsArray)
            return default;
        var type = method.DeclaringType.GetElementType();
        if (type is TypeDefinition own)
            return isNew && !own.IsValueType ? AllocationRule.Constant(ObjectBytes + 8 * own.Fields.Count) : default;
        if (isNew)
            return OfConstructor(method, type);
        return Sized.TryGetValue((type.FullName, method.Name), out var sized) && TakesInteger(method, sized) ? sized : OfCall(method, type);
    }

    private static AllocationRule OfConstructor(MethodReference method, TypeReference type)
    {
        var capacity = IndexOfInteger(method);
        if (type.FullName == "System.String")
            return capacity < 0 || method.Parameters.Count > 2 ? new(AllocationKind.Grown) : new(AllocationKind.Characters, capacity);
        if (type.FullName == "System.Text.StringBuilder")
            return capacity < 0 ? new(AllocationKind.Grown) : new(AllocationKind.Characters, method.Parameters.Count == 4 ? 3 : capacity);
        if (!IsCollection(type))
            return AllocationRule.Constant(type.IsValueType ? 0 : ObjectBytes);
        if (capacity >= 0)
            return new(AllocationKind.ElementsOfType, capacity);
        return method.Parameters.Count == 0 ? AllocationRule.Constant(ObjectBytes) : new(AllocationKind.Grown);
    }

    private static AllocationRule OfCall(MethodReference method, TypeReference type)
    {
        if (type.Namespace.StartsWith("StrategyHost", StringComparison.Ordinal))
            return type.Name == "IndicatorSet" || type.Namespace == "StrategyHost.Indicators" ? new(AllocationKind.Registered) : default;
        if (type.FullName == "System.Text.StringBuilder")
            return OfStringBuilder(method);
        if (type.Name == "DefaultInterpolatedStringHandler" && IndexOfInteger(method) is > 0 and var alignment)
            return new(AllocationKind.Characters, alignment);
        if (method.Name.StartsWith("get_", StringComparison.Ordinal))
            return default;
        if (method.ReturnType.FullName == "System.String")
            return new(AllocationKind.Text);
        return OfCollections(method, type);
    }

    private static AllocationRule OfCollections(MethodReference method, TypeReference type)
    {
        var isCollection = IsCollection(type);
        if (isCollection && method.Name is "EnsureCapacity" or "set_Capacity")
            return new(AllocationKind.ElementsOfType);
        if (isCollection && Adding.Contains(method.Name))
            return new(AllocationKind.Item);
        if (Copying.Contains(method.Name) || IsGrowing(method.ReturnType))
            return new(AllocationKind.Grown);
        return type.FullName == "System.Linq.Enumerable" ? AllocationRule.Constant(LinqBytes) : default;
    }

    private static AllocationRule OfStringBuilder(MethodReference method) => method.Name switch
    {
        "Append" when method.Parameters.Count == 2 && IsInteger(method.Parameters[1]) => new(AllocationKind.Characters, 1),
        "Append" or "AppendLine" when method.Parameters.Count == 0 || method.Parameters[0].ParameterType.IsPrimitive => AllocationRule.Constant(ObjectBytes),
        "Insert" when method.Parameters.Count == 3 && IsInteger(method.Parameters[2]) => new(AllocationKind.RepeatedText, 2),
        "ToString" => new(AllocationKind.Text),
        _ => method.Name.StartsWith("get_", StringComparison.Ordinal) ? default : new(AllocationKind.Grown),
    };

    private static bool IsCollection(TypeReference type) =>
        type.FullName.StartsWith(Generic, StringComparison.Ordinal) && type.Name.Contains('`', StringComparison.Ordinal);

    private static bool IsGrowing(TypeReference result) =>
        result.IsArray || (IsCollection(result.GetElementType()) && !result.GetElementType().Name.StartsWith("IEnum", StringComparison.Ordinal) && !result.IsValueType);

    private static bool TakesInteger(MethodReference method, AllocationRule rule) =>
        rule.Kind == AllocationKind.Endless || (method.Parameters.Count > rule.Parameter && IsInteger(method.Parameters[rule.Parameter]));

    private static int IndexOfInteger(MethodReference method)
    {
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            if (IsInteger(method.Parameters[i]))
                return i;
        }

        return -1;
    }

    private static bool IsInteger(ParameterDefinition parameter) => parameter.ParameterType.MetadataType == MetadataType.Int32;
}
