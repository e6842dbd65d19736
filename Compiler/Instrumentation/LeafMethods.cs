using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Methods that neither call nor loop, auto-properties and the lambdas of queries above all. They cannot go deep, so their entry
/// needs no look at the stack; and where nothing but a direct call from counted code reaches them (not virtual, not behind a
/// delegate), it need not be counted either: such a call costs about as much as a field access.
/// </summary>
internal sealed class LeafMethods
{
    private const int MostInstructions = 32;

    private readonly HashSet<MethodDefinition> _leaves;
    private readonly HashSet<MethodDefinition> _calledDirectly;

    internal LeafMethods(IReadOnlyList<MethodDefinition> methods)
    {
        _leaves = methods.Where(IsLeaf).ToHashSet();
        _calledDirectly = _leaves.Where(IsNamedByItsDefinition).ToHashSet();
        foreach (var instruction in methods.SelectMany(method => method.Body.Instructions))
        {
            if (instruction is { OpCode.Code: Code.Ldftn or Code.Ldvirtftn, Operand: MethodDefinition method })
                _calledDirectly.Remove(method);
        }
    }

    /// <summary>What the method's entry calls; null: nothing.</summary>
    internal MethodReference? EntryOf(MethodDefinition method, GuardType guard)
    {
        if (_calledDirectly.Contains(method))
            return null;
        return _leaves.Contains(method) ? guard.Step : guard.Enter;
    }

    /// <summary>A method of a generic type is referred to by a MemberRef, which does not lead back to its definition.</summary>
    private static bool IsNamedByItsDefinition(MethodDefinition method) =>
        !method.IsVirtual && !method.DeclaringType.HasGenericParameters && !method.HasGenericParameters;

    private static bool IsLeaf(MethodDefinition method) =>
        !(method.IsConstructor && method.IsStatic)
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
