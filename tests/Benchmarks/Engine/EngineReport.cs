using System.Globalization;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>
/// One table: the hand-written loop and the session side by side, what more indicators, an open position and many trades cost,
/// loading and writing. Medians of several rounds in one process.
/// </summary>
internal static class EngineReport
{
    private const int Million = 1_000_000;
    private const int TenMillion = 10 * Million;

    public static int Print(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
        var bars = SampleBars.Generate(Million);
        // One load of it for all sizes and before any other strategy, as a run's own process has it: the loop is compiled for the first strategy it meets.
        var crossover = new Subject(Sources.Crossover);
        Row("what", "ns/bar", "Mbars/s", "ratio");
        Crossover(crossover, bars, rounds, "1 M");
        Crossover(crossover, SampleBars.Generate(TenMillion), Math.Min(rounds, 5), "10 M");
        Linearity(crossover, rounds);
        Variants(bars, rounds);
        Files(bars, rounds);
        Allocation(bars);
        return 0;
    }

    private static void Crossover(Subject subject, BarColumns bars, int rounds, string size)
    {
        HandWrittenLoop.Outcome byHand = default;
        BacktestResult? bySession = null;
        var seconds = Measurement.InTurn(
            rounds,
            () => byHand = ByHand(bars),
            () => bySession = subject.Run(bars));
        Row($"SMA crossover by hand, {size}", Nanoseconds(seconds, 0, bars), Speed(seconds, 0, bars), "1.00");
        Row($"SMA crossover, session, {size}", Nanoseconds(seconds, 1, bars), Speed(seconds, 1, bars), Measurement.Ratio(seconds, 1, 0));
        Console.WriteLine($"  {byHand.Trades.Count} trades by hand, {bySession!.Report.Trades.Count} in the session, {Shared(byHand, bySession)} of them the same");
    }

    private static HandWrittenLoop.Outcome ByHand(BarColumns bars) => HandWrittenLoop.Run(bars, 10, 30, 100_000);

    /// <summary>Averages that tie are told apart by the rounding of running sums: a few trades then differ.</summary>
    private static int Shared(HandWrittenLoop.Outcome byHand, BacktestResult bySession)
    {
        var trades = byHand.Trades.Select(trade => (trade.EntryIndex, trade.ExitIndex, Money(trade.NetPnl))).ToHashSet();
        return bySession.Report.Trades.Count(trade => trades.Contains((trade.EntryIndex, trade.ExitIndex, Money((double)trade.NetPnl))));

        static double Money(double amount) => Math.Round(amount, 6);
    }

    private static void Variants(BarColumns bars, int rounds)
    {
        (string Name, Subject Subject)[] variants =
        [
            ("idle strategy", new Subject(Sources.Idle)),
            ("always open, stop and target", new Subject(Sources.AlwaysOpen)),
            ("crosses that are not traded", new Subject(Sources.Signals)),
            ("ten indicators", new Subject(Sources.TenIndicators)),
            ("50,000 trades", new Subject(Sources.Busy)),
        ];
        var seconds = Measurement.InTurn(
            rounds,
            [() => ByHand(bars), .. variants.Select(variant => (Action)(() => variant.Subject.Run(bars)))]);
        for (var i = 0; i < variants.Length; i++)
            Row($"{variants[i].Name}, 1 M", Nanoseconds(seconds, i + 1, bars), Speed(seconds, i + 1, bars), Measurement.Ratio(seconds, i + 1, 0));
    }

    private static void Files(BarColumns bars, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "bars.csv");
            BarFile.Write(path, bars);
            var result = new Subject(Sources.Busy).Run(bars);
            var seconds = Measurement.InTurnByTheWall(
                rounds,
                () => File.ReadAllBytes(path),
                () => BarFile.Read(path),
                () => result.CalculateMetrics(),
                () => ArtifactWriter.Write(folder.FullName, result.Report, result.Facts));
            Console.WriteLine("by the wall clock:");
            Row("read the bytes of 1 M rows", Nanoseconds(seconds, 0, bars), Speed(seconds, 0, bars), "1.00");
            Row("load 1 M rows into columns", Nanoseconds(seconds, 1, bars), Speed(seconds, 1, bars), Measurement.Ratio(seconds, 1, 0));
            Row("metrics of 1 M bars", Nanoseconds(seconds, 2, bars), Speed(seconds, 2, bars), "");
            Row("write artifacts of 1 M bars", Nanoseconds(seconds, 3, bars), Speed(seconds, 3, bars), "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Linearity(Subject subject, int rounds)
    {
        int[] sizes = [10_000, 100_000, Million, TenMillion];
        var seconds = sizes.Select(size =>
        {
            var bars = SampleBars.Generate(size);
            return Measurement.Median(Measurement.InTurn(rounds, () => subject.Run(bars)), 0);
        }).ToArray();
        var exponent = Math.Log(seconds[^1] / seconds[0]) / Math.Log((double)sizes[^1] / sizes[0]);
        Row("exponent of cost in bars, 10 k to 10 M", "", "", exponent);
    }

    private static void Allocation(BarColumns bars)
    {
        var subject = new Subject(Sources.Crossover);
        subject.Run(bars);
        var before = GC.GetAllocatedBytesForCurrentThread();
        subject.Run(bars);
        var perBar = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / bars.Count;
        var idle = new Subject(Sources.Idle);
        Row("bytes allocated a bar, nothing trades", "", "", IdlePerBar(idle));
        Row("bytes allocated a bar, two indicators", "", "", perBar);
        Row("bytes held a bar, market columns included", "", "", perBar + 6 * sizeof(double));
    }

    /// <summary>Beyond the equity that the curve keeps of each bar.</summary>
    private static double IdlePerBar(Subject idle)
    {
        var (small, large) = (SampleBars.Generate(10_000), SampleBars.Generate(110_000));
        var perBar = (Allocated(large) - Allocated(small)) / 100_000.0 - sizeof(double);
        return Math.Round(perBar, 2);

        long Allocated(BarColumns bars)
        {
            idle.Run(bars);
            var before = GC.GetAllocatedBytesForCurrentThread();
            idle.Run(bars);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static string Nanoseconds(double[][] seconds, int action, BarColumns bars) =>
        (Measurement.Median(seconds, action) / bars.Count * 1e9).ToString("F2", CultureInfo.InvariantCulture);

    private static string Speed(double[][] seconds, int action, BarColumns bars) =>
        (bars.Count / Measurement.Median(seconds, action) / 1e6).ToString("F1", CultureInfo.InvariantCulture);

    private static void Row(string what, string nanoseconds, string speed, double ratio) =>
        Row(what, nanoseconds, speed, ratio.ToString("F2", CultureInfo.InvariantCulture));

    private static void Row(string what, string nanoseconds, string speed, string ratio) =>
        Console.WriteLine($"{what,-44}{nanoseconds,10}{speed,10}{ratio,8}");
}
