using StrategyHost.Integration.Sandbox;
using StrategyHost.Sandbox;

namespace StrategyHost.Integration.Determinism;

/// <summary>
/// Strategies that depend on something beside their inputs, each in one way. The compiler refuses every one of them; they are
/// compiled without it.
/// </summary>
internal static class BadStrategies
{
    public const string Culture = "culture";
    public const string TimeZone = "time zone";

    /// <summary>The number that each takes from where it must not.</summary>
    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        ["hash order"] = "return new[] { \"alpha\", \"bravo\", \"charlie\", \"delta\", \"echo\" }.OrderBy(word => word.GetHashCode()).Select((word, i) => word[0] * (i + 1)).Sum();",
        [Culture] = "return (-1234.5).ToString(\"N1\").Sum(c => c);",
        [TimeZone] = "return (int)TimeZoneInfo.Local.GetUtcOffset(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes + 1000;",
        ["number of processors"] = "return Environment.ProcessorCount;",
        ["race of threads"] = "var stop = false; var other = new Thread(() => { Thread.Sleep(5); Volatile.Write(ref stop, true); }); other.Start(); var turns = 0; while (!Volatile.Read(ref stop)) turns++; return turns;",
        ["collector"] = "return System.Runtime.GCSettings.IsServerGC ? 2 : 1;",
        ["clock"] = "return (int)(DateTime.UtcNow.Ticks % 100003);",
        ["guid"] = "return Guid.NewGuid().GetHashCode() & 0xffff;",
        ["process"] = "return Environment.ProcessId;",
        ["static leak"] = "var runs = (int)(AppDomain.CurrentDomain.GetData(\"runs\") ?? 0) + 1; AppDomain.CurrentDomain.SetData(\"runs\", runs); return runs;",
    };

    /// <summary>A strategy whose orders are honest for 20 bars; from then on the number is in them.</summary>
    public static StrategyRunRequest Request(string body) => SandboxRequests.Unchecked(
        $$"""
            private int _number;

            public override OrderRequest? FindEntries(Market market)
            {
                if (market.Index == 20)
                    _number = Number();
                return market.Index % 7 == 6 ? OrderRequest.Buy(1 + _number * 1e-6) : null;
            }

            public override ExitRequest? FindExits(Position position, Market market) => position.BarsHeld >= 3 ? position.Exit("old") : null;

            private static int Number() { {{body}} }
        """,
        bars: 60);
}
