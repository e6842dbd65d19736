using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Compiler.Instrumentation;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>A source text compiled by plain Roslyn, with and without budgets.</summary>
internal sealed class CompiledSource
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "StrategyHost.Abstractions.dll" or "StrategyHost.Indicators.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly byte[] _image;
    private readonly byte[] _symbols;

    private CompiledSource(byte[] image, byte[] symbols) => (_image, _symbols) = (image, symbols);

    public byte[] Image => _image;

    public InstrumentedImage Instrument() => BudgetInstrumenter.Instrument(_image, _symbols);

    public static CompiledSource Of(string source, OptimizationLevel level = OptimizationLevel.Release)
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(source, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.CSharp14), "Strategy.cs");
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, deterministic: true, concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Strategy", [tree], References, options);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
            throw new ArgumentException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + source);
        return new CompiledSource(image.ToArray(), symbols.ToArray());
    }

    public Assembly Load() => Load(_image, _symbols);

    public Assembly LoadInstrumented() => Load(Instrument());

    public static Assembly Load(InstrumentedImage instrumented) => Load(instrumented.Image, instrumented.Symbols);

    private static Assembly Load(byte[] image, byte[] symbols)
    {
        var context = new AssemblyLoadContext("strategy", isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
    }
}
