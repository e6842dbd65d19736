using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace StrategyHost.Compiler;

/// <summary>Writes the image of a strategy that passed every check before.</summary>
internal sealed class Emission
{
    private Emission(StrategyImage? image, ImmutableArray<Diagnostic> diagnostics)
    {
        Image = image;
        Diagnostics = diagnostics;
    }

    /// <summary>Null when the C# compiler found an error.</summary>
    internal StrategyImage? Image { get; }

    /// <summary>What the C# compiler says, its warnings included.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    internal static Emission Emit(BoundStrategy bound, StrategySource source, CancellationToken cancellation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = bound.Compilation.Emit(
            assembly,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: "strategy.pdb"),
            cancellationToken: cancellation);
        return new Emission(result.Success ? ImageOf(bound.StrategyName!, source, assembly.ToArray(), symbols.ToArray()) : null, result.Diagnostics);
    }

    private static StrategyImage ImageOf(string strategyName, StrategySource source, byte[] assembly, byte[] symbols) => new()
    {
        StrategyName = strategyName,
        Assembly = assembly,
        Symbols = symbols,
        AssemblySha256 = Convert.ToHexStringLower(SHA256.HashData(assembly)),
        SourceSha256 = source.Sha256,
        ReferenceSetSha256 = StrategyCompiler.ReferenceSetSha256,
    };
}
