using System.Globalization;
using StrategyHost.Compiler;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>What the whole check of a file costs once warm, over the accepted and the rejected strategies: at most 60 ms each, in flat memory.</summary>
internal static class CheckReport
{
    private const double MostMilliseconds = 60;

    public static int Print(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
        var ok = Print("accepted", Corpus.Accepted, rounds) & Print("rejected", Corpus.Rejected, rounds);
        return ok ? 0 : 1;
    }

    private static bool Print(string name, IReadOnlyList<string> files, int rounds)
    {
        var sources = files.Select(StrategySource.FromFile).ToArray();
        var compiler = new StrategyCompiler();
        var held = new List<long>();
        var seconds = Measurement.InTurn(rounds, [.. sources.Select((source, i) => (Action)(() =>
        {
            if (i == 0)
                held.Add(GC.GetTotalMemory(forceFullCollection: true));
            _ = compiler.Compile(source);
        }))]);
        var each = sources.Select((source, i) => (source.Path, Milliseconds: 1000 * Measurement.Median(seconds, i))).OrderBy(file => file.Milliseconds).ToArray();
        var mean = each.Average(file => file.Milliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {each.Length} files, ms of processor time a file: mean {mean:F1}, median {each[each.Length / 2].Milliseconds:F1}, 95 % {each[each.Length * 95 / 100].Milliseconds:F1}"));
        foreach (var (path, milliseconds) in each.Reverse().Take(5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {milliseconds,8:F1}  {Path.GetFileName(path)}"));
        Console.WriteLine("  MB held at the start of each round: " + string.Join(' ', held.Select(bytes => (bytes / 1048576.0).ToString("F1", CultureInfo.InvariantCulture))));
        return mean <= MostMilliseconds;
    }
}
