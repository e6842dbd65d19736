using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StrategyHost.Benchmarks;

/// <summary>
/// How soon <c>watch</c> shows the result of a save on the sample data: its own figure, and the wall clock outside from the file's
/// last byte to the last line. The first rounds, which warm it up, do not count.
/// </summary>
internal static partial class WatchReport
{
    private const int WarmUp = 5;

    /// <summary>Nobody saves again sooner; meanwhile the next sandbox is made ready.</summary>
    private static readonly TimeSpan Editing = TimeSpan.FromSeconds(2);

    private static readonly string[] Choices = ["none", "landlock", "bubblewrap", "docker"];

    public static int Print(string[] args)
    {
        if (HostProgram.Find() is not { } host)
            return 1;
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 11;
        Console.WriteLine($"{"save to table, SmaCross over 5,000 bars",-44}{"own ms",10}{"outside ms",12}");
        foreach (var choice in args.Length > 1 ? args[1..] : Choices)
        {
            var measured = Measure(host, choice, rounds);
            Console.WriteLine(measured.Length == 0
                ? $"  {choice,-42}not to be had here"
                : FormattableString.Invariant($"  {choice,-42}{Measurement.Median(measured, 0),10:F0}{Measurement.Median(measured, 1),12:F0}"));
        }

        return 0;
    }

    /// <summary>The two figures of each round; none where the isolation cannot be had.</summary>
    private static double[][] Measure(string host, string choice, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("strategyhost-benchmark-");
        try
        {
            var source = File.ReadAllText(Repository.PathOf("Strategies", "SmaCross.cs"));
            var file = Path.Combine(folder.FullName, "SmaCross.cs");
            File.WriteAllText(file, source);
            using var process = Start(host, file, folder.FullName, choice, rounds + WarmUp);
            var measured = new List<double[]>();
            // The first table belongs to no save.
            while (process.StandardError.ReadLine() is { } line)
            {
                if (line.StartsWith("Watching", StringComparison.Ordinal))
                    measured.Add(Save(process, file, $"{source}// {measured.Count}\n"));
            }

            process.WaitForExit();
            return [.. measured.Skip(WarmUp)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double[] Save(Process process, string file, string text)
    {
        Thread.Sleep(Editing);
        File.WriteAllText(file, text);
        var watch = Stopwatch.StartNew();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (Figure().Match(line) is { Success: true } match)
                return [double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), watch.Elapsed.TotalMilliseconds];
        }

        throw new InvalidOperationException("watch ended before it showed what was saved.");
    }

    private static Process Start(string host, string file, string folder, string choice, int rounds)
    {
        var start = HostProgram.Command(
            host, "watch", file, "--rounds", rounds.ToString(CultureInfo.InvariantCulture), "--sandbox", choice, "--out", Path.Combine(folder, "artifacts"));
        start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    [GeneratedRegex("^([0-9]+) ms after the save")]
    private static partial Regex Figure();
}
