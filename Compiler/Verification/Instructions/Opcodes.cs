using System.Reflection.Metadata;

namespace StrategyHost.Compiler.Verification.Instructions;

/// <summary>Which instructions exist, how they are encoded (ECMA-335 III) and which of them strategies may contain.</summary>
internal static class Opcodes
{
    /// <summary>Every instruction that verifiable code needs. What is not here is refused, unknown codes included.</summary>
    internal static bool IsAllowed(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Nop => true,
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldc_r8 => true,
        ILOpCode.Dup or ILOpCode.Pop => true,
        ILOpCode.Call or ILOpCode.Ret => true,
        >= ILOpCode.Br_s and <= ILOpCode.Ldind_i8 => true,
        >= ILOpCode.Ldind_r4 and <= ILOpCode.Conv_u8 => true,
        ILOpCode.Callvirt => true,
        >= ILOpCode.Ldobj and <= ILOpCode.Isinst => true,
        ILOpCode.Conv_r_un or ILOpCode.Unbox => true,
        >= ILOpCode.Throw and <= ILOpCode.Stobj => true,
        >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u8_un => true,
        >= ILOpCode.Box and <= ILOpCode.Ldelem_u4 => true,
        ILOpCode.Ldelem_i8 or ILOpCode.Ldelem_r4 or ILOpCode.Ldelem_r8 or ILOpCode.Ldelem_ref => true,
        >= ILOpCode.Stelem_i1 and <= ILOpCode.Unbox_any => true,
        >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8 => true,
        ILOpCode.Ldtoken or ILOpCode.Conv_u2 or ILOpCode.Conv_u1 => true,
        >= ILOpCode.Add_ovf and <= ILOpCode.Leave_s => true,
        >= ILOpCode.Ceq and <= ILOpCode.Ldvirtftn => true,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => true,
        ILOpCode.Endfilter or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Rethrow or ILOpCode.Readonly => true,
        // Judged by what stands around them.
        ILOpCode.Localloc or ILOpCode.Cpblk or ILOpCode.Unaligned or ILOpCode.Conv_i or ILOpCode.Conv_u or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un => true,
        _ => false,
    };

    internal static bool IsBranch(ILOpCode opcode) => opcode
        is (>= ILOpCode.Br_s and <= ILOpCode.Blt_un) or ILOpCode.Leave or ILOpCode.Leave_s;

    /// <summary>Instructions whose operand is a metadata token.</summary>
    internal static bool TakesToken(ILOpCode opcode) => opcode is ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli
        or (>= ILOpCode.Callvirt and <= ILOpCode.Isinst) or ILOpCode.Unbox
        or (>= ILOpCode.Ldfld and <= ILOpCode.Stobj) or ILOpCode.Box or ILOpCode.Newarr or ILOpCode.Ldelema
        or (>= ILOpCode.Ldelem and <= ILOpCode.Unbox_any) or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken
        or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Initobj or ILOpCode.Constrained or ILOpCode.Sizeof;

    /// <summary>Bytes of the operand; a switch is not asked about.</summary>
    internal static int OperandSize(ILOpCode opcode) => opcode switch
    {
        (>= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s) or ILOpCode.Ldc_i4_s or ILOpCode.Unaligned or (ILOpCode)0xFE19 => 1,
        (>= ILOpCode.Br_s and <= ILOpCode.Blt_un_s) or ILOpCode.Leave_s => 1,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => 2,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Leave or (>= ILOpCode.Br and <= ILOpCode.Blt_un) => 4,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
        _ => TakesToken(opcode) ? 4 : 0,
    };

    /// <summary>The constant an instruction loads; null: it loads none.</summary>
    internal static int? ConstantOf(Instruction instruction) => instruction.Opcode switch
    {
        >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 => (int)instruction.Opcode - (int)ILOpCode.Ldc_i4_0,
        ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i4 => (int)instruction.Operand,
        _ => null,
    };
}
