using System.Text.Json;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>Tests of the verb <c>test</c>: strategies with one fault each, in a workspace of their own.</summary>
internal abstract class TestVerbFixture : CommandLineFixture
{
    /// <inheritdoc cref="DeliberateFailure.EasyTests"/>
    protected const string EasyTests = DeliberateFailure.EasyTests;

    /// <summary>Writes a strategy and its tests.</summary>
    protected void Write(string entries, string tests = EasyTests, string members = "")
    {
        Workspace.WriteStrategy("Subject", entries, members);
        Workspace.Write(Path.Combine("tests", "SubjectTests.cs"), tests);
    }

    /// <summary>Tests the strategy over fifty bars.</summary>
    protected TestRun Test(params string[] options) => new(CommandLineRun.Of(Workspace, ["test", "Subject", "--data", Workspace.WriteBars(), "--json", .. options]));

    /// <summary>One run of the verb.</summary>
    protected sealed class TestRun(CommandLineRun run)
    {
        public CommandLineRun Run => run;

        public JsonElement Report => run.Json().GetProperty("report");

        public string[] Classes => [.. Report.GetProperty("failure_classes").EnumerateArray().Select(one => one.GetString()!)];

        /// <summary>Findings of a check that fail it.</summary>
        public JsonElement[] Failures(string check) =>
            [.. Report.GetProperty("checks").GetProperty(check).GetProperty("findings").EnumerateArray().Where(finding => finding.TryGetProperty("failure_class", out _))];
    }
}
