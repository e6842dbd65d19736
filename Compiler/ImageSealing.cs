using System.Collections.Immutable;
using StrategyHost.Compiler.Instrumentation;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Compiler;

/// <summary>
/// The last stages of the pipeline: verify what the C# compiler emitted, add the budgets, verify again. The bytes that were
/// verified last are the bytes that are hashed and run.
/// </summary>
internal static class ImageSealing
{
    private static readonly VerifierOptions Guarded = VerifierOptions.Default with { GuardTypeName = BudgetInstrumenter.GuardTypeName };

    /// <summary>Seals an image, or says why it may not run.</summary>
    /// <returns>The image to run, and no finding; or null and at least one.</returns>
    internal static (InstrumentedImage? Image, IReadOnlyList<VerifierFinding> Findings) Seal(byte[] assembly, byte[] symbols, bool countsBudgets)
    {
        // Verified before the budgets go in as well: what the author wrote is then named at its own line, not at rewritten code.
        var findings = AssemblyVerifier.Verify(ImmutableArray.Create(assembly), ImmutableArray.Create(symbols));
        if (findings.Count > 0)
            return (null, findings);
        if (!countsBudgets)
            return (new InstrumentedImage(assembly, symbols), []);
        var instrumented = BudgetInstrumenter.Instrument(assembly, symbols);
        findings = AssemblyVerifier.Verify(ImmutableArray.Create(instrumented.Image), ImmutableArray.Create(instrumented.Symbols), Guarded);
        return findings.Count > 0 ? (null, findings) : (instrumented, []);
    }
}
