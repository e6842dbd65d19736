using Mono.Cecil;
using Mono.Cecil.Cil;
using StrategyHost.Trading.Budgets;

namespace StrategyHost.Compiler.Instrumentation;

/// <summary>
/// Compiles step, allocation and stack budgets into a strategy's assembly. It works on IL, after the compiler, so that generated
/// members (Equals of records, iterators, field initialisers) are counted like written ones. The counters are static fields of a
/// guard type added to the assembly; the run-time side is StrategyHost.Trading.Budgets.StrategyBudget.
/// </summary>
public static class BudgetInstrumenter
{
    /// <summary>Full name of the type added; C# cannot declare it.</summary>
    public const string GuardTypeName = BudgetGuard.TypeName;

    /// <summary>Instruments an assembly. The same bytes in give the same bytes out.</summary>
    /// <param name="image">The assembly as the compiler emitted it.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="countLines">Whether to note which lines are reached, for coverage.</param>
    /// <exception cref="ArgumentException">The assembly is instrumented already.</exception>
    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static InstrumentedImage Instrument(byte[] image, byte[] symbols, bool countLines = false)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(symbols);
        using var source = new MemoryStream(image);
        using var sourceSymbols = new MemoryStream(symbols);
        using var module = ModuleDefinition.ReadModule(source, new ReaderParameters(ReadingMode.Deferred)
        {
            AssemblyResolver = NoResolver.Instance,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = sourceSymbols,
        });
        if (module.GetType(BudgetGuard.TypeName) is not null)
            throw new ArgumentException("The assembly has budgets already: instrument the compiler's output, once.", nameof(image));
        var lines = Rewrite(module, countLines);
        return Write(module) with { Lines = lines };
    }

    private static IReadOnlyList<int> Rewrite(ModuleDefinition module, bool countLines)
    {
        var methods = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToList();
        var entries = new MethodEntries(methods);
        var places = countLines ? PlaceCounters.Of(methods) : null;
        var guard = GuardType.AddTo(module, places?.Lines.Count ?? 0);
        foreach (var method in methods)
            MethodRewriter.Rewrite(method, guard, entries.EntryOf(method, guard), places);
        return places?.Lines ?? [];
    }

    private static InstrumentedImage Write(ModuleDefinition module)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        module.Write(image, new WriterParameters
        {
            DeterministicMvid = true,
            Timestamp = 0,
            WriteSymbols = true,
            SymbolWriterProvider = new PortablePdbWriterProvider(),
            SymbolStream = symbols,
        });
        return new InstrumentedImage(image.ToArray(), symbols.ToArray());
    }

    /// <summary>Nothing outside the assembly is ever opened.</summary>
    private sealed class NoResolver : IAssemblyResolver
    {
        internal static readonly NoResolver Instance = new();

        public AssemblyDefinition Resolve(AssemblyNameReference name) => throw new AssemblyResolutionException(name);

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => throw new AssemblyResolutionException(name);

        public void Dispose()
        {
        }
    }
}
