using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using StrategyHost.Compiler.Instrumentation;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Compiler;

/// <summary>Writes the image of a strategy that passed every check before.</summary>
internal sealed class Emission
{
    private Emission(StrategyImage? image, ImmutableArray<Diagnostic> diagnostics, IReadOnlyList<VerifierFinding> findings)
    {
        Image = image;
        Diagnostics = diagnostics;
        Findings = findings;
    }

    /// <summary>Null when the C# compiler or the verifier found something.</summary>
    internal StrategyImage? Image { get; }

    /// <summary>What the C# compiler says, its warnings included.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What the verifier says of the emitted bytes.</summary>
    internal IReadOnlyList<VerifierFinding> Findings { get; }

    internal static Emission Emit(BoundStrategy bound, StrategySource source, StrategyCompilerOptions options, CancellationToken cancellation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = bound.Compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "strategy.pdb"),
            cancellationToken: cancellation);
        if (!result.Success)
            return new Emission(null, result.Diagnostics, []);
        var (sealedImage, findings) = ImageSealing.Seal(assembly.ToArray(), symbols.ToArray(), options.CountLines, countsBudgets: options.CountsBudgets);
        var image = sealedImage is null ? null : ImageOf(bound.StrategyName!, source, sealedImage);
        return new Emission(image, result.Diagnostics, findings);
    }

    private static StrategyImage ImageOf(string strategyName, StrategySource source, InstrumentedImage image) => new()
    {
        StrategyName = strategyName,
        Assembly = image.Image,
        Symbols = image.Symbols,
        AssemblySha256 = Convert.ToHexStringLower(SHA256.HashData(image.Image)),
        CountedLines = image.Lines,
        SourceSha256 = source.Sha256,
        ReferenceSetSha256 = StrategyCompiler.ReferenceSetSha256,
    };
}
