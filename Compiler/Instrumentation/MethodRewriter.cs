using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>Rewrites one method: entry, loops, exception handlers, allocations.</summary>
internal static class MethodRewriter
{
    internal static void Rewrite(MethodDefinition method, GuardType guard, MethodReference? entry, PlaceCounters? places)
    {
        var body = method.Body;
        // Also turns short branches into long ones, whose distance grows.
        body.SimplifyMacros();
        var edits = new BodyEdits(method);
        if (entry is not null)
            edits.AtEntry(Instruction.Create(OpCodes.Call, entry));
        places?.Rewrite(method, edits, guard);
        HandlerRewriter.Rewrite(body, edits, guard);
        CountTurns(method, edits, guard);
        var allocations = new AllocationRewriter(edits, guard);
        foreach (var instruction in body.Instructions)
            allocations.Rewrite(instruction);
        edits.Apply();
        body.OptimizeMacros();
    }

    /// <summary>
    /// Counts where a branch back leads to, not at the branch: between a condition and its branch the counting would hide from the
    /// JIT what the condition was made of, and a tight loop would take half as long again.
    /// </summary>
    private static void CountTurns(MethodDefinition method, BodyEdits edits, GuardType guard)
    {
        VariableDefinition? left = null;
        foreach (var branch in method.Body.Instructions)
        {
            foreach (var head in BranchesBack(branch))
            {
                left ??= edits.AddLocal(method.Module.TypeSystem.Int32);
                edits.AtTurn(
                    head, branch,
                    Instruction.Create(OpCodes.Ldloc, left), Instruction.Create(OpCodes.Call, guard.Turn), Instruction.Create(OpCodes.Stloc, left));
            }
        }

        // A loop inlined into its caller would be reported at the caller's line; against its turns the call costs nothing.
        method.NoInlining |= left is not null && !method.AggressiveInlining;
    }

    private static IEnumerable<Instruction> BranchesBack(Instruction instruction)
    {
        Instruction[] targets = instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] many => many,
            _ => [],
        };
        return targets.Where(target => target.Offset <= instruction.Offset);
    }
}
