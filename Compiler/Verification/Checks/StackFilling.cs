using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Follows what the compiler writes behind a <c>localloc</c> to fill it with constants: a copy of data in the image, and
/// constants stored one by one. Nothing is written behind the end of what was allocated.
/// </summary>
internal sealed class StackFilling(VerificationContext context)
{
    /// <summary>More constants than these come as a copy of data.</summary>
    private const int MostStores = 64;

    /// <summary>How many instructions behind the <c>localloc</c> the filling ends; where it is not understood it ends there.</summary>
    internal int LengthOf(CodePlace place, int bytes)
    {
        var next = 1;
        for (var count = 0; count < MostStores && place.Near(next).Opcode == ILOpCode.Dup; count++)
        {
            if ((EndOfCopy(place, next + 1, bytes) ?? EndOfStore(place, next + 1, bytes)) is not { } end)
                break;
            next = end;
        }

        return next;
    }

    /// <summary>Bytes of the data behind a field of <c>&lt;PrivateImplementationDetails&gt;</c>; null: it is no such field.</summary>
    internal int? DataOf(Instruction instruction)
    {
        var handle = MetadataTokens.EntityHandle((int)instruction.Operand);
        if (handle.Kind != HandleKind.FieldDefinition || context.References.Resolve(handle).TypeName != ImageModel.ImplementationDetails)
            return null;
        var metadata = context.Image.Metadata;
        var field = metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
        if (field.GetRelativeVirtualAddress() == 0)
            return null;
        var facts = context.Image.Signatures.ReadField(field.Signature);
        return facts.Text switch
        {
            " field Byte" or " field SByte" => 1,
            " field Int16" or " field UInt16" => 2,
            " field Int32" or " field UInt32" => 4,
            " field Int64" or " field UInt64" => 8,
            _ => facts.Types is [{ Kind: HandleKind.TypeDefinition } type] ? metadata.GetTypeDefinition((TypeDefinitionHandle)type).GetLayout().Size : null,
        };
    }

    /// <summary>data, bytes, [unaligned.], cpblk; data is the address of a field, or the first element of the span over it.</summary>
    private int? EndOfCopy(CodePlace place, int next, int bytes)
    {
        var data = DataOf(place, ref next);
        if (data is null || Opcodes.ConstantOf(place.Near(next)) is not { } count || count < 0 || count > data || count > bytes)
            return null;
        next++;
        if (place.Near(next).Opcode == ILOpCode.Unaligned)
            next++;
        return place.Near(next).Opcode == ILOpCode.Cpblk ? next + 1 : null;
    }

    private int? DataOf(CodePlace place, ref int next)
    {
        var first = place.Near(next);
        if (first.Opcode == ILOpCode.Ldsflda)
        {
            next++;
            return DataOf(first);
        }

        if (first.Opcode != ILOpCode.Ldtoken || !Calls(place.Near(next + 1), "CreateSpan") || !IsFirstOfLocal(place, next + 2))
            return null;
        next += 6;
        return DataOf(first);
    }

    /// <summary>stloc, ldloca of the same, 0, get_Item.</summary>
    private bool IsFirstOfLocal(CodePlace place, int next) =>
        LocalSetBy(place.Near(next)) is { } local
        && place.Near(next + 1) is { Opcode: ILOpCode.Ldloca_s or ILOpCode.Ldloca } address && (ushort)address.Operand == local
        && Opcodes.ConstantOf(place.Near(next + 2)) == 0
        && Calls(place.Near(next + 3), "get_Item");

    private static int? LocalSetBy(Instruction instruction) => instruction.Opcode switch
    {
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => instruction.Opcode - ILOpCode.Stloc_0,
        ILOpCode.Stloc_s or ILOpCode.Stloc => (ushort)instruction.Operand,
        _ => null,
    };

    private bool Calls(Instruction instruction, string member) => instruction.Opcode == ILOpCode.Call
        && context.References.Resolve(MetadataTokens.EntityHandle((int)instruction.Operand)) is var target
        && target.MemberName == member
        && target.TypeName is "System.Runtime.CompilerServices.RuntimeHelpers" or "System.ReadOnlySpan`1";

    /// <summary>[offset, add], constant, stind.</summary>
    private static int? EndOfStore(CodePlace place, int next, int bytes)
    {
        var offset = 0;
        if (place.Near(next + 1).Opcode == ILOpCode.Add && Opcodes.ConstantOf(place.Near(next)) is { } known)
        {
            offset = known;
            next += 2;
        }

        return place.Near(next).Opcode is >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_r8
            && SizeOfStore(place.Near(next + 1).Opcode) is { } size && offset >= 0 && offset <= bytes - size
                ? next + 2
                : null;
    }

    private static int? SizeOfStore(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Stind_i1 => 1,
        ILOpCode.Stind_i2 => 2,
        ILOpCode.Stind_i4 or ILOpCode.Stind_r4 => 4,
        ILOpCode.Stind_i8 or ILOpCode.Stind_r8 => 8,
        _ => null,
    };
}
