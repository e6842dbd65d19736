using StrategyHost.Compiler.Verification.Images;
using StrategyHost.Compiler.Verification.References;

namespace StrategyHost.Compiler.Verification.Checks;

/// <summary>What every check works with.</summary>
internal sealed record VerificationContext(
    ImageModel Image, ReferenceResolver References, EmissionContexts Contexts, GenericGrowth Growth, FindingList Findings)
{
    internal StackSpans StackSpans { get; } = new();
}
