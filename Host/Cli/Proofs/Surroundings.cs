namespace StrategyHost.Host.Cli.Proofs;

/// <summary>
/// What may differ around a run without changing a byte of it. The hash seed of strings is another in every process anyway.
/// </summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Variables">The environment variables that make it.</param>
internal sealed record Surroundings(string Name, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>Each value of each circumstance occurs in at least one, each in other company.</summary>
    public static IReadOnlyList<Surroundings> All { get; } =
    [
        new("as it is here", new Dictionary<string, string>()),
        Of("Turkish, Kolkata, 1 processor, no tiers", "tr_TR.UTF-8", "Asia/Kolkata", 1, server: false, tiered: false, profiled: false, precompiled: true),
        Of("Arabic, New York, 2 processors, server collector", "ar_SA.UTF-8", "America/New_York", 2, server: true, tiered: true, profiled: false, precompiled: true),
        Of("invariant, UTC, 1 processor, no precompiled code", "C", "UTC", 1, server: false, tiered: true, profiled: true, precompiled: false),
        Of("German, Berlin, 2 processors, all compiled at once", "de_DE.UTF-8", "Europe/Berlin", 2, server: true, tiered: false, profiled: false, precompiled: false),
        Of("Arabic, Kolkata, 1 processor, profiled tiers", "ar_SA.UTF-8", "Asia/Kolkata", 1, server: false, tiered: true, profiled: true, precompiled: true),
        Of("Turkish, Lord Howe, 2 processors, server collector", "tr_TR.UTF-8", "Australia/Lord_Howe", 2, server: true, tiered: true, profiled: true, precompiled: false),
    ];

    private static Surroundings Of(
        string name, string culture, string zone, int processors, bool server, bool tiered, bool profiled, bool precompiled) =>
        new(name, new Dictionary<string, string>
        {
            ["LANG"] = culture,
            ["LC_ALL"] = culture,
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = culture == "C" ? "1" : "0",
            ["TZ"] = zone,
            ["DOTNET_PROCESSOR_COUNT"] = $"{processors}",
            ["DOTNET_gcServer"] = Flag(server),
            ["DOTNET_TieredCompilation"] = Flag(tiered),
            ["DOTNET_TieredPGO"] = Flag(profiled),
            ["DOTNET_ReadyToRun"] = Flag(precompiled),
        });

    private static string Flag(bool isOn) => isOn ? "1" : "0";
}
