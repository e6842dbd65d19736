using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Process.Seccomp;

/// <summary>
/// Makes the program by which the kernel judges system calls (classic BPF over struct seccomp_data): the calls of
/// <see cref="SystemCalls.Allowed"/> pass, new threads pass but no new processes, everything else answers "not permitted".
/// </summary>
internal static class SeccompFilter
{
    private const ushort LoadWord = 0x20;
    private const ushort JumpEqual = 0x15;
    private const ushort JumpGreaterOrEqual = 0x35;
    private const ushort JumpAnyBit = 0x45;
    private const ushort Return = 0x06;
    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint FirstArgumentOffset = 16;
    private const uint Amd64 = 0xC000003E;
    private const uint OtherCallTable = 0x40000000;
    private const uint NewThread = 0x00010000;
    private const uint Allow = 0x7FFF0000;
    private const uint KillProcess = 0x80000000;
    private const uint NotPermitted = 0x00050001;
    private const uint NotImplemented = 0x00050026;

    /// <summary>Whether the numbers of this machine's system calls are known.</summary>
    internal static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    /// <summary>The program, eight bytes an instruction.</summary>
    internal static byte[] Make()
    {
        var program = new List<Instruction>
        {
            new(LoadWord, 0, 0, ArchitectureOffset),
            new(JumpEqual, 1, 0, Amd64),
            new(Return, 0, 0, KillProcess),
            new(LoadWord, 0, 0, NumberOffset),
            new(JumpGreaterOrEqual, 0, 1, OtherCallTable),
            new(Return, 0, 0, KillProcess),
            // The C library takes clone3 for granted only until it hears that there is none, and then asks by clone, whose flags can be read.
            new(JumpEqual, 0, 1, SystemCalls.Clone3),
            new(Return, 0, 0, NotImplemented),
            new(JumpEqual, 0, 4, SystemCalls.Clone),
            new(LoadWord, 0, 0, FirstArgumentOffset),
            new(JumpAnyBit, 0, 1, NewThread),
            new(Return, 0, 0, Allow),
            new(Return, 0, 0, NotPermitted),
        };
        foreach (var number in SystemCalls.Allowed)
        {
            program.Add(new(JumpEqual, 0, 1, number));
            program.Add(new(Return, 0, 0, Allow));
        }

        program.Add(new(Return, 0, 0, NotPermitted));
        return [.. program.SelectMany(instruction => instruction.ToBytes())];
    }

    private readonly record struct Instruction(ushort Code, byte IfTrue, byte IfFalse, uint Value)
    {
        internal byte[] ToBytes()
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, Code);
            bytes[2] = IfTrue;
            bytes[3] = IfFalse;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Value);
            return bytes;
        }
    }
}
