using System.Text.Json.Nodes;
using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test;

/// <summary>The JSON document of <c>test</c>: the report as it was written, and where.</summary>
internal sealed record TestDocument(string Schema, bool Passed, string ReportPath, JsonObject Report)
{
    public static TestDocument Of(TestVerdict verdict) =>
        new("strategyhost/test/1", verdict.Report.Status == CheckStatus.Passed, verdict.Path, TestReportFile.ToJson(verdict.Report));
}
