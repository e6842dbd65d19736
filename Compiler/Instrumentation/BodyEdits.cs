using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Insertions into a method body, collected first and applied in one pass, so that a long method costs no more than its length.
/// </summary>
internal sealed class BodyEdits(MethodDefinition method)
{
    private readonly Dictionary<Instruction, List<Instruction>> _filters = [];
    private readonly Dictionary<Instruction, List<Instruction>> _prologues = [];
    private readonly Dictionary<Instruction, (Instruction[] Added, Instruction Branch)> _turns = [];
    private readonly Dictionary<Instruction, List<Instruction>> _before = [];
    private readonly Dictionary<Instruction, List<Instruction>> _after = [];
    private readonly List<Instruction> _entry = [];

    /// <summary>Runs once when the method is entered, never on a branch back to its first instruction.</summary>
    internal void AtEntry(Instruction instruction) => _entry.Add(instruction);

    /// <summary>Runs before the target on every way to it. Prefixes of the target (constrained.) stay with it.</summary>
    internal void Before(Instruction target, params ReadOnlySpan<Instruction> added)
    {
        while (target.Previous is { OpCode.OpCodeType: OpCodeType.Prefix } prefix)
            target = prefix;
        ListOf(_before, target).AddRange(added);
    }

    /// <summary>Runs where a loop begins another turn, on every way there, and belongs to the line of the branch that leads back.</summary>
    internal void AtTurn(Instruction head, Instruction branch, params Instruction[] added) => _turns.TryAdd(head, (added, branch));

    /// <summary>Runs after the target, and not on branches to what follows it.</summary>
    internal void After(Instruction target, params ReadOnlySpan<Instruction> added) => ListOf(_after, target).AddRange(added);

    /// <summary>Runs first in the handler or filter that starts at the target.</summary>
    internal void Prologue(Instruction start, params ReadOnlySpan<Instruction> added) => ListOf(_prologues, start).AddRange(added);

    /// <summary>A filter in front of the handler that starts at the target; regions that ended there end before the filter.</summary>
    internal void Filter(Instruction handlerStart, params ReadOnlySpan<Instruction> added) => ListOf(_filters, handlerStart).AddRange(added);

    internal VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        method.Body.Variables.Add(local);
        // A body that had no local says nothing of clearing them; one that shows what the memory held before is refused.
        method.Body.InitLocals = true;
        return local;
    }

    internal void Apply()
    {
        var body = method.Body;
        var original = body.Instructions.ToArray();
        RetargetBranches(original);
        foreach (var handler in body.ExceptionHandlers)
            RetargetRegion(handler);
        body.Instructions.Clear();
        Emit(_entry);
        foreach (var instruction in original)
        {
            Emit(_filters.GetValueOrDefault(instruction));
            Emit(_prologues.GetValueOrDefault(instruction));
            Emit(_turns.GetValueOrDefault(instruction).Added);
            Emit(_before.GetValueOrDefault(instruction));
            body.Instructions.Add(instruction);
            Emit(_after.GetValueOrDefault(instruction));
        }

        MoveSequencePoints(original);
    }

    private static List<Instruction> ListOf(Dictionary<Instruction, List<Instruction>> edits, Instruction target)
    {
        if (!edits.TryGetValue(target, out var list))
            edits.Add(target, list = []);
        return list;
    }

    private void Emit(IEnumerable<Instruction>? added)
    {
        foreach (var instruction in added ?? [])
            method.Body.Instructions.Add(instruction);
    }

    private void RetargetBranches(Instruction[] original)
    {
        foreach (var instruction in original)
        {
            if (instruction.Operand is Instruction target)
                instruction.Operand = BranchTarget(target);
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = System.Array.ConvertAll(targets, BranchTarget);
        }
    }

    private Instruction BranchTarget(Instruction target) => _turns.TryGetValue(target, out var turn) ? turn.Added[0] : LineStart(target);

    private Instruction LineStart(Instruction target) => _before.TryGetValue(target, out var added) ? added[0] : target;

    private Instruction? Start(Instruction? target) =>
        target is null ? null : _prologues.TryGetValue(target, out var added) ? added[0] : BranchTarget(target);

    private Instruction? End(Instruction? target) =>
        target is not null && _filters.TryGetValue(target, out var added) ? added[0] : Start(target);

    private void RetargetRegion(ExceptionHandler handler)
    {
        if (_filters.TryGetValue(handler.HandlerStart, out var filter))
        {
            handler.HandlerType = ExceptionHandlerType.Filter;
            handler.CatchType = null;
            handler.FilterStart = filter[0];
        }
        else
        {
            handler.FilterStart = Start(handler.FilterStart);
        }

        handler.TryStart = BranchTarget(handler.TryStart);
        handler.TryEnd = End(handler.TryEnd);
        handler.HandlerStart = Start(handler.HandlerStart);
        handler.HandlerEnd = End(handler.HandlerEnd);
    }

    /// <summary>
    /// A line begins where its first instruction now begins, what runs at entry belongs to the first line, and a turn to the line of
    /// its branch back.
    /// </summary>
    private void MoveSequencePoints(Instruction[] original)
    {
        var lines = new LineMap(method.DebugInformation.SequencePoints, original);
        foreach (var (head, (added, branch)) in _turns)
        {
            if (lines.VisibleAt(branch) is { } line)
                lines.Between(added[0], line, LineStart(head), head);
        }

        lines.Move(start => start == original[0] ? start : BranchTarget(start));
        if (_entry.Count > 0)
            lines.BeginAt(_entry[0]);
        lines.WriteInOrderOf(method.Body.Instructions);
    }
}
