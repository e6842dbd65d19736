using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Methods whose entry need not be counted, auto-properties above all: they neither call nor loop, and nothing but a direct call
/// from counted code reaches them (not virtual, not behind a delegate). Such a call costs about as much as a field access.
/// </summary>
internal static class LeafMethods
{
    private const int MostInstructions = 32;

    internal static HashSet<MethodDefinition> Find(IReadOnlyList<MethodDefinition> methods)
    {
        var leaves = methods.Where(IsLeaf).ToHashSet();
        foreach (var instruction in methods.SelectMany(method => method.Body.Instructions))
        {
            if (instruction is { OpCode.Code: Code.Ldftn or Code.Ldvirtftn, Operand: MethodReference target } && target.GetElementMethod() is MethodDefinition method)
                leaves.Remove(method);
        }

        // A method of a generic type is referred to by a MemberRef, which does not lead back to its definition.
        leaves.RemoveWhere(method => method.DeclaringType.HasGenericParameters || method.HasGenericParameters);
        return leaves;
    }

    private static bool IsLeaf(MethodDefinition method) =>
        !method.IsVirtual
        && !(method.IsConstructor && method.IsStatic)
        && !method.Body.HasExceptionHandlers
        && method.Body.Instructions.Count <= MostInstructions
        && method.Body.Instructions.All(IsPlain);

    private static bool IsPlain(Instruction instruction) => instruction.OpCode.FlowControl switch
    {
        FlowControl.Call => instruction.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" } && instruction.OpCode == OpCodes.Call,
        FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Throw => false,
        _ => instruction.OpCode.Code is not (Code.Newarr or Code.Localloc),
    };
}
