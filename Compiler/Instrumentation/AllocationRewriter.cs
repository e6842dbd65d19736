using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>Charges what instructions allocate.</summary>
internal sealed class AllocationRewriter(BodyEdits edits, GuardType guard)
{
    internal void Rewrite(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newarr:
                edits.Before(instruction, Instruction.Create(OpCodes.Conv_I), Call(guard.Array((TypeReference)instruction.Operand)));
                break;
            case Code.Localloc:
                edits.Before(instruction, Call(guard.StackAlloc));
                break;
            case Code.Newobj when instruction.Operand is MethodReference { DeclaringType: ArrayType array } constructor:
                ChargeMatrix(instruction, constructor, array);
                break;
            case Code.Newobj:
                Charge(instruction, (MethodReference)instruction.Operand, isNew: true);
                break;
            case Code.Call or Code.Callvirt:
                Charge(instruction, (MethodReference)instruction.Operand, isNew: false);
                break;
            default:
                break;
        }
    }

    private static Instruction Call(MethodReference method) => Instruction.Create(OpCodes.Call, method);

    private void Charge(Instruction call, MethodReference method, bool isNew)
    {
        var rule = AllocationRules.For(method, isNew);
        switch (rule.Kind)
        {
            case AllocationKind.Constant when rule.Bytes > 0:
                edits.Before(call, Instruction.Create(OpCodes.Ldc_I4, rule.Bytes), Call(guard.Charge));
                break;
            case AllocationKind.Endless:
                edits.Before(call, Instruction.Create(OpCodes.Ldc_R8, double.MaxValue), Call(guard.Matrix(method.Module.TypeSystem.Byte)));
                break;
            case AllocationKind.Item:
                foreach (var element in ArgumentsOf(method.DeclaringType))
                    edits.Before(call, Call(guard.Item(element)));
                break;
            case AllocationKind.RepeatedText:
                ChargeRepeated(call, method);
                break;
            case AllocationKind.Text:
                edits.After(call, Call(guard.Text));
                break;
            case AllocationKind.Grown:
                edits.After(call, Call(guard.Grown));
                break;
            case AllocationKind.Registered:
                edits.After(call, Call(guard.Registered));
                break;
            default:
                ChargeSize(call, method, rule);
                break;
        }
    }

    private void ChargeSize(Instruction call, MethodReference method, AllocationRule rule)
    {
        MethodReference[] charges = rule.Kind switch
        {
            AllocationKind.Characters => [guard.Characters],
            AllocationKind.Numbers => [guard.Elements(method.Module.TypeSystem.Double)],
            AllocationKind.ElementsOfType => [.. ArgumentsOf(method.DeclaringType).Select(guard.Elements)],
            AllocationKind.ElementsOfMethod => [.. ((GenericInstanceMethod)method).GenericArguments.Select(guard.Elements)],
            _ => [],
        };
        if (charges.Length == 0)
            return;
        var above = Spill(call, method, rule.Parameter + 1);
        edits.Before(call, [.. charges.Select(Call)]);
        Reload(call, above);
    }

    private void ChargeRepeated(Instruction call, MethodReference method)
    {
        var count = Spill(call, method, method.Parameters.Count - 1);
        edits.Before(call, Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Ldloc, count[0]), Call(guard.Repeated));
        Reload(call, count);
    }

    private void ChargeMatrix(Instruction creation, MethodReference constructor, ArrayType array)
    {
        var lengths = Spill(creation, constructor, 0);
        edits.Before(creation, Instruction.Create(OpCodes.Ldc_R8, 1.0));
        foreach (var length in lengths)
            edits.Before(creation, Instruction.Create(OpCodes.Ldloc, length), Instruction.Create(OpCodes.Conv_R8), Instruction.Create(OpCodes.Mul));
        edits.Before(creation, Call(guard.Matrix(array.ElementType)));
        Reload(creation, lengths);
    }

    /// <summary>Takes the arguments from <paramref name="first"/> on off the stack.</summary>
    /// <returns>Where they are now, in order.</returns>
    private VariableDefinition[] Spill(Instruction call, MethodReference method, int first)
    {
        var locals = method.Parameters.Skip(first)
            .Select(parameter => edits.AddLocal(GenericSubstitution.Apply(parameter.ParameterType, method))).ToArray();
        for (var i = locals.Length - 1; i >= 0; i--)
            edits.Before(call, Instruction.Create(OpCodes.Stloc, locals[i]));
        return locals;
    }

    private void Reload(Instruction call, VariableDefinition[] locals)
    {
        foreach (var local in locals)
            edits.Before(call, Instruction.Create(OpCodes.Ldloc, local));
    }

    private static TypeReference[] ArgumentsOf(TypeReference type) =>
        type is GenericInstanceType instance ? [.. instance.GenericArguments] : [];
}
