using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace StrategyHost.Integration.Cli.Test;

/// <summary>Tests of the verb <c>test</c>: strategies with one fault each, in a workspace of their own.</summary>
internal abstract class TestVerbFixture : CommandLineFixture
{
    /// <summary>Tests that pass whatever the strategy does.</summary>
    protected const string EasyTests = "public sealed class EasyTests { [Test] public void It_passes() => Assert.Pass(); }";

    /// <summary>Writes a strategy and its tests.</summary>
    protected void Write(string entries, string tests = EasyTests, string members = "")
    {
        Workspace.WriteStrategy("Subject", entries, members);
        Workspace.Write(Path.Combine("tests", "SubjectTests.cs"), tests);
    }

    /// <summary>Tests the strategy over fifty bars.</summary>
    protected TestRun Test(params string[] options) => new(Workspace, CommandLineRun.Of(Workspace, ["test", "Subject", "--data", Workspace.WriteBars(), "--json", .. options]));

    /// <summary>One run of the verb.</summary>
    protected sealed class TestRun(Workspace workspace, CommandLineRun run)
    {
        public CommandLineRun Run => run;

        public JsonElement Report => run.Json().GetProperty("report");

        public string[] Classes => [.. Report.GetProperty("failure_classes").EnumerateArray().Select(one => one.GetString()!)];

        /// <summary>Findings of a check that fail it.</summary>
        public JsonElement[] Failures(string check) =>
            [.. Report.GetProperty("checks").GetProperty(check).GetProperty("findings").EnumerateArray().Where(finding => finding.TryGetProperty("failure_class", out _))];

        /// <summary>Requires one class of failure in one check, and that the report was written and is valid.</summary>
        public JsonElement Only(string check, string failureClass, int exitCode = 1)
        {
            Assert.That(Classes, Is.EqualTo(new[] { failureClass }), run.Out + run.Error);
            var checks = Report.GetProperty("checks").EnumerateObject().Where(one => one.Value.GetProperty("status").GetString() is not ("passed" or "skipped")).Select(one => one.Name);
            using var scope = Assert.EnterMultipleScope();
            Assert.That(checks, Is.EqualTo(new[] { check }));
            Assert.That(run.ExitCode, Is.EqualTo(exitCode));
            Assert.That(CommandLineRun.Of(workspace, "validate", run.Json().GetProperty("report_path").GetString()!, "--type", "test_report").ExitCode, Is.Zero);
            return Failures(check)[0];
        }

        /// <summary>Runs the command that a finding gives.</summary>
        public CommandLineRun Reproduce(JsonElement finding, Action<IServiceCollection>? replace = null)
        {
            var words = Words(finding.GetProperty("reproduce").GetString()!);
            Assert.That(words[0], Is.EqualTo("strategyhost"));
            return CommandLineRun.With(workspace, replace, [.. words.Skip(1)]);
        }

        /// <summary>As a shell splits a line with single quotes.</summary>
        private static List<string> Words(string line)
        {
            var words = new List<string>();
            var (word, isQuoted, isOpen) = (new System.Text.StringBuilder(), false, false);
            foreach (var c in line)
            {
                if (c == '\'')
                    (isQuoted, isOpen) = (!isQuoted, true);
                else if (c != ' ' || isQuoted)
                    (_, isOpen) = (word.Append(c), true);
                else if (isOpen)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    isOpen = false;
                }
            }

            words.Add(word.ToString());
            return words;
        }
    }
}
