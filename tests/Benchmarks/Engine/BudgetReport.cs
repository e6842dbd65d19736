using System.Globalization;
using StrategyHost.SimBroker.Data.Generation;
using StrategyHost.Trading;

namespace StrategyHost.Benchmarks.Engine;

/// <summary>
/// What counting steps, allocations and stack costs: whole runs of the same source compiled without budgets and with them, in
/// turn. With them twice: in a load context that may unload, and in one that stays as a run's own process has it.
/// </summary>
internal static class BudgetReport
{
    private static readonly string[] Samples = ["SmaCross", "DonchianBreakout", "EfficiencyTrend", "RsiReversion", "RandomBaseline"];

    private static readonly (string Name, string Source)[] Styles =
    [
        ("idle strategy", Sources.Idle), ("ten indicators in a loop", Sources.TenIndicators), ("a window walked at each bar", Sources.WindowLoop),
        ("LINQ at each bar", Sources.Linq), ("text at each bar", Sources.Text),
    ];

    /// <summary>Until the tiered compiler has replaced what it wrote first.</summary>
    private const int WarmUps = 30;

    public static int Print(string[] args)
    {
        var only = args.Length > 1 ? args[1] : "";
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        var bars = BarGenerator.Generate(new BarGeneratorOptions
        {
            Bars = 100_000,
            Interval = TimeSpan.FromMinutes(1),
            Start = new DateTime(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Calendar = TradingCalendar.Continuous,
            Volatility = 0.0008,
            TickSize = 0.0001m,
        });
        Console.WriteLine($"{"run with budgets / without",-32}{"ns/bar without",16}{"unloadable",12}{"resident",12}");
        foreach (var (name, source) in Samples.Select(name => (name, Subject.SourceOfSample(name))).Concat(Styles).Where(subject => subject.Item1.Contains(only, StringComparison.OrdinalIgnoreCase)))
            Row(name, source, bars, rounds);
        return 0;
    }

    private static void Row(string name, string source, BarColumns bars, int rounds)
    {
        Subject[] subjects =
        [
            new(source, countsBudgets: false), new(source, staysLoaded: false), new(source),
        ];
        var seconds = Measurement.InTurn(rounds + WarmUps, [.. subjects.Select(subject => (Action)(() => subject.Run(bars)))])[WarmUps..];
        var without = Fastest(seconds, 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32}{without / bars.Count * 1e9,16:F1}{Fastest(seconds, 1) / without,12:F3}{Fastest(seconds, 2) / without,12:F3}"));
    }

    /// <summary>A few nanoseconds are compared: what the machine adds to a round is larger, and never negative.</summary>
    private static double Fastest(double[][] seconds, int action) => seconds.Min(row => row[action]);
}
