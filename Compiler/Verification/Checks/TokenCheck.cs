using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.References;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>What instructions name, and whether they may name it there.</summary>
internal sealed class TokenCheck(VerificationContext context)
{
    private const int StringToken = 0x70;
    private const int SignatureToken = 0x11;

    private readonly StackFilling _filling = new(context);

    internal void Run(CodePlace place)
    {
        var (_, opcode, operand) = place.Instruction;
        var token = (int)operand;
        // A calli names a signature; the opcode itself is refused elsewhere.
        if (opcode == ILOpCode.Ldstr || token >>> 24 == SignatureToken)
        {
            if (opcode == ILOpCode.Ldstr && token >>> 24 == StringToken)
                return;
            if (opcode == ILOpCode.Calli)
                return;
        }

        var handle = MetadataTokens.EntityHandle(token);
        var reference = context.References.Resolve(handle);
        CheckKind(place, handle, reference);
        context.Growth.AddUses(place.Method.Handle, handle);
        if (reference.Refusal is not null)
            context.Findings.Add(reference.Refusal, place.Method, reference.Reason, place.Offset);
        else if (opcode == ILOpCode.Ldtoken)
            CheckHandle(place, handle);
        else
            CheckUse(place, reference);
    }

    /// <summary>A call of a field or a cast to a method is not IL.</summary>
    private static void CheckKind(CodePlace place, EntityHandle handle, Reference reference)
    {
        var isType = handle.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification;
        var wantsMember = place.Instruction.Opcode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Jmp
            or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or (>= ILOpCode.Ldfld and <= ILOpCode.Stsfld);
        if (place.Instruction.Opcode != ILOpCode.Ldtoken && isType == wantsMember)
            throw new BadImageFormatException($"The instruction {OpcodeCheck.Name(place.Instruction.Opcode)} names '{reference.Display}', which it cannot work on.");
    }

    /// <summary>Handles lead to reflection, except those of array data and of a record's own type.</summary>
    private void CheckHandle(CodePlace place, EntityHandle handle)
    {
        var next = place.Near(1).Opcode == ILOpCode.Call ? context.References.Resolve(MetadataTokens.EntityHandle((int)place.Near(1).Operand)) : null;
        var isStraight = place.Index + 1 < place.Body.Instructions.Count && !place.Body.IsTarget(place.Index + 1);
        var isArrayData = handle.Kind == HandleKind.FieldDefinition
            && context.References.Resolve(handle).TypeName == ImageModel.ImplementationDetails
            && next is { TypeName: "System.Runtime.CompilerServices.RuntimeHelpers", MemberName: "InitializeArray" or "CreateSpan" };
        var isContract = place.Body.OwnCount == 3
            && next is { TypeName: "System.Type", MemberName: "GetTypeFromHandle" }
            && context.Contexts.IsRecordPlace(place.Method, "GetTypeFromHandle");
        if (!isStraight || !(isArrayData || isContract))
            context.Findings.Add(VerifierRules.RuntimeHandle, place.Method, $"The handle of '{context.References.Resolve(handle).Display}' is taken.", place.Offset);
    }

    private void CheckUse(CodePlace place, Reference reference)
    {
        if (!reference.OwnMethod.IsNil)
            CheckOwnMethod(place, reference);
        if (!context.Contexts.Allows(place.Method, reference.TypeContext, reference.MemberName))
            Refuse(place, reference, "belongs to the compiler's own code");
        CheckContext(place, reference);
        CheckStore(place, reference);
    }

    private void CheckContext(CodePlace place, Reference reference)
    {
        switch (reference.Context)
        {
            case EmissionContext.None:
                break;
            case EmissionContext.Delegate:
                CheckDelegate(place, reference);
                break;
            case EmissionContext.StackSpan:
                if (!context.StackSpans.IsEnd(place) && !IsOverData(place, reference))
                    context.Findings.Add(VerifierRules.Signature, place.Method, "A span is built over a pointer.", place.Offset);
                break;
            case EmissionContext.FullDateFormat:
                if (!DateFormat.IsFull(place, context))
                    Refuse(place, reference, "takes what its format leaves out from the clock, so it needs a constant format with y, M and d");
                break;
            case EmissionContext.NewT:
                if (!IsNewT(reference))
                    Refuse(place, reference, "belongs to new T()");
                break;
            default:
                if (place.Instruction.Opcode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn || !context.Contexts.Allows(place.Method, reference.Context, reference.MemberName))
                    Refuse(place, reference, PlaceOf(reference.Context));
                break;
        }
    }

    /// <summary>A read-only span of bytes or flags over data of the image: address, length, new ReadOnlySpan.</summary>
    private bool IsOverData(CodePlace place, Reference span) =>
        span.Arguments is "System.ReadOnlySpan`1<Byte>" or "System.ReadOnlySpan`1<SByte>" or "System.ReadOnlySpan`1<Boolean>"
        && place.Instruction.Opcode is ILOpCode.Newobj or ILOpCode.Call
        && place.Near(-2) is { Opcode: ILOpCode.Ldsflda } address
        && Opcodes.ConstantOf(place.Near(-1)) is { } length && length >= 0 && length <= _filling.DataOf(address)
        && place.IsStraight(place.IndexNear(-2), place.Index);

    private static bool IsNewT(Reference reference) => reference.IsBuiltMethod && reference.Arguments.StartsWith("<!", StringComparison.Ordinal);

    private static string PlaceOf(EmissionContext required) => required switch
    {
        EmissionContext.Hash => "differs between processes and belongs into overrides of GetHashCode",
        EmissionContext.Record => "belongs into the code the compiler writes for records",
        EmissionContext.Iterator => "belongs into the code the compiler writes for iterators",
        EmissionContext.Event => "belongs into the accessors of events",
        EmissionContext.Attribute => "is an attribute and cannot be used as a value",
        _ => "belongs to the compiler's own code",
    };

    private void Refuse(CodePlace place, Reference reference, string why) =>
        context.Findings.Add(VerifierRules.CompilerOnly, place.Method, $"'{reference.Display}' {why}.", place.Offset);

    private void CheckOwnMethod(CodePlace place, Reference reference)
    {
        var target = context.Image.Method(reference.OwnMethod);
        var isDelegate = context.Image.IsDelegate(target.DeclaringType);
        switch (target.Name)
        {
            case "GetHashCode" when !context.Contexts.Allows(place.Method, EmissionContext.Hash, ""):
                Refuse(place, reference, PlaceOf(EmissionContext.Hash));
                break;
            case "get_EqualityContract" when !context.Contexts.IsRecordPlace(place.Method, ""):
                Refuse(place, reference, PlaceOf(EmissionContext.Record));
                break;
            case ".cctor":
                context.Findings.Add(VerifierRules.StaticConstructor, place.Method, $"'{reference.Display}' is called by hand.", place.Offset);
                break;
            case ".ctor" when isDelegate:
                CheckDelegate(place, reference);
                break;
            default:
                if (isDelegate && target.Name != "Invoke")
                    context.Findings.Add(VerifierRules.MemberReference, place.Method, $"'{reference.Display}' calls a delegate on another thread.", place.Offset);
                break;
        }
    }

    private void CheckDelegate(CodePlace place, Reference reference)
    {
        var isBehindFunction = place.Near(-1).Opcode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn && place.IsStraight(2);
        if (place.Instruction.Opcode != ILOpCode.Newobj || !isBehindFunction)
            context.Findings.Add(VerifierRules.Signature, place.Method, $"'{reference.Display}' is built from something else than a method.", place.Offset);
    }

    /// <summary>Static fields are written by the static constructor of their type alone; foreign ones never.</summary>
    private void CheckStore(CodePlace place, Reference reference)
    {
        if (place.Instruction.Opcode != ILOpCode.Stsfld)
            return;
        var isOwnConstructor = place.Method.Name == ".cctor" && reference.OwnType == place.Method.DeclaringType;
        var isCompilerField = !reference.OwnType.IsNil
            && ImageModel.IsCompilerName(context.Image.SimpleName(reference.OwnType))
            && !context.Image.IsGuard(reference.OwnType);
        if (!isOwnConstructor && !isCompilerField)
            context.Findings.Add(VerifierRules.StaticState, place.Method, $"The static field '{reference.Display}' is written.", place.Offset);
    }
}
