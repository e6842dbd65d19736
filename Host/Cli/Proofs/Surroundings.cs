using StrategyHost.Sandbox;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary>
/// What may differ around a run without changing a byte of it. The hash seed of strings is another in every process anyway.
/// </summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Runner">The variables and the culture that make it.</param>
/// <param name="RunsBefore">Runs of the same that the process has behind it.</param>
internal sealed record Surroundings(string Name, RunnerSurroundings Runner, int RunsBefore = 0)
{
    /// <summary>Those of every ordinary run, which the others are compared with.</summary>
    public static Surroundings Usual { get; } = new("as in every run", RunnerSurroundings.Usual);

    /// <summary>Each value of each circumstance occurs in at least one, each in other company.</summary>
    public static IReadOnlyList<Surroundings> All { get; } =
    [
        Usual,
        new("after another run in the same process", RunnerSurroundings.Usual, RunsBefore: 1),
        Of("Turkish, Kolkata, 1 processor, no tiers", "tr-TR", "Asia/Kolkata", 1, server: false, tiered: false, profiled: false, precompiled: true),
        Of("Arabic, New York, 2 processors, server collector", "ar-SA", "America/New_York", 2, server: true, tiered: true, profiled: false, precompiled: true),
        Of("invariant, UTC, 1 processor, no precompiled code", null, "UTC", 1, server: false, tiered: true, profiled: true, precompiled: false),
        Of("German, Berlin, 2 processors, all compiled at once", "de-DE", "Europe/Berlin", 2, server: true, tiered: false, profiled: false, precompiled: false),
        Of("Arabic, Kolkata, 1 processor, profiled tiers", "ar-SA", "Asia/Kolkata", 1, server: false, tiered: true, profiled: true, precompiled: true),
        Of("Turkish, Lord Howe, 2 processors, server collector", "tr-TR", "Australia/Lord_Howe", 2, server: true, tiered: true, profiled: true, precompiled: false),
    ];

    private static Surroundings Of(
        string name, string? culture, string zone, int processors, bool server, bool tiered, bool profiled, bool precompiled) =>
        new(name, new RunnerSurroundings
        {
            Culture = culture,
            Variables = new Dictionary<string, string>
            {
                ["LC_ALL"] = culture is null ? "C" : culture.Replace('-', '_') + ".UTF-8",
                ["TZ"] = zone,
                ["DOTNET_PROCESSOR_COUNT"] = $"{processors}",
                ["DOTNET_gcServer"] = Flag(server),
                ["DOTNET_TieredCompilation"] = Flag(tiered),
                ["DOTNET_TieredPGO"] = Flag(profiled),
                ["DOTNET_ReadyToRun"] = Flag(precompiled),
            },
        });

    private static string Flag(bool isOn) => isOn ? "1" : "0";
}
