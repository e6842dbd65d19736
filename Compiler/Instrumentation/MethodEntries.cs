using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Methods that cannot go deep, so that their entry needs no look at the stack. Some call nothing that could lead back into the
/// strategy. Leaves neither call nor loop, auto-properties and the lambdas of queries above all; where nothing but a direct call
/// from counted code reaches such a leaf (not virtual, not behind a delegate), its entry need not be counted either: the call
/// costs about as much as a field access.
/// </summary>
internal sealed class MethodEntries
{
    private const int MostInstructions = 32;

    private readonly HashSet<MethodDefinition> _shallow;
    private readonly HashSet<MethodDefinition> _calledDirectly;

    internal MethodEntries(IReadOnlyList<MethodDefinition> methods)
    {
        _calledDirectly = methods.Where(IsLeaf).Where(IsNamedByItsDefinition).ToHashSet();
        foreach (var instruction in methods.SelectMany(method => method.Body.Instructions))
        {
            if (instruction is { OpCode.Code: Code.Ldftn or Code.Ldvirtftn, Operand: MethodDefinition method })
                _calledDirectly.Remove(method);
        }

        _shallow = methods.Where(IsShallow).ToHashSet();
    }

    /// <summary>What the method's entry calls; null: nothing.</summary>
    internal MethodReference? EntryOf(MethodDefinition method, GuardType guard)
    {
        if (_calledDirectly.Contains(method))
            return null;
        return _shallow.Contains(method) ? guard.Step : guard.Enter;
    }

    /// <summary>A method of a generic type is referred to by a MemberRef, which does not lead back to its definition.</summary>
    private static bool IsNamedByItsDefinition(MethodDefinition method) =>
        !method.IsVirtual && !method.DeclaringType.HasGenericParameters && !method.HasGenericParameters;

    /// <summary>A static constructor is shallow never: a chain of them is entered by fields, without a call.</summary>
    private bool IsShallow(MethodDefinition method) =>
        !(method.IsConstructor && method.IsStatic) && method.Body.Instructions.All(StaysHere);

    private bool StaysHere(Instruction instruction) =>
        instruction.OpCode.FlowControl != FlowControl.Call
        || (instruction.Operand is MethodDefinition called && _calledDirectly.Contains(called))
        || CallsTheBaseOfAll(instruction)
        || OuterCalls.StaysOutside(instruction);

    private static bool CallsTheBaseOfAll(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" } && instruction.OpCode == OpCodes.Call;

    private static bool IsLeaf(MethodDefinition method) =>
        !(method.IsConstructor && method.IsStatic)
        && !method.Body.HasExceptionHandlers
        && method.Body.Instructions.Count <= MostInstructions
        && method.Body.Instructions.All(IsPlain);

    private static bool IsPlain(Instruction instruction) => instruction.OpCode.FlowControl switch
    {
        FlowControl.Call => CallsTheBaseOfAll(instruction),
        FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Throw => false,
        _ => instruction.OpCode.Code is not (Code.Newarr or Code.Localloc),
    };
}
