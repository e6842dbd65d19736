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
        var allocations = new AllocationRewriter(edits, guard);
        foreach (var instruction in body.Instructions)
        {
            if (IsBackEdge(instruction))
            {
                edits.Before(instruction, Instruction.Create(OpCodes.Call, guard.Step));
                // A loop inlined into its caller would be reported at the caller's line; against its turns the call costs nothing.
                method.NoInlining |= !method.AggressiveInlining;
            }

            allocations.Rewrite(instruction);
        }

        edits.Apply();
        body.OptimizeMacros();
    }

    private static bool IsBackEdge(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => target.Offset <= instruction.Offset,
        Instruction[] targets => targets.Any(target => target.Offset <= instruction.Offset),
        _ => false,
    };
}
