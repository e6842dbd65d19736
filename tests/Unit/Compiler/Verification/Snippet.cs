using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StrategyHost.Compiler.References;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>
/// Compiles sources for the verifier without any of the layers in front of it: unsafe code is allowed and, for hostile sources,
/// everything the framework has can be named.
/// </summary>
internal static class Snippet
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using StrategyHost;
        global using StrategyHost.Indicators;

        """;

    /// <summary>The complete reference pack, found beside the embedded excerpt of it.</summary>
    private static readonly Lazy<ImmutableArray<MetadataReference>> Everything = new(() =>
        [.. FrameworkReferences(), .. ReferenceSet.References.Where(reference => reference.Display!.Contains("StrategyHost", StringComparison.Ordinal))]);

    /// <summary>A strategy that holds some statements, with members and further types around them.</summary>
    public static string Strategy(string statements, string members = "", string types = "") => $$"""
        public sealed class Snippet : Strategy
        {
            {{members}}
            public override OrderRequest? FindEntries(Market market)
            {
                {{statements}}
                return null;
            }
        }
        {{types}}
        """;

    public static (ImmutableArray<byte> Image, ImmutableArray<byte> Symbols) Compile(
        string source, bool everything = false, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "strategy",
            [CSharpSyntaxTree.ParseText(Usings, parsing), CSharpSyntaxTree.ParseText(source, parsing, "strategy.cs", System.Text.Encoding.UTF8)],
            everything ? Everything.Value : ReferenceSet.References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, // Unsafe compilation marks the module, which alone is refused: only snippets that need it may have it.
                allowUnsafe: everything && source.Contains("unsafe", StringComparison.Ordinal), deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.That(errors, Is.Empty, source);
        return (ImmutableArray.Create(image.ToArray()), ImmutableArray.Create(symbols.ToArray()));
    }

    public static IReadOnlyList<VerifierFinding> Verify(string source, bool everything = false, VerifierOptions? options = null)
    {
        var (image, symbols) = Compile(source, everything);
        return AssemblyVerifier.Verify(image, symbols, options);
    }

    private static IEnumerable<MetadataReference> FrameworkReferences()
    {
        var metadata = typeof(Snippet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "ReferencePack");
        return Directory.EnumerateFiles(metadata.Value!, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
    }
}
