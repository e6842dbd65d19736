using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using StrategyHost.Compiler;
using StrategyHost.Unit.Compiler.SourceLimits;

namespace StrategyHost.Benchmarks.Safety;

/// <summary>
/// <c>fuzz [count] [seed] [first]</c>: broken and hostile sources through the whole check, compilation and verification. A crash
/// of any stage, a compilation that does not end, and an accepted image that <see cref="ImageOracle"/> objects to are failures;
/// each is printed with the arguments that repeat it, and its source is kept.
/// </summary>
internal static class FuzzReport
{
    private const int Seconds = 30;

    public static int Print(string[] args)
    {
        var numbers = args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var (count, seed, first) = (numbers.ElementAtOrDefault(0) is > 0 and var given ? given : 20_000, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        var mutator = new SourceMutator([.. Corpus.Accepted.Concat(Corpus.Accepted).Concat(Corpus.Rejected).Select(File.ReadAllText), .. Bombs.All.Select(bomb => bomb.Source).Where(bomb => bomb.Length < 4000)]);
        if (Corpus.Accepted.Select(Objection).FirstOrDefault(objection => objection is not null) is { } wrong)
            throw new InvalidOperationException($"The second opinion refuses a sound strategy: {wrong}");
        StrategyCompiler.WarmUp();
        var (watch, done, failures, verdicts) = (Stopwatch.StartNew(), 0, 0, new ConcurrentDictionary<string, int>());
        Parallel.For(first, first + count, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount) }, index =>
        {
            var source = mutator.Mutate(new Random(unchecked((seed * 1_000_003) + index)));
            var (verdict, failure) = Judge(source);
            verdicts.AddOrUpdate(verdict, 1, (_, before) => before + 1);
            if (failure is not null || verdict == "SH5009")
                Keep(source, $"fuzz 1 {seed} {index}", failure ?? "over its budget");
            if (failure is not null)
                Interlocked.Increment(ref failures);
            if (Interlocked.Increment(ref done) % 1000 == 0)
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} sources, {watch.Elapsed.TotalSeconds:F0} s"));
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} sources with seed {seed} in {watch.Elapsed.TotalSeconds:F0} s: {failures} failures"));
        foreach (var (verdict, number) in verdicts.OrderByDescending(pair => pair.Value))
            Console.WriteLine($"  {number,8}  {verdict}");
        return failures == 0 ? 0 : 1;
    }

    private static string? Objection(string path) =>
        new StrategyCompiler().Compile(StrategySource.FromFile(path)).Image is { } image && ImageOracle.Judge(image.Assembly) is { } objection ? $"{path}: {objection}" : null;

    /// <summary>The first finding's rule, or "accepted"; and what failed.</summary>
    private static (string Verdict, string? Failure) Judge(string source)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
            if (watch.Elapsed.TotalSeconds > Seconds)
                return ("late", $"took {watch.Elapsed.TotalSeconds:F0} s");
            if (result.Image is { } image)
                return ("accepted", ImageOracle.Judge(image.Assembly));
            var first = result.Diagnostics.First(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error);
            var broken = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "SH5006" || diagnostic.Message.Contains("could not be read to its end", StringComparison.Ordinal));
            return (first.Id.StartsWith("CS", StringComparison.Ordinal) ? "CS" : first.Id, broken?.ToString());
        }
        catch (Exception crash)
        {
            return ("crash", crash.ToString());
        }
    }

    private static void Keep(string source, string repeat, string failure)
    {
        var path = Path.Combine(Path.GetTempPath(), repeat.Replace(' ', '-') + ".cs");
        File.WriteAllText(path, source);
        Console.WriteLine($"{repeat}: {failure}; kept as {path}");
    }
}
