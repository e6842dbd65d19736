using StrategyHost.Compiler;

namespace StrategyHost.Unit.Analyzers.DocComment;

public sealed class DocCommentTests
{
    private const string Body = "public sealed class {|SH0010:Quiet|} : StrategyHost.Strategy\n{\n    public override StrategyHost.OrderRequest? FindEntries(StrategyHost.Market market) => null;\n}\n";

    [TestCase("")]
    [TestCase("// not a doc comment\n")]
    public void Warns(string before)
    {
        Assert.That(RuleAssert.Finds(before + Body).Accepted, Is.True);
        Assert.That(RuleAssert.Compile(MarkedSource.Parse(before + Body).Text, strict: true).Accepted, Is.False);
    }

    [TestCase("/// <summary>Never trades.</summary>\n")]
    [TestCase("/** Never trades. */\n")]
    public void Is_content_with_a_doc_comment(string before)
    {
        var result = RuleAssert.Compile(before + MarkedSource.Parse(Body).Text, strict: true);
        Assert.That((result.Accepted, result.Diagnostics), Is.EqualTo((true, Array.Empty<StrategyDiagnostic>())));
    }

    [Test]
    public Task Adds_a_summary() => FixAssert.Changes(
        "SH0010",
        MarkedSource.Parse(Body).Text,
        "/// <summary>Quiet: when it enters and when it leaves.</summary>\n" + MarkedSource.Parse(Body).Text);
}
