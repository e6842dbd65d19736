using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using StrategyHost.Benchmarks.Engine;
using StrategyHost.Compiler;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.Trading;
using StrategyHost.Trading.Loading;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>Compiles, runs and unloads a strategy of its own thousands of times in one process, and judges whether memory stays flat.</summary>
internal static class SoakReport
{
    private const int Rows = 20;
    private const int Fill = 150_000;

    /// <summary>
    /// What the second half may hold more than the first at its highest. A strategy that stayed loaded would cost some 30 KB a
    /// cycle; what the process keeps of the pages it had is the collector's decision, and noisier.
    /// </summary>
    private const double MostManagedGrowth = 1.05;
    private const double MostResidentGrowth = 1.15;

    public static int Print(string[] args)
    {
        var cycles = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var every = Math.Max(1, cycles / Rows);
        var bars = SampleBars.Generate(100);
        FillCaches();
        var watch = Stopwatch.StartNew();
        var rows = new List<(long Managed, long Resident)>();
        WeakReference? last = null;
        Console.WriteLine($"{"cycles",8}{"managed MB",12}{"resident MB",13}{"assemblies",12}{"s",8}");
        for (var cycle = 1; cycle <= cycles; cycle++)
        {
            last = Run(cycle, bars);
            if (cycle % every == 0)
                rows.Add(Report(cycle, watch));
        }

        var isUnloaded = !last!.IsAlive;
        var isFlat = IsFlat(rows, row => row.Managed, MostManagedGrowth) && IsFlat(rows, row => row.Resident, MostResidentGrowth);
        Console.WriteLine($"{cycles} cycles: memory is {(isFlat ? "flat" : "NOT flat")}, the last strategy is {(isUnloaded ? "unloaded" : "NOT unloaded")}");
        return isFlat && isUnloaded ? 0 : 1;
    }

    /// <summary>
    /// The C# compiler keeps tokens and small nodes of what it has parsed, up to a fixed number, some 20 MB. It takes tens of
    /// thousands of sources to get there, which would look like a leak.
    /// </summary>
    private static void FillCaches()
    {
        for (var number = 0; number < Fill; number++)
            _ = CSharpSyntaxTree.ParseText(Encoding.UTF8.GetString(Corpus.Tiny(number).Bytes.Span));
    }

    /// <summary>In a frame of its own, so that nothing of the strategy is referenced afterwards.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Run(int cycle, BarColumns bars)
    {
        var result = new StrategyCompiler().Compile(Corpus.Tiny(cycle));
        var image = result.Image ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        using var assembly = StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName);
        var strategy = assembly.CreateStrategy();
        var run = BacktestRunner.Run(new BacktestRequest { Strategy = strategy, Bars = bars, Budget = assembly.Budget });
        if (run.Session.Status != SessionStatus.Completed)
            throw new InvalidOperationException($"Cycle {cycle} ended as {run.Session.Status}.");
        return new WeakReference(strategy.GetType().Assembly);
    }

    private static (long Managed, long Resident) Report(int cycle, Stopwatch watch)
    {
        // Contexts that unload need several collections: the finalisers in between let go of the next ones.
        for (var i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var row = (Managed: GC.GetTotalMemory(forceFullCollection: true), Resident: MemoryPeak.Resident());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cycle,8}{row.Managed / 1048576.0,12:F1}{row.Resident / 1048576.0,13:F1}{AppDomain.CurrentDomain.GetAssemblies().Length,12}{watch.Elapsed.TotalSeconds,8:F0}"));
        return row;
    }

    private static bool IsFlat(List<(long Managed, long Resident)> rows, Func<(long Managed, long Resident), long> measure, double most)
    {
        var half = rows.Count / 2;
        return rows.Skip(half).Max(measure) <= rows.Take(half).DefaultIfEmpty(rows[0]).Max(measure) * most;
    }
}
