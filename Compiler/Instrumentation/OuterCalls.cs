using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Calls out of the strategy that cannot lead back into it: the names stand here, and everything else is taken for one that can.
/// No delegate, interface or object is handed over, and a collection's elements bring no comparer or Equals of their own.
/// </summary>
internal static class OuterCalls
{
    private const string Collections = "System.Collections.Generic";

    private static readonly HashSet<string> Types =
    [
        "System.Math", "System.Nullable`1", "StrategyHost.Account", "StrategyHost.Bar", "StrategyHost.DeterministicRandom",
        "StrategyHost.ExitRequest", "StrategyHost.Market", "StrategyHost.OrderRequest", "StrategyHost.Position",
        "StrategyHost.ProtectionUpdate", "StrategyHost.Series",
        $"{Collections}.List`1", $"{Collections}.Queue`1", $"{Collections}.Stack`1",
        $"{Collections}.List`1/Enumerator", $"{Collections}.Queue`1/Enumerator", $"{Collections}.Stack`1/Enumerator",
    ];

    /// <summary>Whether a call or construction stays outside.</summary>
    internal static bool StaysOutside(Instruction call) =>
        DisposesAnEnumerator(call)
        || (call.Operand is MethodReference and not GenericInstanceMethod and not MethodDefinition
            && (MethodReference)call.Operand is var method && Types.Contains(method.DeclaringType.GetElementType().FullName)
            && IsOfNumbers(method.DeclaringType) && method.Parameters.All(parameter => IsPlain(parameter.ParameterType)));

    /// <summary>The end of a foreach over one of the framework's collections.</summary>
    internal static bool DisposesAnEnumerator(Instruction call) =>
        call is { OpCode.Code: Code.Callvirt, Operand: MethodReference { FullName: "System.Void System.IDisposable::Dispose()" } }
        && call.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference { IsValueType: true } type }
        && type.GetElementType() is not TypeDefinition
        && type.DeclaringType is { Namespace: Collections } collection && collection.GetElementType() is not TypeDefinition;

    private static bool IsOfNumbers(TypeReference type) =>
        type is not GenericInstanceType instance || instance.GenericArguments.All(argument => argument.IsPrimitive);

    /// <summary>Numbers, texts and the engine's own values; a generic parameter is one of the numbers the type was made for.</summary>
    private static bool IsPlain(TypeReference type) => type switch
    {
        ByReferenceType reference => IsPlain(reference.ElementType),
        GenericParameter => true,
        GenericInstanceType { IsValueType: true } instance => IsOfNumbers(instance),
        _ => type.IsPrimitive || type.IsValueType || type.FullName is "System.String" || Types.Contains(type.FullName),
    };
}
