using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Data.Generation;

namespace StrategyHost.Benchmarks;

/// <summary>The whole <c>backtest</c> process on a million rows, with the parts that its own JSON tells; loading and compiling overlap.</summary>
internal static class ProcessReport
{
    public static int Print(string[] args)
    {
        if (HostProgram.Find() is not { } host)
            return 1;
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("strategyhost-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "bars.csv");
            BarFile.Write(path, BarGenerator.Generate(new BarGeneratorOptions
            {
                Bars = 1_000_000,
                Interval = TimeSpan.FromMinutes(1),
                Calendar = TradingCalendar.Continuous,
                Volatility = 0.0008,
            }));
            var runs = Enumerable.Range(0, rounds + 1).Select(_ => Run(host, path, folder.FullName)).Skip(1).ToArray();
            Console.WriteLine($"{"whole backtest process, one strategy, 1 M rows",-50}{"seconds",10}");
            string[] parts = ["whole process", "load", "compile", "engine", "write"];
            for (var i = 0; i < parts.Length; i++)
                Console.WriteLine($"  {parts[i],-48}{Measurement.Median(runs, i).ToString("F3", CultureInfo.InvariantCulture),10}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double[] Run(string host, string data, string folder)
    {
        var start = HostProgram.Command(host, "backtest", "SmaCross", "--data", data, "--out", folder, "--json");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var whole = watch.Elapsed.TotalSeconds;
        var timing = JsonDocument.Parse(output).RootElement.GetProperty("runs")[0].GetProperty("timing");
        return [whole, .. ((string[])["load_ms", "compile_ms", "engine_ms", "write_ms"]).Select(name => timing.GetProperty(name).GetDouble() / 1000)];
    }
}
