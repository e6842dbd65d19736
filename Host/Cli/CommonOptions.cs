using System.CommandLine;

namespace StrategyHost.Host.Cli;

/// <summary>Options that several verbs have, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print exactly one JSON document on the standard output, nothing else." };

    public static Option<bool> Repair() => new("--repair") { Description = "Mend rows that can be mended, drop those that cannot, and count both." };
}
