using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.References;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Static constructors run at a moment the runtime chooses, outside every budget's view, and their failures are masked. They
/// may store constants, arrays of constants, delegates and plain values: straight code without calls into the strategy.
/// </summary>
internal sealed class StaticConstructorCheck(VerificationContext context)
{
    private static readonly HashSet<string> ValueTypes = new(StringComparer.Ordinal)
    {
        "System.Decimal", "System.DateTime", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.Math",
        "System.Double", "System.Single", "System.Int32", "System.Int64", "System.Nullable`1", "System.Index", "System.Range",
        "System.ValueTuple`1", "System.ValueTuple`2", "System.ValueTuple`3", "System.ValueTuple`4", "System.ValueTuple`5",
        "System.ValueTuple`6", "System.ValueTuple`7", "System.Collections.Generic.KeyValuePair`2", "System.Numerics.Complex",
        "System.StringComparer", "System.Globalization.CultureInfo", "System.Collections.Generic.Comparer`1",
        "System.Collections.Generic.EqualityComparer`1", "System.Collections.ObjectModel.ReadOnlyCollection`1",
        "System.Runtime.CompilerServices.RuntimeHelpers", "System.ReadOnlySpan`1", "StrategyHost.Series", "StrategyHost.Bar",
    };

    internal void Run(ImageMethod method, ILBody body)
    {
        if (ImageModel.IsCompilerName(context.Image.SimpleName(method.DeclaringType)))
            return;
        foreach (var instruction in body.Instructions)
        {
            if (Opcodes.IsBranch(instruction.Opcode) || instruction.Opcode is ILOpCode.Switch or ILOpCode.Throw)
                Refuse(method, instruction, $"branches or throws ({OpcodeCheck.Name(instruction.Opcode)})");
            else if (instruction.Opcode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj)
                CheckCall(method, instruction);
        }
    }

    private void CheckCall(ImageMethod method, Instruction instruction)
    {
        var target = context.References.Resolve(MetadataTokens.EntityHandle((int)instruction.Operand));
        if (target.Refusal is null && !IsHarmless(target, instruction.Opcode))
            Refuse(method, instruction, $"calls '{target.Display}'");
    }

    private bool IsHarmless(Reference target, ILOpCode opcode)
    {
        if (target.Context == EmissionContext.Delegate || target.TypeName == context.Image.Options.GuardTypeName)
            return true;
        if (target.OwnType.IsNil)
            return ValueTypes.Contains(target.TypeName) || target.Display is "System.Array.Empty" or "System.Array.AsReadOnly" || target.TypeName.EndsWith(']');
        return opcode == ILOpCode.Newobj
            && (context.Image.IsDelegate(target.OwnType) || ImageModel.IsCompilerName(context.Image.SimpleName(target.OwnType)));
    }

    private void Refuse(ImageMethod method, Instruction instruction, string what) =>
        context.Findings.Add(VerifierRules.StaticConstructor, method, $"The static constructor {what}.", instruction.Offset);
}
