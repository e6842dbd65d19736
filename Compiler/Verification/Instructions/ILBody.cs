using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Instructions;

/// <summary>A decoded method body.</summary>
internal sealed class ILBody
{
    private readonly List<Instruction> _instructions = [];
    private readonly Dictionary<int, int> _indexAt = [];
    private readonly List<(int From, int Target)> _branches = [];
    private readonly HashSet<int> _targets = [];
    private readonly HashSet<int> _guardCalls = [];

    private readonly Func<int, bool> _isGuardCall;

    private ILBody(MethodBodyBlock block, Func<int, bool> isGuardCall) => (Block, _isGuardCall) = (block, isGuardCall);

    internal MethodBodyBlock Block { get; }

    internal IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>Every jump by offsets, the targets of switches included.</summary>
    internal IReadOnlyList<(int From, int Target)> Branches => _branches;

    internal ImmutableArray<ExceptionRegion> Regions => Block.ExceptionRegions;

    /// <summary>Decodes a body and makes sure that every jump and every exception region meets the start of an instruction:
    /// a jump into the middle of one would run instructions that nobody looked at.</summary>
    /// <exception cref="BadImageFormatException">One does not, or the last instruction is cut off.</exception>
    internal static ILBody Decode(MethodBodyBlock block, Func<int, bool> isGuardCall)
    {
        var body = new ILBody(block, isGuardCall);
        var il = block.GetILReader();
        while (il.RemainingBytes > 0)
            body.Add(ref il);
        body.CheckTargets(il.Length);
        return body;
    }

    /// <summary>The index of the instruction at an offset.</summary>
    internal int IndexAt(int offset) => _indexAt[offset];

    /// <summary>How many instructions there are besides calls of the guard.</summary>
    internal int OwnCount => _instructions.Count - _guardCalls.Count;

    /// <summary>Whether an instruction calls the guard.</summary>
    internal bool IsGuardCall(int index) => _guardCalls.Contains(index);

    /// <summary>The instruction at an index; a nop where the body ends.</summary>
    internal Instruction At(int index) => index >= 0 && index < _instructions.Count ? _instructions[index] : default;

    /// <summary>The instruction a number of places before or behind another, not counting calls of the guard.</summary>
    internal Instruction Near(int index, int distance) => At(IndexNear(index, distance));

    /// <summary>The index a number of places before or behind another, not counting calls of the guard.</summary>
    internal int IndexNear(int index, int distance)
    {
        var step = Math.Sign(distance);
        for (var left = Math.Abs(distance); left > 0; left--)
        {
            do
                index += step;
            while (_guardCalls.Contains(index));
        }

        return index;
    }

    /// <summary>Whether a jump can enter between two neighbouring instructions, so that the first need not have run.</summary>
    internal bool IsTarget(int index) => _targets.Contains(_instructions[index].Offset);

    private void Add(ref BlobReader il)
    {
        var offset = il.Offset;
        int first = il.ReadByte();
        var opcode = (ILOpCode)(first == 0xFE ? 0xFE00 | il.ReadByte() : first);
        _indexAt.Add(offset, _instructions.Count);
        var operand = opcode == ILOpCode.Switch ? ReadSwitch(ref il, offset) : ReadOperand(ref il, opcode);
        if (Opcodes.IsBranch(opcode))
        {
            operand += il.Offset;
            _branches.Add((offset, (int)operand));
        }

        if (opcode == ILOpCode.Call && _isGuardCall((int)operand))
            AddGuardCall(_instructions.Count);
        _instructions.Add(new Instruction(offset, opcode, operand));
    }

    /// <summary>A guard call, with the constant that it charges.</summary>
    private void AddGuardCall(int index)
    {
        _guardCalls.Add(index);
        if (index > 0 && Opcodes.ConstantOf(_instructions[index - 1]) is not null)
            _guardCalls.Add(index - 1);
    }

    private static long ReadOperand(ref BlobReader il, ILOpCode opcode) => Opcodes.OperandSize(opcode) switch
    {
        0 => 0,
        1 => il.ReadSByte(),
        2 => il.ReadUInt16(),
        4 => il.ReadInt32(),
        _ => il.ReadInt64(),
    };

    private int ReadSwitch(ref BlobReader il, int offset)
    {
        var count = il.ReadUInt32();
        if (count > il.RemainingBytes / sizeof(int))
            throw new BadImageFormatException("A switch announces more targets than its method has bytes.");
        var end = il.Offset + (int)count * sizeof(int);
        for (var left = count; left > 0; left--)
            _branches.Add((offset, end + il.ReadInt32()));
        return (int)count;
    }

    private void CheckTargets(int length)
    {
        foreach (var (_, target) in _branches)
        {
            CheckStart(target);
            _targets.Add(target);
        }

        foreach (var region in Regions)
        {
            CheckStart(region.TryOffset);
            CheckStart(region.HandlerOffset);
            CheckEnd(region.TryOffset + region.TryLength, length);
            CheckEnd(region.HandlerOffset + region.HandlerLength, length);
            if (region.Kind == ExceptionRegionKind.Filter)
                CheckStart(region.FilterOffset);
        }
    }

    private void CheckEnd(int offset, int length)
    {
        if (offset != length)
            CheckStart(offset);
    }

    private void CheckStart(int offset)
    {
        if (!_indexAt.ContainsKey(offset))
            throw new BadImageFormatException($"A jump or an exception region meets the middle of an instruction at IL_{offset:x4}.");
    }
}
