namespace StrategyHost.SimBroker.Certificates;

/// <summary>The order in which links are compared: each follows from those before it, so the first that differs is the cause.</summary>
internal static class ChainOrder
{
    internal const string Artifacts = "artifacts";

    private static readonly string[] Order =
    [
        "source", "reference_set_sha256", "assembly_sha256", "strategy", "engine", "data", "parameters", "broker", "seed",
        "budgets", "run_id", "platform", "sandbox", Artifacts,
    ];

    internal static int Of(string member) => Array.IndexOf(Order, member);

    /// <summary>
    /// Where a file lies does not decide what comes out, and neither does the isolation: a run made again in another one has the
    /// same bytes, or is not deterministic.
    /// </summary>
    internal static bool IsCircumstance(string link) => link is "source.path" or "data.path" or "sandbox.kind" or "sandbox.image";
}
