using StrategyHost.Compiler.Verification;

namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Every hostile snippet is refused by the verifier alone, under the id that says what is wrong with it.</summary>
internal sealed class HostileSnippetTests
{
    [TestCaseSource(typeof(HostileSnippets), nameof(HostileSnippets.All))]
    public void Is_refused(string id, string source)
    {
        var findings = Snippet.Verify(source, everything: true);
        Assert.That(findings.Select(finding => finding.Id), Does.Contain(id), string.Join("\n", findings));
    }

    [Test]
    public void There_are_enough_of_them() => Assert.That(HostileSnippets.All().Count(), Is.GreaterThanOrEqualTo(150));

    [Test]
    public void Every_source_rule_has_a_snippet_or_is_about_images_alone()
    {
        string[] imagesAlone = ["SH7006", "SH7017", "SH7018", "SH7020", "SH7021"];
        var covered = HostileSnippets.All().Select(data => (string)data.Arguments[0]!).Distinct();
        Assert.That(VerifierRules.All.Select(rule => rule.Id).Except(covered), Is.SubsetOf(imagesAlone));
    }

    [Test]
    public void A_finding_says_where_it_is_and_what_to_do()
    {
        var finding = Snippet.Verify(Snippet.Strategy("var now = DateTime.Now; if (now.Hour > 3) return OrderRequest.Buy(1);")).Single();
        Assert.That(finding.ToString(), Is.EqualTo(
            "SH7002 line 6 in Snippet::FindEntries at IL_0000: 'System.DateTime.get_Now' is not among the members that strategies may use. "
            + VerifierRules.All.Single(rule => rule.Id == "SH7002").Fix));
    }
}
