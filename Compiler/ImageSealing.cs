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
    /// <summary>Seals an image, or says why it may not run.</summary>
    /// <param name="assembly">The assembly as emitted.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="countLines">Whether to note which lines are reached.</param>
    /// <param name="options">What the image may be; null: a strategy.</param>
    /// <param name="countsBudgets">False only where the price of the budgets is measured.</param>
    /// <returns>The image to run, and no finding; or null and at least one.</returns>
    internal static (InstrumentedImage? Image, IReadOnlyList<VerifierFinding> Findings) Seal(
        byte[] assembly, byte[] symbols, bool countLines = false, VerifierOptions? options = null, bool countsBudgets = true)
    {
        // Verified before the budgets go in as well: what the author wrote is then named at its own line, not at rewritten code.
        options ??= VerifierOptions.Default;
        var findings = AssemblyVerifier.Verify(ImmutableArray.Create(assembly), ImmutableArray.Create(symbols), options);
        if (findings.Count > 0)
            return (null, findings);
        if (!countsBudgets)
            return (new InstrumentedImage(assembly, symbols), []);
        var instrumented = BudgetInstrumenter.Instrument(assembly, symbols, countLines);
        findings = AssemblyVerifier.Verify(ImmutableArray.Create(instrumented.Image), ImmutableArray.Create(instrumented.Symbols), options with { GuardTypeName = BudgetInstrumenter.GuardTypeName });
        return findings.Count > 0 ? (null, findings) : (instrumented, []);
    }
}
