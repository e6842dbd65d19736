using System.Globalization;
using System.Runtime;

namespace StrategyHost.Integration.Determinism;

/// <summary>Strategies that depend on something beside their inputs, each in one way. The compiler refuses every one of them.</summary>
internal static class BadStrategies
{
    public const string Honest = "honest";

    private static readonly string[] Words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"];

    public static IReadOnlyDictionary<string, Func<int>> Sources { get; } = new Dictionary<string, Func<int>>
    {
        [Honest] = () => 3,
        ["hash order"] = () => Words.OrderBy(word => word.GetHashCode()).Select((word, i) => word[0] * (i + 1)).Sum(),
        ["culture"] = () => (Environment.GetEnvironmentVariable("LC_ALL") ?? "").Length + (Environment.GetEnvironmentVariable("LC_ALL") ?? "").Sum(c => c),
        ["time zone"] = () => (int)TimeZoneInfo.Local.GetUtcOffset(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes + 1_000,
        ["threads"] = () => Environment.ProcessorCount,
        ["collector"] = () => GCSettings.IsServerGC ? 2 : 1,
        ["clock"] = () => (int)(DateTime.UtcNow.Ticks % 100_003),
        ["guid"] = () => int.Parse(Guid.NewGuid().ToString("N")[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        ["process"] = () => Environment.ProcessId,
    };

    public static Strategy Create(string kind) => new Sized(Sources[kind]);

    private sealed class Sized(Func<int> source) : Strategy
    {
        public override OrderRequest? FindEntries(Market market) =>
            market.Index % 7 == 6 ? OrderRequest.Buy(market.Index < 20 ? 1 : 1 + source() * 1e-6) : null;

        public override ExitRequest? FindExits(Position position, Market market) => position.BarsHeld >= 3 ? position.Exit("old") : null;
    }
}
