using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>Parsing a date by a format that lacks year, month or day takes them from today's date.</summary>
internal static class DateFormat
{
    /// <summary>Behind the format stand at most a provider, styles and the address of the result.</summary>
    private const int MostArguments = 4;

    /// <summary>Whether the format of a ParseExact call is a constant with year, month and day.</summary>
    internal static bool IsFull(CodePlace call, VerificationContext context)
    {
        for (var back = 1; back <= MostArguments; back++)
        {
            var instruction = call.Near(-back);
            if (instruction.Opcode == ILOpCode.Ldstr)
                return call.IsStraight(back + 1) && IsFull(TextOf(instruction, context));
            if (!IsArgument(instruction, context))
                return false;
        }

        return false;
    }

    private static bool IsFull(string format) => format.Contains('y', StringComparison.Ordinal)
        && format.Contains('M', StringComparison.Ordinal)
        && format.Contains('d', StringComparison.Ordinal)
        && !format.Contains('\'', StringComparison.Ordinal) && !format.Contains('"', StringComparison.Ordinal) && !format.Contains('\\', StringComparison.Ordinal);

    private static string TextOf(Instruction instruction, VerificationContext context) =>
        context.Image.Metadata.GetUserString(MetadataTokens.UserStringHandle((int)instruction.Operand & 0xFFFFFF));

    private static bool IsArgument(Instruction instruction, VerificationContext context) => instruction.Opcode switch
    {
        ILOpCode.Ldnull or ILOpCode.Ldloca_s or ILOpCode.Ldloca or ILOpCode.Ldarga or ILOpCode.Ldarga_s => true,
        ILOpCode.Ldarg_0 or ILOpCode.Ldarg_1 or ILOpCode.Ldarg_2 or ILOpCode.Ldarg_3 or ILOpCode.Ldarg_s or ILOpCode.Ldflda => true,
        ILOpCode.Call => context.References.Resolve(MetadataTokens.EntityHandle((int)instruction.Operand)) is { MemberName: "get_InvariantCulture" },
        _ => Opcodes.ConstantOf(instruction) is not null,
    };
}
