using System.Text;
using StrategyHost.Compiler;
using StrategyHost.Trading.Loading;
using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Compiler;

public sealed class StrategyCompilerTests
{
    private static readonly string Valid = RuleAssert.InFindEntries("");

    [Test]
    public void A_valid_strategy_is_accepted_with_its_hashes()
    {
        var source = StrategySource.FromText(Valid, "some/folder/Sample.cs");
        var result = new StrategyCompiler().Compile(source);
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics));
        Assert.That(result.Diagnostics, Is.Empty);
        Assert.That((result.Path, result.StrategyName), Is.EqualTo(("some/folder/Sample.cs", "Sample")));
        Assert.That(result.Image!.AssemblySha256, Has.Length.EqualTo(64));
        Assert.That(result.Image.SourceSha256, Is.EqualTo(result.SourceSha256));
        Assert.That(result.Image.ReferenceSetSha256, Is.EqualTo(StrategyCompiler.ReferenceSetSha256));
    }

    [Test]
    public void The_same_source_gives_the_same_bytes_whatever_its_folder_and_thread()
    {
        var images = new StrategyImage[4];
        Parallel.For(0, images.Length, i =>
            images[i] = new StrategyCompiler().Compile(StrategySource.FromText(Valid, $"/folder{i}/Name{i}.cs")).Image!);
        foreach (var image in images)
        {
            Assert.That(image.Assembly, Is.EqualTo(images[0].Assembly));
            Assert.That(image.Symbols, Is.EqualTo(images[0].Symbols));
        }

        Assert.That(Encoding.UTF8.GetString([.. images[1].Assembly, .. images[1].Symbols]), Does.Not.Contain("folder1").And.Not.Contain("Name1"));
    }

    [Test]
    public void Another_source_gives_other_bytes() =>
        Assert.That(
            RuleAssert.Compile(RuleAssert.InFindEntries("var x = 1; if (x > market.Index) return null;")).Image!.AssemblySha256,
            Is.Not.EqualTo(RuleAssert.Compile(Valid).Image!.AssemblySha256));

    [Test]
    public void A_byte_order_mark_is_allowed_and_part_of_the_source_hash()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "BomSample.cs");
        File.WriteAllText(path, Valid, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var result = new StrategyCompiler().Compile(StrategySource.FromFile(path));
        Assert.That(result.Accepted, Is.True);
        Assert.That(result.SourceSha256, Is.Not.EqualTo(StrategySource.FromText(Valid).Sha256));
    }

    [Test]
    public void A_syntax_error_is_reported_with_its_place_and_line()
    {
        var result = RuleAssert.Compile("/// <summary>X.</summary>\npublic sealed class X : StrategyHost.Strategy\n{\n    public override int FindEntries( { }\n}");
        Assert.That(result.Accepted, Is.False);
        var first = result.Diagnostics[0];
        Assert.That(first.Id, Does.StartWith("CS"));
        Assert.That(first.Line, Is.EqualTo(4));
        Assert.That(first.Snippet, Is.EqualTo("public override int FindEntries( { }"));
        Assert.That((first.Help, first.Fix), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void A_rule_finding_carries_its_page_and_fix()
    {
        var finding = RuleAssert.Compile(RuleAssert.InFindEntries("var r = new Random();")).Diagnostics
            .Single(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error);
        Assert.That((finding.Id, finding.Help), Is.EqualTo(("SH2001", "docs/rules/SH2001.md")));
        Assert.That(finding.Fix, Does.Contain("Rng.NextDouble()"));
        Assert.That(finding.Snippet, Is.EqualTo("var r = new Random();"));
        Assert.That((finding.EndLine, finding.EndColumn), Is.EqualTo((finding.Line, finding.Column + "Random".Length)));
    }

    [Test]
    public void Compiler_warnings_do_not_refuse_even_under_strict()
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("int unused = 1;"), strict: true);
        Assert.That(result.Accepted, Is.True);
        Assert.That(result.Diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)), Is.EqualTo(new[] { ("CS0219", StrategyDiagnosticSeverity.Warning) }));
    }

    [Test]
    public void A_long_line_is_cut_around_the_finding()
    {
        var padding = new string('x', 5000);
        var snippet = RuleAssert.Compile(RuleAssert.InFindEntries($"var text = \"{padding}\"; var r = new Random(); var more = \"{padding}\";"))
            .Diagnostics.Single(diagnostic => diagnostic.Id == "SH2001").Snippet;
        Assert.That(snippet, Does.StartWith("…").And.EndWith("…").And.Contain("new Random()"));
        Assert.That(snippet, Has.Length.LessThan(200));
    }

    [Test]
    public void Findings_of_rules_and_compiler_come_together_so_that_one_round_mends_all()
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("var a = DateTime.Now; var b = undefined;"));
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.SupersetOf(new[] { "SH2002", "CS0103" }));
    }

    [Test]
    public void A_bug_of_a_strategy_is_traced_to_its_line()
    {
        var image = RuleAssert.Compile(RuleAssert.InFindEntries("_calls++;\nreturn OrderRequest.Buy(_xs[_calls + 5]);", "private int _calls; private readonly List<double> _xs = [];")).Image!;
        using var loaded = StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName);
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => loaded.CreateStrategy().FindEntries(null!));
        Assert.That(loaded.FindSourceLine(failure), Is.EqualTo(11));
    }

    [Test]
    public void A_cancelled_compilation_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => new StrategyCompiler().Compile(StrategySource.FromText(Valid), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void The_strategy_that_warms_up_is_itself_accepted() =>
        Assert.That(RuleAssert.Compile(WarmUpStrategy.Source, strict: true).Accepted, Is.True);
}
