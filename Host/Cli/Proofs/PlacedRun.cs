using System.Security.Cryptography;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Proofs;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>The run of a strategy over all its data files in one isolation and one kind of surroundings.</summary>
/// <param name="Place">Where.</param>
/// <param name="Status"><c>ok</c> or <c>ruined</c> where every file's run was; else the first other status.</param>
/// <param name="Message">What went wrong; null where nothing did.</param>
/// <param name="Artifacts">The bytes by <c>symbol/artifact</c>.</param>
/// <param name="Hashes">Their hashes, SHA-256 in lower-case hex.</param>
internal sealed record PlacedRun(
    Place Place,
    string Status,
    string? Message,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Artifacts,
    IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>The status where the machine failed, not the strategy.</summary>
    public const string Broken = "infrastructure";

    public bool IsDone => Status is "ok" or "ruined";

    /// <summary>Runs the requests in one place, one after the other.</summary>
    /// <param name="place">Where.</param>
    /// <param name="requests">One a data file.</param>
    /// <param name="limits">What each may use.</param>
    public static PlacedRun Run(Place place, IReadOnlyList<StrategyRunRequest> requests, SandboxLimits limits)
    {
        var artifacts = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var status = RunStatus.Ok;
        foreach (var request in requests)
        {
            var result = place.Runner.Run(place.Prepare(request), limits);
            if (result.Outcome != RunOutcome.Ok)
                return Of(place, result.Outcome == RunOutcome.Infrastructure ? Broken : result.Outcome.ToStatus().ToName(), result.Message, artifacts);
            if (result.Runs[^1].Failure is { } failure)
                return Of(place, result.Runs[^1].Outcome.ToStatus().ToName(), $"{failure.Kind}: {failure.Message}", artifacts);
            if (result.Runs[^1].Summary?.IsRuined == true)
                status = RunStatus.Ruined;
            // Two files may hold the same instrument.
            var symbol = artifacts.Keys.Any(key => key.StartsWith(request.Bars.Symbol + "/", StringComparison.Ordinal))
                ? $"{request.Bars.Symbol}-{result.Runs[^1].Summary?.RunId}"
                : request.Bars.Symbol;
            foreach (var (name, bytes) in result.Runs[^1].Artifacts)
                artifacts[$"{symbol}/{name}"] = bytes;
        }

        return Of(place, status.ToName(), null, artifacts);
    }

    /// <summary>True when both came to the same artifacts.</summary>
    public bool Agrees(PlacedRun other) =>
        Status == other.Status && Hashes.Count == other.Hashes.Count
        && Hashes.All(pair => other.Hashes.TryGetValue(pair.Key, out var hash) && hash == pair.Value);

    /// <summary>The first line in which another run of the same requests differs, events before what follows from them; null: none.</summary>
    public RunDifference? FindFirstDifference(PlacedRun other) => Artifacts.Keys.Select(key => key.Split('/')[0]).Distinct()
        .Select(symbol => RunComparison.FindFirstDifference(name => Open(symbol, name), name => other.Open(symbol, name)))
        .FirstOrDefault(difference => difference is not null);

    /// <summary>The same without its bytes: a million bars make tens of megabytes of them.</summary>
    public PlacedRun WithoutArtifacts() => this with { Artifacts = new Dictionary<string, ReadOnlyMemory<byte>>() };

    private Stream Open(string symbol, string artifact) =>
        Artifacts.TryGetValue($"{symbol}/{artifact}", out var bytes) ? new MemoryStream(bytes.ToArray(), writable: false) : Stream.Null;

    private static PlacedRun Of(Place place, string status, string? message, SortedDictionary<string, ReadOnlyMemory<byte>> artifacts) => new(
        place, status, message, artifacts, artifacts.ToDictionary(pair => pair.Key, pair => Convert.ToHexStringLower(SHA256.HashData(pair.Value.Span))));
}
