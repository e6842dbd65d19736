using System.Reflection.Metadata;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Which instructions may stand where.</summary>
internal sealed class OpcodeCheck(VerificationContext context)
{
    private readonly StackAllocationCheck _stackAllocation = new(context);

    internal void Run(CodePlace place)
    {
        var opcode = place.Instruction.Opcode;
        if (!Opcodes.IsAllowed(opcode))
        {
            context.Findings.Add(VerifierRules.Opcode, place.Method, $"The instruction {Name(opcode)} is not among those that type-safe code needs.", place.Offset);
            return;
        }

        switch (opcode)
        {
            case ILOpCode.Localloc:
                _stackAllocation.Run(place);
                break;
            case ILOpCode.Cpblk or ILOpCode.Unaligned when !context.StackSpans.IsInside(place):
                context.Findings.Add(VerifierRules.Opcode, place.Method, $"Memory is copied ({Name(opcode)}), but not to fill a stackalloc with constants.", place.Offset);
                break;
            case ILOpCode.Conv_u when place.Near(1).Opcode != ILOpCode.Localloc:
                context.Findings.Add(VerifierRules.Opcode, place.Method, "A value is turned into a pointer (conv.u).", place.Offset);
                break;
            case ILOpCode.Conv_i when !IsMeasured(place):
                context.Findings.Add(VerifierRules.Opcode, place.Method, "A value is turned into a pointer (conv.i).", place.Offset);
                break;
            case ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u or ILOpCode.Conv_ovf_i_un or ILOpCode.Conv_ovf_u_un when !IsIndex(place):
                context.Findings.Add(VerifierRules.Opcode, place.Method, $"A value is turned into a native integer ({Name(opcode)}).", place.Offset);
                break;
            case ILOpCode.Ldftn or ILOpCode.Ldvirtftn when place.Near(1).Opcode != ILOpCode.Newobj || place.Body.IsTarget(place.Index + 1):
                context.Findings.Add(VerifierRules.Opcode, place.Method, "The address of a method is taken, but not for a delegate.", place.Offset);
                break;
        }
    }

    /// <summary>The guard takes the length of a new array in this shape.</summary>
    private static bool IsMeasured(CodePlace place) =>
        place.Body.IsGuardCall(place.Index + 1) && place.Body.At(place.Index + 2).Opcode == ILOpCode.Newarr && !place.Body.IsTarget(place.Index + 1);

    /// <summary>Arrays take indices and lengths of 64 bits through this conversion.</summary>
    private static bool IsIndex(CodePlace place) => !place.Body.IsTarget(Math.Min(place.Index + 1, place.Body.Instructions.Count - 1))
        && place.Near(place.Near(1).Opcode == ILOpCode.Conv_i ? 2 : 1).Opcode is ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem
            or (>= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref);

    internal static string Name(ILOpCode opcode) => Enum.IsDefined(opcode)
#pragma warning disable CA1308 // IL is written in lower case.
        ? opcode.ToString().Replace('_', '.').ToLowerInvariant()
#pragma warning restore CA1308
        : $"0x{(int)opcode:x}";
}
