using System.Buffers.Binary;

namespace StrategyHost.Sandbox.Process.Seccomp;

/// <summary>Puts a program of classic BPF over <c>struct seccomp_data</c> together.</summary>
internal sealed class FilterProgram
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpEqual = 0x15;
    private const ushort JumpGreaterOrEqual = 0x35;
    private const ushort JumpAnyBit = 0x45;
    private const ushort ReturnWord = 0x06;
    private const uint FirstArgument = 16;
    private const int InstructionBytes = 8;

    private readonly List<byte> _bytes = [];

    /// <summary>The program, eight bytes an instruction.</summary>
    internal byte[] ToArray() => [.. _bytes];

    internal void Load(uint offset) => Add(LoadWord, 0, 0, offset);

    /// <summary>Loads the low word of an argument, the first being 0.</summary>
    internal void LoadArgument(uint index) => Load(FirstArgument + (8 * index));

    internal void Return(uint verdict) => Add(ReturnWord, 0, 0, verdict);

    internal void ReturnIfEqual(uint value, uint verdict)
    {
        Add(JumpEqual, 0, 1, value);
        Return(verdict);
    }

    internal void ReturnUnlessEqual(uint value, uint verdict)
    {
        Add(JumpEqual, 1, 0, value);
        Return(verdict);
    }

    internal void ReturnIfAtLeast(uint value, uint verdict)
    {
        Add(JumpGreaterOrEqual, 0, 1, value);
        Return(verdict);
    }

    internal void ReturnIfAnyBit(uint bits, uint verdict)
    {
        Add(JumpAnyBit, 0, 1, bits);
        Return(verdict);
    }

    /// <summary>Appends instructions that run where the word loaded is a value; they must end with a verdict.</summary>
    internal void WhereEqual(uint value, Action<FilterProgram> then)
    {
        var branch = new FilterProgram();
        then(branch);
        Add(JumpEqual, 0, checked((byte)(branch._bytes.Count / InstructionBytes)), value);
        _bytes.AddRange(branch._bytes);
    }

    private void Add(ushort code, byte ifTrue, byte ifFalse, uint value)
    {
        Span<byte> bytes = stackalloc byte[InstructionBytes];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, code);
        bytes[2] = ifTrue;
        bytes[3] = ifFalse;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], value);
        _bytes.AddRange(bytes);
    }
}
