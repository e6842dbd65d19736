using Mono.Cecil.Cil;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// The sequence points of a method whose instructions move: they name places by offset, and are put beside instructions here
/// until all of those are where they belong.
/// </summary>
internal sealed class LineMap
{
    private readonly IList<SequencePoint> _points;
    private readonly List<(Instruction Start, SequencePoint Line)> _moved = [];
    private readonly Dictionary<Instruction, Instruction> _replaced = [];
    private readonly List<(Instruction Start, SequencePoint Line)> _added = [];

    /// <param name="points">The method's points, by rising offset.</param>
    /// <param name="original">Its instructions before any moved.</param>
    internal LineMap(IList<SequencePoint> points, Instruction[] original)
    {
        _points = points;
        var starts = original.ToDictionary(instruction => instruction.Offset);
        _moved.AddRange(points.Select(point => (starts[point.Offset], point)));
    }

    /// <summary>The line of an original instruction; null where it has none or a hidden one.</summary>
    internal SequencePoint? VisibleAt(Instruction instruction) => At(instruction) is { IsHidden: false } line ? line : null;

    /// <summary>Gives what was inserted before an instruction a line of its own; the instruction keeps its line.</summary>
    /// <param name="inserted">The first of what was inserted.</param>
    /// <param name="line">Its line.</param>
    /// <param name="rest">Where the instruction's own line goes on.</param>
    /// <param name="instruction">The original instruction.</param>
    internal void Between(Instruction inserted, SequencePoint line, Instruction rest, Instruction instruction)
    {
        _added.Add((inserted, line));
        _replaced[instruction] = rest;
        if (!_moved.Exists(point => point.Start == instruction) && At(instruction) is { } own)
            _added.Add((rest, own));
    }

    /// <summary>Lets every other line begin where <paramref name="start"/> says of its first instruction.</summary>
    internal void Move(Func<Instruction, Instruction> start)
    {
        for (var i = 0; i < _moved.Count; i++)
            _moved[i] = (_replaced.GetValueOrDefault(_moved[i].Start) ?? start(_moved[i].Start), _moved[i].Line);
    }

    /// <summary>The first line begins at an instruction before all others.</summary>
    internal void BeginAt(Instruction entry)
    {
        if (_moved.Find(point => !point.Line.IsHidden).Line is { } line)
            _added.Insert(0, (entry, line));
    }

    /// <summary>Writes the points back. Of two at one instruction the one that was there first gives way.</summary>
    internal void WriteInOrderOf(IEnumerable<Instruction> instructions)
    {
        var lines = new Dictionary<Instruction, SequencePoint>();
        foreach (var (start, line) in _moved.Concat(_added))
            lines[start] = line;
        _points.Clear();
        foreach (var instruction in instructions)
        {
            if (lines.TryGetValue(instruction, out var line))
                _points.Add(Copy(instruction, line));
        }
    }

    private SequencePoint? At(Instruction instruction) => _points.LastOrDefault(point => point.Offset <= instruction.Offset);

    private static SequencePoint Copy(Instruction start, SequencePoint line) => new(start, line.Document)
    {
        StartLine = line.StartLine,
        StartColumn = line.StartColumn,
        EndLine = line.EndLine,
        EndColumn = line.EndColumn,
    };
}
