namespace StrategyHost.Analyzers.ConsoleOutput;

/// <summary>Output beside the artifacts.</summary>
internal sealed class ConsoleOutputRule() : ForbiddenArea(Rule.Error(
    "SH1009",
    "Console and debug output",
    "'{0}' writes beside the artifacts, which strategies cannot: say why in an order's comment or an exit's reason",
    "Pass the text as comment: OrderRequest.Buy(1, comment: \"why\"), or as reason: position.Exit(\"why\"); it appears in the trade list."))
{
    protected override IReadOnlyList<string> Namespaces { get; } = ["System.Diagnostics.Tracing", "Microsoft.Extensions.Logging"];

    protected override IReadOnlyList<string> Types { get; } =
    [
        "System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.Diagnostics.Debugger",
        "System.Diagnostics.TraceSource", "System.Diagnostics.Activity",
    ];

    protected override IReadOnlyList<string> KnownNames { get; } = ["ILogger", "LoggerFactory", "EventSource"];
}
