namespace StrategyHost.Sandbox;

/// <summary>The names of outcomes and isolations in reports.</summary>
public static class RunOutcomeNames
{
    /// <summary>Snake case, such as <c>strategy_error</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    public static string ToName(this RunOutcome outcome) => outcome switch
    {
        RunOutcome.StrategyError => "strategy_error",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    /// <summary>Lower case, such as <c>docker</c>.</summary>
    /// <param name="kind">The isolation.</param>
    public static string ToName(this SandboxKind kind) => kind.ToString().ToLowerInvariant();
}
