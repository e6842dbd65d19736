using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Makes exception handlers let a spent budget pass. Every catch becomes a filter that asks the guard before anything of the
/// author's; finally and fault blocks are skipped once the latch is set, which bounds a ladder of them.
/// </summary>
internal static class HandlerRewriter
{
    internal static void Rewrite(MethodBody body, BodyEdits edits, GuardType guard)
    {
        // Several clauses may share one finally; each block is rewritten once.
        var done = new HashSet<Instruction>();
        foreach (var handler in body.ExceptionHandlers)
        {
            if (!done.Add(handler.HandlerStart))
                continue;
            switch (handler.HandlerType)
            {
                case ExceptionHandlerType.Catch:
                    RewriteCatch(handler, edits, guard);
                    break;
                case ExceptionHandlerType.Filter:
                    RewriteFilter(handler, edits, guard);
                    break;
                default:
                    RewriteFinally(handler, body, edits, guard);
                    break;
            }
        }
    }

    private static void RewriteCatch(ExceptionHandler handler, BodyEdits edits, GuardType guard)
    {
        var ask = Instruction.Create(OpCodes.Call, guard.Filter);
        var end = Instruction.Create(OpCodes.Endfilter);
        edits.Filter(
            handler.HandlerStart,
            Instruction.Create(OpCodes.Isinst, handler.CatchType),
            Instruction.Create(OpCodes.Dup),
            Instruction.Create(OpCodes.Brtrue, ask),
            Instruction.Create(OpCodes.Pop),
            Instruction.Create(OpCodes.Ldc_I4_0),
            Instruction.Create(OpCodes.Br, end),
            ask,
            end);
        edits.Prologue(
            handler.HandlerStart,
            Instruction.Create(OpCodes.Castclass, handler.CatchType),
            Instruction.Create(OpCodes.Call, guard.Caught));
    }

    private static void RewriteFilter(ExceptionHandler handler, BodyEdits edits, GuardType guard)
    {
        // The filter ends where its handler starts, with its only endfilter.
        var end = handler.HandlerStart.Previous;
        edits.Prologue(
            handler.FilterStart,
            Instruction.Create(OpCodes.Dup),
            Instruction.Create(OpCodes.Call, guard.Filter),
            Instruction.Create(OpCodes.Brtrue, handler.FilterStart),
            Instruction.Create(OpCodes.Pop),
            Instruction.Create(OpCodes.Ldc_I4_0),
            Instruction.Create(OpCodes.Br, end));
        edits.Prologue(handler.HandlerStart, Instruction.Create(OpCodes.Call, guard.Caught));
    }

    private static void RewriteFinally(ExceptionHandler handler, MethodBody body, BodyEdits edits, GuardType guard)
    {
        if (OnlyDisposesAnEnumerator(handler))
            return;
        var last = handler.HandlerEnd?.Previous ?? body.Instructions[^1];
        var end = last;
        if (last.OpCode != OpCodes.Endfinally)
            edits.After(last, end = Instruction.Create(OpCodes.Endfinally));
        edits.Prologue(
            handler.HandlerStart,
            Instruction.Create(OpCodes.Call, guard.IsSpent),
            Instruction.Create(OpCodes.Brtrue, end));
    }

    /// <summary>
    /// The end of a foreach over one of the framework's collections, which runs nothing of the strategy's. Left as it is, the JIT
    /// finds it empty and the loop before it in no try block, and sees through the enumerator.
    /// </summary>
    private static bool OnlyDisposesAnEnumerator(ExceptionHandler handler) =>
        handler.HandlerStart is { OpCode.Code: Code.Ldloca, Next.Next: { } call } && OuterCalls.DisposesAnEnumerator(call)
        && call.Next is { OpCode.Code: Code.Endfinally } last && last.Next == handler.HandlerEnd;
}
