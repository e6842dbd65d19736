using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// Exception handlers. A catch names the exception it expects; in an instrumented image every catch asks the guard first,
/// so that nothing can swallow a spent budget.
/// </summary>
internal sealed class HandlerCheck(VerificationContext context)
{
    private const int LongestFilterPrologue = 12;

    internal void Run(ImageMethod method, ILBody body)
    {
        foreach (var region in body.Regions)
        {
            switch (region.Kind)
            {
                case ExceptionRegionKind.Catch:
                    CheckCatch(method, region);
                    break;
                case ExceptionRegionKind.Filter:
                    CheckFilter(method, body, region);
                    break;
                case ExceptionRegionKind.Fault when !ImageModel.IsCompilerName(context.Image.SimpleName(method.DeclaringType)):
                    context.Findings.Add(VerifierRules.ExceptionHandler, method, "A fault block, which C# cannot write.", region.HandlerOffset);
                    break;
            }
        }
    }

    private void CheckCatch(ImageMethod method, ExceptionRegion region)
    {
        context.Growth.AddUses(method.Handle, region.CatchType);
        if (context.Image.Options.GuardTypeName is not null)
            context.Findings.Add(VerifierRules.ExceptionHandler, method, "A catch does not ask the guard first.", region.HandlerOffset);
        CheckType(method, region.CatchType, region.HandlerOffset);
    }

    private void CheckFilter(ImageMethod method, ILBody body, ExceptionRegion region)
    {
        var index = body.IndexAt(region.FilterOffset);
        var isGuarded = context.Image.Options.GuardTypeName is not null;
        if (isGuarded && !AsksGuard(body, index))
            context.Findings.Add(VerifierRules.ExceptionHandler, method, "The filter of a catch does not ask the guard first.", region.FilterOffset);
        var first = body.Instructions[index];
        if (first.Opcode == ILOpCode.Isinst && !isGuarded)
            CheckType(method, MetadataTokens.EntityHandle((int)first.Operand), region.FilterOffset);
        else if (!isGuarded)
            context.Findings.Add(VerifierRules.ExceptionHandler, method, "A catch with a filter does not say which exception it expects.", region.FilterOffset);
    }

    private void CheckType(ImageMethod method, EntityHandle handle, int offset)
    {
        var type = context.References.Resolve(handle);
        if (type.Refusal is not null)
            context.Findings.Add(type.Refusal, method, type.Reason, offset);
        else if (type.IsVariable || type.TypeName is "System.Object" or "System.Exception" or "Object")
            context.Findings.Add(VerifierRules.ExceptionHandler, method, $"A catch of '{type.TypeName}' catches everything, the host's own exceptions included.", offset);
    }

    /// <summary>
    /// Whether a filter consists of a type test and the guard's verdict before anything of the author's runs. The compiler
    /// writes: isinst T, dup, brtrue, pop, ldc.i4.0, br END, stloc, ldloc, call guard, brfalse or ldc.i4.0 cgt.un, endfilter.
    /// In front of a filter of the author's stands: dup, call guard, brtrue FILTER, pop, ldc.i4.0, br END.
    /// </summary>
    private bool AsksGuard(ILBody body, int index)
    {
        for (var at = index; at < Math.Min(index + LongestFilterPrologue, body.Instructions.Count); at++)
        {
            var instruction = body.Instructions[at];
            if (instruction.Opcode == ILOpCode.Call)
                return IsGuard(instruction) && IsDecidedBy(body, at + 1);
            if (!IsPrologue(instruction.Opcode))
                return false;
        }

        return false;
    }

    private bool IsGuard(Instruction call) =>
        context.References.Resolve(MetadataTokens.EntityHandle((int)call.Operand)).TypeName == context.Image.Options.GuardTypeName;

    private static bool IsDecidedBy(ILBody body, int index) => body.At(index).Opcode switch
    {
        ILOpCode.Brfalse or ILOpCode.Brfalse_s or ILOpCode.Endfilter => true,
        ILOpCode.Brtrue or ILOpCode.Brtrue_s => body.At(index + 1).Opcode == ILOpCode.Pop
            && body.At(index + 2).Opcode == ILOpCode.Ldc_i4_0
            && EndsFilter(body, body.At(index + 3)),
        ILOpCode.Ldc_i4_0 => body.At(index + 1).Opcode == ILOpCode.Cgt_un && body.At(index + 2).Opcode == ILOpCode.Endfilter,
        _ => false,
    };

    private static bool EndsFilter(ILBody body, Instruction jump) => jump.Opcode is ILOpCode.Br or ILOpCode.Br_s
        && body.At(body.IndexAt((int)jump.Operand)).Opcode == ILOpCode.Endfilter;

    private static bool IsPrologue(ILOpCode opcode) => opcode is ILOpCode.Isinst or ILOpCode.Dup or ILOpCode.Pop or ILOpCode.Brtrue
        or ILOpCode.Brtrue_s or ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Ldc_i4_0
        or (>= ILOpCode.Ldloc_0 and <= ILOpCode.Stloc_3) or ILOpCode.Ldloc_s or ILOpCode.Stloc_s or ILOpCode.Nop;
}
