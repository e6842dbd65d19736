using System.Text;
using System.Text.Json;
using StrategyHost.Agents.Schemas;
using StrategyHost.Agents.Tester;

namespace StrategyHost.Unit.Agents.Tester;

public sealed class TestReportFileTests
{
    private const string Key = "AKIASWORDFISH56789XY";

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("report").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_report_is_written_by_its_schema()
    {
        var bytes = TestReportFile.ToBytes(Report());
        using var document = JsonDocument.Parse(bytes);
        var root = document.RootElement;
        using var scope = Assert.EnterMultipleScope();
        Assert.That(DocumentValidator.Validate(DocumentType.TestReport, bytes), Is.Empty);
        Assert.That(root.GetProperty("status").GetString(), Is.EqualTo("failed"));
        Assert.That(root.GetProperty("failure_classes")[0].GetString(), Is.EqualTo("look_ahead"));
        Assert.That(root.GetProperty("checks").GetProperty("look_ahead").GetProperty("findings")[0].GetProperty("root_cause").GetString(), Is.EqualTo("data_size"));
        Assert.That(root.GetProperty("coverage").GetProperty("line_percent").GetDouble(), Is.EqualTo(66.67));
        Assert.That(root.GetProperty("metrics").GetProperty("sharpe_ratio").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(bytes[^1], Is.EqualTo((byte)'\n'));
    }

    [Test]
    public void Secrets_are_taken_out_wherever_they_stand()
    {
        var text = Encoding.UTF8.GetString(TestReportFile.ToBytes(
            Report() with { TestResults = [new TestOutcome($"T.It({Key})", CheckStatus.Failed, 1) { Message = $"but was {Key}", Stdout = Key }] }));
        using var scope = Assert.EnterMultipleScope();
        Assert.That(text, Does.Not.Contain(Key));
        Assert.That(text, Does.Contain("AK…XY").Or.Contain("AK\\u2026XY"));
    }

    [Test]
    public void A_report_that_contradicts_itself_is_refused() =>
        Assert.That(() => TestReportFile.ToBytes(Report() with { Status = CheckStatus.Passed }), Throws.InvalidOperationException.With.Message.Contains("status"));

    [TestCase(CheckStatus.Passed, new[] { CheckStatus.Passed, CheckStatus.Skipped })]
    [TestCase(CheckStatus.Failed, new[] { CheckStatus.Passed, CheckStatus.Failed, CheckStatus.Timeout })]
    [TestCase(CheckStatus.Error, new[] { CheckStatus.Failed, CheckStatus.Error })]
    [TestCase(CheckStatus.Timeout, new[] { CheckStatus.Timeout, CheckStatus.Passed })]
    [TestCase(CheckStatus.Skipped, new[] { CheckStatus.Skipped })]
    public void The_gravest_check_decides(CheckStatus expected, CheckStatus[] checks) =>
        Assert.That(TestReport.StatusOf(checks.Select(status => new CheckResult(status, []))), Is.EqualTo(expected));

    [TestCase(CheckStatus.Passed)]
    [TestCase(CheckStatus.Timeout, FailureClass.Timeout)]
    [TestCase(CheckStatus.Error, FailureClass.SandboxError, FailureClass.SandboxError)]
    [TestCase(CheckStatus.Failed, FailureClass.Timeout, FailureClass.TestFailures)]
    public void A_check_ends_as_its_findings_say(CheckStatus expected, params FailureClass[] classes) =>
        Assert.That(CheckResult.Of([new Finding("a warning"), .. classes.Select(one => new Finding("x") { FailureClass = one })]).Status, Is.EqualTo(expected));

    [Test]
    public void Lines_are_covered_where_a_place_in_them_was_reached()
    {
        var coverage = LineCoverage.Of([3, 4, 4, 9], [true, false, true, false]);
        using var scope = Assert.EnterMultipleScope();
        Assert.That((coverage.LinesCovered, coverage.LinesTotal), Is.EqualTo((2, 3)));
        Assert.That(coverage.MissedLines, Is.EqualTo(new[] { 9 }));
        Assert.That(LineCoverage.Of([], []).LinePercent, Is.Null);
        Assert.That(() => LineCoverage.Of([1], []), Throws.ArgumentException);
    }

    [Test]
    public void A_secret_is_found_with_file_and_line_and_not_repeated()
    {
        var path = Path.Combine(_folder, "events.log");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("nothing here\n", 200_000)) + $"comment {Key}\n");
        var finding = SecretScan.OfFile(path).Single();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(finding.Line, Is.EqualTo(200_001));
        Assert.That(finding.FailureClass, Is.EqualTo(FailureClass.SecretsDetected));
        Assert.That(finding.Message, Does.Contain("events.log").And.Not.Contain(Key));
        Assert.That(SecretScan.OfFile(path, [Key]), Is.Empty, "what is known to be harmless is");
    }

    private static TestReport Report() => new()
    {
        ReportId = "report_Sample_0123456789ab",
        TaskId = "task_sample",
        Timestamp = new DateTimeOffset(2025, 11, 7, 14, 30, 0, TimeSpan.Zero),
        Status = CheckStatus.Failed,
        Summary = ReportSummary.Of([CheckStatus.Passed, CheckStatus.Timeout, CheckStatus.Skipped], 1.25),
        FailureClasses = [FailureClass.LookAhead],
        Checks = new Dictionary<CheckName, CheckResult>
        {
            [CheckName.Compile] = CheckResult.Passed(),
            [CheckName.LookAhead] = CheckResult.Of([new Finding("it looks") { FailureClass = FailureClass.LookAhead, Bar = -1, Line = 1, RootCause = RootCause.DataSize, Time = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc) }]),
        },
        TestResults = [],
        Coverage = LineCoverage.Of([1, 2, 3], [true, true, false]),
        Metrics = new Dictionary<string, double?> { ["total_trades"] = 3, ["sharpe_ratio"] = null },
        Artifacts = new Dictionary<string, string>(),
        Environment = new Dictionary<string, string> { ["runtime"] = ".NET" },
    };
}
