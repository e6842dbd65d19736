using Mono.Cecil;
using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>Notes each place of the source that the symbols name (a statement, an expression body, an initialiser) when it is reached.</summary>
internal sealed class PlaceCounters
{
    private readonly Dictionary<MethodDefinition, (Instruction Start, int Place)[]> _places = [];
    private readonly List<int> _lines = [];

    private PlaceCounters()
    {
    }

    /// <summary>The line in which each place begins, by its number.</summary>
    internal IReadOnlyList<int> Lines => _lines;

    /// <summary>Numbers the places of methods that nothing was inserted into yet: symbols name instructions by their offsets.</summary>
    internal static PlaceCounters Of(IEnumerable<MethodDefinition> methods)
    {
        var counters = new PlaceCounters();
        foreach (var method in methods)
            counters._places.Add(method, [.. counters.Number(method)]);
        return counters;
    }

    internal void Rewrite(MethodDefinition method, BodyEdits edits, GuardType guard)
    {
        foreach (var (start, place) in _places[method])
            edits.Before(start, Instruction.Create(OpCodes.Ldc_I4, place), Instruction.Create(OpCodes.Call, guard.Reach));
    }

    private IEnumerable<(Instruction Start, int Place)> Number(MethodDefinition method)
    {
        var starts = method.Body.Instructions.ToDictionary(instruction => instruction.Offset);
        foreach (var point in method.DebugInformation.SequencePoints.Where(point => !point.IsHidden))
        {
            _lines.Add(point.StartLine);
            yield return (starts[point.Offset], _lines.Count - 1);
        }
    }
}
