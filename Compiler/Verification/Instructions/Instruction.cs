using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Instructions;

/// <summary>One IL instruction.</summary>
/// <param name="Offset">Bytes from the start of the body.</param>
/// <param name="Opcode">What it does.</param>
/// <param name="Operand">Its token, constant or variable; for a branch, the offset of its target; for a switch, the number of targets.</param>
internal readonly record struct Instruction(int Offset, ILOpCode Opcode, long Operand);
