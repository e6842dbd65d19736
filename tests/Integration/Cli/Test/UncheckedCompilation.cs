using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.DependencyInjection;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Instrumentation;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>
/// Compiles what the product's compiler refuses: strategies that are not deterministic, or see the future. They count their
/// steps like any other.
/// </summary>
internal static class UncheckedCompilation
{
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "StrategyHost.Abstractions.dll" or "StrategyHost.Indicators.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    public static void PutInPlace(IServiceCollection services) => services.AddSingleton<CompileStrategy>(Compile);

    private static CompilationResult Compile(StrategySource source, StrategyCompilerOptions options)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(source.Path), System.Text.Encoding.UTF8), path: "strategy.cs");
        var compilation = CSharpCompilation.Create(
            "Strategies.Unchecked", [tree], References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, usings: ["System"]));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.That(result.Success, string.Join('\n', result.Diagnostics));
        var instrumented = BudgetInstrumenter.Instrument(image.ToArray(), symbols.ToArray(), options.CountLines);
        var name = Path.GetFileNameWithoutExtension(source.Path);
        return new CompilationResult
        {
            Path = source.Path,
            SourceSha256 = source.Sha256,
            StrategyName = name,
            Diagnostics = [],
            Image = new StrategyImage
            {
                StrategyName = name,
                Assembly = instrumented.Image,
                Symbols = instrumented.Symbols,
                AssemblySha256 = source.Sha256,
                SourceSha256 = source.Sha256,
                ReferenceSetSha256 = source.Sha256,
                CountedLines = instrumented.Lines,
            },
        };
    }
}
