using System.Diagnostics;
using System.Text.Json;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>A backtest in a process of its own.</summary>
/// <param name="Surroundings">What was around it.</param>
/// <param name="Status"><c>ok</c> or <c>ruined</c> where every run of it was; else the first other status.</param>
/// <param name="Message">What went wrong; null where nothing did.</param>
/// <param name="Directories">Where the artifacts of each run lie, by symbol.</param>
/// <param name="Hashes">Their hashes by <c>symbol/artifact</c>.</param>
internal sealed record ChildRun(
    Surroundings Surroundings,
    string Status,
    string? Message,
    IReadOnlyDictionary<string, string> Directories,
    IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>Starting, reading and writing on top of the time that a strategy may take.</summary>
    private static readonly TimeSpan Overhead = TimeSpan.FromSeconds(60);

    public bool IsDone => Status is "ok" or "ruined";

    /// <exception cref="CliException">The process cannot be started.</exception>
    public static ChildRun Start(IReadOnlyList<string> arguments, Surroundings surroundings, string place, TimeSpan limit)
    {
        var start = HostProcess.Start([.. arguments, "--out", place, "--no-report", "--json"]);
        foreach (var (name, value) in surroundings.Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)
            ?? throw CliException.Infrastructure($"{start.FileName} could not be started.", "Check that it exists and may be executed.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(limit + Overhead))
        {
            process.Kill(entireProcessTree: true);
            return Without(surroundings, "timeout", "The process did not end in time.");
        }

        return Read(surroundings, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>True when both came to the same artifacts.</summary>
    public bool Agrees(ChildRun other) =>
        Status == other.Status && Hashes.Count == other.Hashes.Count
        && Hashes.All(pair => other.Hashes.TryGetValue(pair.Key, out var hash) && hash == pair.Value);

    private static ChildRun Read(Surroundings surroundings, string output, string error)
    {
        try
        {
            using var document = JsonDocument.Parse(output);
            var root = document.RootElement;
            if (root.TryGetProperty("error", out var refusal))
                return Without(surroundings, "error", refusal.GetProperty("message").GetString());
            return Read(surroundings, [.. root.GetProperty("runs").EnumerateArray()]);
        }
        catch (JsonException)
        {
            return Without(surroundings, "crash", $"The process ended without a result. {error.Trim()}");
        }
    }

    private static ChildRun Read(Surroundings surroundings, JsonElement[] runs)
    {
        var directories = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var run in runs.Where(run => run.GetProperty("artifacts").ValueKind == JsonValueKind.Object))
        {
            var symbol = run.GetProperty("symbol").GetString()!;
            // Two files may hold the same instrument.
            if (directories.ContainsKey(symbol))
                symbol += "-" + run.GetProperty("run_id").GetString();
            var directory = Path.GetDirectoryName(run.GetProperty("artifacts").GetProperty(ArtifactNames.Summary).GetString())!;
            directories.Add(symbol, directory);
            foreach (var (name, hash) in ArtifactHashes.OfDirectory(directory))
                hashes.Add($"{symbol}/{name}", hash);
        }

        var failed = Array.Find(runs, run => run.GetProperty("status").GetString() is not ("ok" or "ruined"));
        var status = (failed.ValueKind == JsonValueKind.Object ? failed : runs[0]).GetProperty("status").GetString()!;
        return new ChildRun(surroundings, status, failed.ValueKind == JsonValueKind.Object ? MessageOf(failed) : null, directories, hashes);
    }

    private static string MessageOf(JsonElement run) => run.GetProperty("error").ValueKind == JsonValueKind.Object
        ? run.GetProperty("error").GetProperty("message").GetString()!
        : "The file was refused: run check for the findings.";

    private static ChildRun Without(Surroundings surroundings, string status, string? message) =>
        new(surroundings, status, message, new Dictionary<string, string>(), new Dictionary<string, string>());
}
