using System.Diagnostics;
using System.Globalization;
using StrategyHost.Sandbox;

namespace StrategyHost.Benchmarks.Sandbox;

/// <summary>
/// What each isolation costs over the same run in a plain child process: start, request, run, artifacts, end. Medians of rounds
/// taken in turn, by the wall clock, because most of it is waiting.
/// </summary>
internal static class SandboxReport
{
    /// <summary>So long a prepared container waits before it is used, as it does while a host compiles.</summary>
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(1);

    public static int Print(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        var limits = new SandboxLimits { Cpus = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : Environment.ProcessorCount };
        var request = SandboxSubject.Request();
        var cases = Cases(limits);
        var milliseconds = new double[rounds][];
        for (var round = -1; round < rounds; round++)
        {
            var row = cases.Select(one => Measure(one, request, limits)).ToArray();
            if (round >= 0)
                milliseconds[round] = row;
        }

        Console.WriteLine(FormattableString.Invariant($"{"one run of 5,000 bars, " + limits.Cpus + " processors",-44}{"ms",10}{"over bare",12}{"engine ms",12}"));
        for (var i = 0; i < cases.Count; i++)
        {
            var over = Measurement.Median(milliseconds.Select(row => row[i] - row[0]));
            Console.WriteLine(FormattableString.Invariant($"  {cases[i].Name,-42}{Measurement.Median(milliseconds, i),10:F1}{over,12:F1}{Measurement.Median(cases[i].Engine),12:F1}"));
        }

        return 0;
    }

    private static List<Case> Cases(SandboxLimits limits)
    {
        List<Case> cases = [];
        foreach (var choice in (SandboxChoice[])[SandboxChoice.None, SandboxChoice.Landlock, SandboxChoice.Bubblewrap, SandboxChoice.Docker])
        {
            using var selection = SandboxSelector.Select(choice);
            if (selection.Runner is null)
                Console.WriteLine($"  {choice}: {selection.Considered[0].Reason}");
            else
                cases.Add(new Case(choice.ToString().ToLowerInvariant(), choice, null));
        }

        if (cases.Any(one => one.Choice == SandboxChoice.Docker))
            cases.Add(new Case("docker, container prepared", SandboxChoice.Docker, limits));
        return cases;
    }

    private static double Measure(Case one, StrategyRunRequest request, SandboxLimits limits)
    {
        using var selection = SandboxSelector.Select(one.Choice, one.Prepared is { } expected ? new ExpectedRuns(expected) : null);
        if (one.Prepared is not null)
            Thread.Sleep(Compiling);
        var watch = Stopwatch.StartNew();
        var result = selection.Runner!.Run(request, limits);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        if (result.Outcome != RunOutcome.Ok || result.Runs[0].Outcome != RunOutcome.Ok)
            throw new InvalidOperationException($"{one.Name}: {result.Message} {(result.Runs.Count > 0 ? result.Runs[0].Failure : null)}");
        one.Engine.Add(result.Runs[0].EngineMs);
        return elapsed;
    }

    private sealed record Case(string Name, SandboxChoice Choice, SandboxLimits? Prepared)
    {
        public List<double> Engine { get; } = [];
    }
}
