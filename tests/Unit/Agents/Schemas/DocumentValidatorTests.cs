using System.Text;
using StrategyHost.Agents.Schemas;
using StrategyHost.SimBroker.Certificates;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Unit.SimBroker.Certificates;

namespace StrategyHost.Unit.Agents.Schemas;

public sealed class DocumentValidatorTests
{
    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("todo_wrong_values.json", DocumentType.Todo,
            @"todo_list_id: is 'has a space', which does not match ^[A-Za-z0-9_-]+$",
            "workflow_name: is 5; expected a text",
            "created_at: is '2025-11-04T10:00:00'; expected a date and time with seconds and offset",
            "items[0].id: is 'load', which does not match ^task_",
            "items[0].title: is 'Load'; expected at least 5 characters",
            "items[0].description: is 'Too short'; expected at least 10 characters",
            "items[0].agent_role: is 'boss'; expected one of architect, coder, tester, debugger, optimizer",
            "items[0].priority: is 11; expected at most 10",
            "items[0].max_retries: is 1.5; expected a whole number",
            "items[0].timeout_seconds: is 0; expected more than 0",
            "items[0].dependancies: is not a member of this object; did you mean 'dependencies'?",
            "items[0].branch_reason: is 'bad luck'; expected one of test_failure,",
            "items[0].failure_routing.timeout: is 'nobody'; expected one of architect,",
            "items[0].acceptance_criteria.tests: has 0 items; expected at least 1",
            "items[0].acceptance_criteria.validation_rules[0].command: is required and missing",
            "items[1]: is 7; expected an object");
        yield return Case("todo_unknown_dependency.json", DocumentType.Todo,
            "items[1].dependencies[0]: there is no task 'task_laod'; did you mean 'task_load'?",
            "items[1].dependencies[2]: there is no task 'task_nowhere_else'");
        yield return Case("todo_cycle.json", DocumentType.Todo,
            "items[1].dependencies: form a cycle: task_a -> task_c -> task_b -> task_a; none of these tasks could begin");
        yield return Case("todo_waits_for_itself.json", DocumentType.Todo, "items[0].dependencies: form a cycle: task_a -> task_a;");
        yield return Case("todo_same_id.json", DocumentType.Todo, "items[2].id: 'task_a' is the id of items[0] already");
        yield return Case("todo_no_items.json", DocumentType.Todo, "items: has 0 items; expected at least 1");
        yield return Case("todo_no_such_day.json", DocumentType.Todo, "created_at: is '2025-02-30T10:00:00Z'; expected a date and time");
        yield return Case("todo_member_twice.json", DocumentType.Todo, "$: is not JSON: Duplicate property 'workflow_name'");
        yield return Case("todo_not_json.json", DocumentType.Todo, "$: is not JSON: '/' is an invalid start");
        yield return Case("contract_wrong_values.json", DocumentType.Contract,
            "task_id: is required and missing",
            "contract_id: is 'sma', which does not match ^contract_",
            "version: is '1.2', which does not match ^(0|[1-9]",
            "interfaces[0].type: is 'struct'; expected one of function, class, method, api_endpoint",
            "interfaces[0].signature: is ''; expected at least 1 character",
            "test_skeletons[0].content: is required and missing",
            "strategy.entries[0].side: is 'long'; expected one of buy, sell",
            "strategy.entries[0].when: is true; expected a text",
            "strategy.entries[0].volume: is false; expected one of number, string",
            "strategy.exits[0].reason: is required and missing",
            "strategy.indicators[0].name: is '1st', which does not match");
        yield return Case("test_report_counts.json", DocumentType.TestReport,
            "status: is 'passed', but the summary counts 1 failed and 0 errors",
            "summary.total: is 3, but passed + failed + errors + skipped make 5");
        yield return Case("test_report_wrong_values.json", DocumentType.TestReport,
            "task_id: is required and missing",
            "report_id: is '1', which does not match ^report_",
            "timestamp: is '2025-11-07'; expected a date and time",
            "status: is 'green'; expected one of passed, failed, error, timeout, skipped",
            "summary.skipped: is required and missing",
            "summary.total: is -1; expected at least 0",
            "summary.duration_seconds: is '1'; expected a number",
            "failure_classes[0]: is 'bad_luck'; expected one of test_failures,",
            "checks.compile.findings: is required and missing",
            "checks.mypy: is not a member of this object; its members are",
            "checks.tests.findings[0].message: is required and missing",
            "checks.tests.findings[0].line: is 0; expected at least 1",
            "metrics.sharpe_ratio: is 'high'; expected one of null, number");
    }

    [TestCase("todo_minimal.json", "todo")]
    [TestCase("todo_four_steps.json", "todo")]
    [TestCase("todo_branch.json", "todo")]
    [TestCase("contract_minimal.json", "contract")]
    [TestCase("contract_sma_cross.json", "contract")]
    [TestCase("test_report_passed.json", "test_report")]
    [TestCase("test_report_failed.json", "test_report")]
    public void A_sound_document_is_valid(string file, string type) =>
        Assert.That(DocumentValidator.Validate(DocumentType.Find(type)!, Read(file)), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void Each_error_is_named_in_its_place(string file, DocumentType type, string[] expected)
    {
        var errors = DocumentValidator.Validate(type, Read(file)).Select(error => error.ToString()).ToArray();
        Assert.That(errors, Has.Length.EqualTo(expected.Length), string.Join('\n', errors));
        using var scope = Assert.EnterMultipleScope();
        foreach (var (error, start) in errors.Zip(expected))
            Assert.That(error, Does.StartWith(start));
    }

    [Test]
    public void A_document_of_one_type_is_none_of_another() =>
        Assert.That(
            DocumentType.All.Where(type => DocumentValidator.Validate(type, Read("todo_four_steps.json")).Count == 0),
            Is.EqualTo(new[] { DocumentType.Todo }));

    [Test]
    public void Errors_carry_the_line()
    {
        var errors = DocumentValidator.Validate(DocumentType.Todo, Read("todo_unknown_dependency.json"));
        var line = File.ReadAllLines(PathOf("todo_unknown_dependency.json")).Index().Single(row => row.Item.Contains("laod", StringComparison.Ordinal)).Index + 1;
        Assert.That(errors[0].Line, Is.EqualTo(line));
    }

    [Test]
    public void A_byte_order_mark_is_no_error() =>
        Assert.That(DocumentValidator.Validate(DocumentType.Todo, (byte[])[.. Encoding.UTF8.Preamble, .. Read("todo_minimal.json")]), Is.Empty);

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{\"items\":{}}")]
    [TestCase("{\"items\":[{\"id\":1,\"dependencies\":[1,null]},null]}")]
    [TestCase("{\"summary\":{\"total\":\"1\"}}")]
    public void Anything_else_is_refused_and_breaks_nothing(string text)
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var type in DocumentType.All)
            Assert.That(DocumentValidator.Validate(type, Encoding.UTF8.GetBytes(text)), Is.Not.Empty);
    }

    [Test]
    public void Depth_is_bounded()
    {
        var deep = "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        Assert.That(DocumentValidator.Validate(DocumentType.Todo, Encoding.UTF8.GetBytes(deep)).Single().Message, Does.Contain("depth"));
    }

    [Test]
    public void A_long_chain_of_tasks_is_followed_to_its_end()
    {
        const int Count = 20_000;
        var items = Enumerable.Range(0, Count).Select(i => $$"""{"id":"task_{{i}}","dependencies":["task_{{(i + 1) % Count}}"]}""");
        var errors = DocumentValidator.Validate(DocumentType.Todo, Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', items)}}]}"""));
        Assert.That(errors.Select(error => error.Message), Has.Some.StartsWith("form a cycle: task_0 -> task_1"));
    }

    [Test]
    public void A_summary_and_a_certificate_as_written_are_valid()
    {
        using var run = new SmallChain();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(DocumentValidator.Validate(DocumentType.Summary, File.ReadAllBytes(run.PathOf(ArtifactNames.Summary))), Is.Empty);
        Assert.That(DocumentValidator.Validate(DocumentType.Certificate, CertificateFile.Write(run.Original)), Is.Empty);
    }

    [TestCase("\"seed\": 42", "\"seed\": \"42\"", "seed: is '42'; expected a whole number")]
    [TestCase("\"strategyhost/certificate/1\"", "\"strategyhost/certificate/2\"", "schema: is 'strategyhost/certificate/2'; expected one of")]
    [TestCase("\"seed\": 42", "\"seed\": 43", "$: it was changed after it was issued")]
    public void A_certificate_that_was_changed_is_refused(string from, string to, string error)
    {
        using var run = new SmallChain();
        var text = Encoding.UTF8.GetString(CertificateFile.Write(run.Original));
        Assert.That(text, Does.Contain(from));
        var errors = DocumentValidator.Validate(DocumentType.Certificate, Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
        Assert.That(errors.Select(each => each.ToString()), Has.Some.StartsWith(error));
    }

    private static TestCaseData Case(string file, DocumentType type, params string[] errors) => new TestCaseData(file, type, errors).SetArgDisplayNames(file);

    private static string PathOf(string file) => Repository.PathOf("fixtures", "documents", file);

    private static byte[] Read(string file) => File.ReadAllBytes(PathOf(file));
}
