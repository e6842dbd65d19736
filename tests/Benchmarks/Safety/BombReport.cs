using System.Diagnostics;
using System.Globalization;
using StrategyHost.Compiler;
using StrategyHost.Compiler.Supervision;
using StrategyHost.Unit.Compiler.SourceLimits;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>What each bomb costs a warm compiler until it is refused: at most 2 s and 500 MB.</summary>
internal static class BombReport
{
    private const double MostSeconds = 2;
    private const double MostMegabytes = 500;

    public static int Print(string[] args)
    {
        var only = args.Length > 0 ? args[0] : "";
        StrategyCompiler.WarmUp();
        var failures = 0;
        Console.WriteLine($"{"bomb",-46}{"rule",10}{"CPU s",8}{"s",8}{"MB",8}");
        foreach (var (name, source) in Bombs.All.Where(bomb => bomb.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
            failures += Measure(name, source) ? 0 : 1;
        Console.WriteLine(failures == 0 ? "all within 2 s and 500 MB" : $"{failures} are accepted, or beyond 2 s of processor time or 500 MB");
        return failures == 0 ? 0 : 1;
    }

    private static bool Measure(string name, string text)
    {
        var source = StrategySource.FromText(text);
        // The bomb before must not run on beside this one, nor its garbage be collected in this one's time.
        SpinWait.SpinUntil(static () => SupervisedThread.Abandoned == 0);
        GC.Collect();
        using var memory = new MemoryPeak();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = new StrategyCompiler().Compile(source);
        var (seconds, wall) = ((Environment.CpuUsage.TotalTime - processor).TotalSeconds, watch.Elapsed.TotalSeconds);
        var megabytes = memory.End() / (1024.0 * 1024);
        var rules = string.Join(',', result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Take(2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-46}{rules,10}{seconds,8:F2}{wall,8:F2}{megabytes,8:F0}"));
        return !result.Accepted && seconds <= MostSeconds && megabytes <= MostMegabytes;
    }
}
