using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Where spans over the stack are made: from each <c>localloc</c> that was judged to the instruction that builds its span.</summary>
internal sealed class StackSpans
{
    private readonly HashSet<(MethodDefinitionHandle Method, int Index)> _inside = [];
    private readonly HashSet<(MethodDefinitionHandle Method, int Index)> _ends = [];

    /// <summary>Records one.</summary>
    /// <param name="start">The <c>localloc</c>.</param>
    /// <param name="end">Index of the span's constructor.</param>
    internal void Add(CodePlace start, int end)
    {
        for (var index = start.Index; index < end; index++)
            _inside.Add((start.Method.Handle, index));
        _ends.Add((start.Method.Handle, end));
    }

    /// <summary>Whether an instruction builds such a span.</summary>
    internal bool IsEnd(CodePlace place) => _ends.Contains((place.Method.Handle, place.Index));

    /// <summary>Whether an instruction fills the memory of such a span.</summary>
    internal bool IsInside(CodePlace place) => _inside.Contains((place.Method.Handle, place.Index));
}
