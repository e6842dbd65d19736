using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.Instructions;
using StrategyHost.Compiler.Verification.Surface;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>
/// The one shape in which stackalloc is safe: bytes, conv.u, localloc, constants, length, new Span — with a constant size that
/// is exactly the span's, outside loops and lambdas.
/// </summary>
internal sealed class StackAllocationCheck(VerificationContext context)
{
    private readonly StackFilling _filling = new(context);

    internal void Run(CodePlace place)
    {
        if (FindFault(place) is { } fault)
            context.Findings.Add(VerifierRules.Opcode, place.Method, $"stackalloc {fault}", place.Offset);
    }

    private string? FindFault(CodePlace place)
    {
        var limit = context.Image.Options.Limits.StackAllocationBytes;
        if (place.Near(-1).Opcode != ILOpCode.Conv_u || Opcodes.ConstantOf(place.Near(-2)) is not { } bytes || bytes < 0)
            return "has no constant size.";
        if (bytes > limit)
            return $"takes {bytes} bytes; {limit} are the limit.";
        var filling = _filling.LengthOf(place, bytes);
        var end = place.IndexNear(filling + 1);
        if (Opcodes.ConstantOf(place.Near(filling)) is not { } length || !place.IsStraight(place.IndexNear(-2), end) || ElementSize(place.Body.At(end)) is not { } size)
            return "does not go straight, or filled with constants, into a span of a number type.";
        context.StackSpans.Add(place, end);
        if ((long)length * size != bytes)
            return $"takes {bytes} bytes for a span of {(long)length * size}.";
        if (ImageModel.IsCompilerName(place.Method.Name) || ImageModel.IsCompilerName(context.Image.SimpleName(place.Method.DeclaringType)))
            return "stands in a lambda, a local function or an iterator.";
        return IsInLoop(place) ? "stands in a loop." : null;
    }

    private static bool IsInLoop(CodePlace place) =>
        place.Body.Branches.Any(branch => branch.Target <= place.Offset && branch.From >= place.Offset);

    /// <summary>Bytes of an element of the span that an instruction builds; null: it builds none, or not of numbers.</summary>
    private int? ElementSize(Instruction instruction)
    {
        if (instruction.Opcode != ILOpCode.Newobj)
            return null;
        var span = context.References.Resolve(MetadataTokens.EntityHandle((int)instruction.Operand));
        return span.Context != EmissionContext.StackSpan ? null : span.Arguments switch
        {
            "System.Span`1<Boolean>" or "System.Span`1<Byte>" or "System.Span`1<SByte>" => 1,
            "System.ReadOnlySpan`1<Boolean>" or "System.ReadOnlySpan`1<Byte>" or "System.ReadOnlySpan`1<SByte>" => 1,
            "System.Span`1<Char>" or "System.Span`1<Int16>" or "System.Span`1<UInt16>" => 2,
            "System.ReadOnlySpan`1<Char>" or "System.ReadOnlySpan`1<Int16>" or "System.ReadOnlySpan`1<UInt16>" => 2,
            "System.Span`1<Int32>" or "System.Span`1<UInt32>" or "System.Span`1<Single>" => 4,
            "System.ReadOnlySpan`1<Int32>" or "System.ReadOnlySpan`1<UInt32>" or "System.ReadOnlySpan`1<Single>" => 4,
            "System.Span`1<Int64>" or "System.Span`1<UInt64>" or "System.Span`1<Double>" => 8,
            "System.ReadOnlySpan`1<Int64>" or "System.ReadOnlySpan`1<UInt64>" or "System.ReadOnlySpan`1<Double>" => 8,
            "System.Span`1<System.Decimal>" or "System.ReadOnlySpan`1<System.Decimal>" => 16,
            _ => null,
        };
    }
}
