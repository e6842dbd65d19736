using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.References;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Hash codes differ between processes. An override of GetHashCode may read values, combine their hash codes and return the
/// result; it keeps nothing, so that a decision cannot depend on it.
/// </summary>
internal sealed class HashCheck(VerificationContext context)
{
    private static readonly string[] PureTypes =
    [
        "System.Math", "System.Nullable`1", "System.BitConverter", "System.Numerics.BitOperations", "System.String",
    ];

    /// <summary>Members of collections and comparers that change nothing but the place an enumeration has reached.</summary>
    private static readonly string[] Reading =
    [
        "get_Default", "get_Ordinal", "get_OrdinalIgnoreCase", "get_Count", "get_Item", "get_Length", "get_Current", "GetEnumerator", "MoveNext", "Dispose",
    ];

    internal void Run(ImageMethod method, ILBody body)
    {
        var calls = body.Instructions
            .Where(instruction => instruction.Opcode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)
            .Select(instruction => (instruction.Offset, Target: context.References.Resolve(MetadataTokens.EntityHandle((int)instruction.Operand))))
            .Where(call => call.Target.Refusal is null)
            .ToArray();
        if (!Array.Exists(calls, call => IsHash(call.Target)))
            return;
        foreach (var (offset, target) in calls.Where(call => !IsHash(call.Target) && !IsReading(call.Target)))
            context.Findings.Add(VerifierRules.CompilerOnly, method, $"'{target.Display}' is called in GetHashCode, which may combine hash codes and nothing else.", offset);
        foreach (var instruction in body.Instructions.Where(instruction => Keeps(instruction.Opcode)))
            context.Findings.Add(VerifierRules.CompilerOnly, method, $"GetHashCode keeps or throws something ({OpcodeCheck.Name(instruction.Opcode)}); it may combine hash codes and nothing else.", instruction.Offset);
    }

    private static bool IsHash(Reference target) => target.Context == EmissionContext.Hash || target.MemberName == "GetHashCode";

    private bool IsReading(Reference target)
    {
        if (target.TypeName == context.Image.Options.GuardTypeName)
            return true;
        if (target.OwnMethod.IsNil)
            return IsAuthorGetter(target) || Reading.Contains(target.MemberName) || PureTypes.Contains(target.TypeName);
        var signature = context.Image.Signatures.ReadMethod(context.Image.Method(target.OwnMethod).Definition.Signature).Text;
        return target.MemberName.StartsWith("get_", StringComparison.Ordinal) && signature.Contains("()", StringComparison.Ordinal);
    }

    private static bool IsAuthorGetter(Reference target) =>
        target.TypeName.StartsWith("StrategyHost.", StringComparison.Ordinal) && target.MemberName.StartsWith("get_", StringComparison.Ordinal);

    private static bool Keeps(ILOpCode opcode) => opcode is ILOpCode.Stfld or ILOpCode.Stsfld or ILOpCode.Stobj or ILOpCode.Throw
        or ILOpCode.Stelem or (>= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref) or (>= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8);
}
