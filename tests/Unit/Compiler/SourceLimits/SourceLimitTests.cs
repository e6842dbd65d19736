using System.Text;
using StrategyHost.Compiler;
using StrategyHost.Compiler.SourceLimits;
using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Compiler.SourceLimits;

public sealed class SourceLimitTests
{
    private static IEnumerable<TestCaseData> Refused()
    {
        TestCaseData Case(string name, string id, string source) => new TestCaseData(id, source).SetArgDisplayNames(name);
        string Body(string statements) => RuleAssert.InFindEntries(statements);

        yield return Case("too large", "SH5001", Body("//" + new string('x', SourceLimit.Bytes)));
        yield return Case("right-to-left override", "SH5002", Body("var x = 1; // \u202E"));
        yield return Case("zero-width joiner", "SH5002", Body("var a\u200Db = 1;"));
        yield return Case("line separator ends a comment", "SH5002", Body("// \u2028 var x = 1;"));
        yield return Case("null", "SH5002", Body("var x = '\0';"));
        yield return Case("tag character", "SH5002", Body("// \U000E0041"));
        yield return Case("escaped name", "SH5002", Body("F\\u0069le.Delete(\"x\");"));
        yield return Case("Cyrillic look-alike", "SH5002", Body("var \u0430 = 1;"));
        yield return Case("define", "SH5003", "#define X\n" + Body(""));
        yield return Case("if", "SH5003", Body("\n#if X\n#endif\n"));
        yield return Case("pragma", "SH5003", "#pragma warning disable\n" + Body(""));
        yield return Case("line", "SH5003", "#line 1 \"other.cs\"\n" + Body(""));
        yield return Case("reference", "SH5003", "#r \"System.Net.Http\"\n" + Body(""));
        yield return Case("load", "SH5003", "#load \"other.csx\"\n" + Body(""));
        yield return Case("package", "SH5003", "#:package Newtonsoft.Json\n" + Body(""));
        yield return Case("shebang", "SH5003", "#!/usr/bin/env dotnet\n" + Body(""));
        yield return Case("unknown directive", "SH5003", "#foo\n" + Body(""));
        yield return Case("top-level statement", "SH5004", "var x = 1;\n" + Body(""));
        yield return Case("parentheses", "SH5005", Body($"var x = {new string('(', 5000)}1{new string(')', 5000)};"));
        yield return Case("blocks", "SH5005", Body(new string('{', 5000) + new string('}', 5000)));
        yield return Case("unbalanced", "SH5005", Body(new string('[', 70_000)));
        yield return Case("interpolations", "SH5005", Body("var x = " + Nested(6) + ";"));
        yield return Case("raw interpolations", "SH5005", Body("var x = " + string.Concat(Enumerable.Repeat("$$\"\"\"{{", 5)) + "1" + string.Concat(Enumerable.Repeat("}}\"\"\"", 5)) + ";"));
        yield return Case("behind a stray quote", "SH5005", Body("var x = '" + new string('(', 200)));
    }

    private static string Nested(int depth) => depth == 0 ? "1" : "$\"{" + Nested(depth - 1) + "}\"";

    [TestCaseSource(nameof(Refused))]
    public void Refuses_before_binding(string id, string source)
    {
        var result = RuleAssert.Compile(source);
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct(), Is.EqualTo(new[] { id }));
    }

    [TestCase("var x = \"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((\";")]
    [TestCase("// ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((")]
    [TestCase("/* {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ */")]
    [TestCase("var x = @\"a\"\"b\\\"; var y = '('; var z = '\\''; var q = '\\u0028';")]
    [TestCase("var x = $\"{{{{{{{{{{ {market.Index,5:F2} }}}}\" + $\"{(market.IsFlat ? $\"{1}\" : \"}\")}\";")]
    [TestCase("#region inside\n#nullable disable\n#nullable restore\n#endregion")]
    [TestCase("// Größe, 価格, 😀\nvar x = \"Preis in €\";")]
    public void Accepts_what_only_looks_like_it(string statements) =>
        Assert.That(RuleAssert.Compile(RuleAssert.InFindEntries(statements)).Accepted, Is.True);

    [Test]
    public void Says_where_bytes_are_not_text()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "Latin1Sample.cs");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("// Gr\u00F6\u00DFe"));
        var result = new StrategyCompiler().Compile(StrategySource.FromFile(path));
        Assert.That(result.Diagnostics.Single().Message, Does.Contain("not UTF-8 at offset 5"));
    }

    [Test]
    public void Names_that_look_alike_are_a_warning()
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("var level1 = market.Index; var levell = level1; if (levell > 0) return null;"));
        Assert.That(result.Accepted, Is.True);
        var finding = result.Diagnostics.Single(diagnostic => diagnostic.Id == "SH5010");
        Assert.That(finding.Message, Does.Contain("'levell' and 'level1'"));
    }

    [Test]
    public void Names_that_differ_elsewhere_are_not() =>
        Assert.That(RuleAssert.Compile(RuleAssert.InFindEntries("var low0 = 1; var lowest = low0; if (lowest > market.Index) return null;")).Diagnostics, Is.Empty);

    [Test]
    public void A_strategy_of_two_thousand_lines_is_accepted()
    {
        Assert.That(LargeStrategy.Source.Split('\n'), Has.Length.GreaterThan(2000));
        var result = RuleAssert.Compile(LargeStrategy.Source);
        Assert.That(result.Accepted, Is.True, string.Join('\n', result.Diagnostics));
    }

    [TestCase("An expression of three hundred terms", "var x = 0.0", " + 1.5 * market.Close[^1]", 150, ";")]
    [TestCase("A chain of calls", "var x = new[] { 1 }", ".Select(value => value + 1)", 60, ".Sum();")]
    [TestCase("Forty else-ifs", "if (market.Index == -1) { }", " else if (market.Index == 5) { }", 40, "")]
    [TestCase("Many short ifs", "", "if (market.Index == -1) return null; ", 300, "")]
    [TestCase("Many blocks", "", "if (market.Index == -1) { return null; } ", 300, "")]
    [TestCase("Many comparisons", "var x = market.IsFlat", " && market.Index >= 5", 60, ";")]
    [TestCase("A table of numbers", "double[] x = [0.5", ", -1.25e-3", 1000, "];")]
    [TestCase("Nested generics", "Dictionary<string, List<(int, Dictionary<int, double[]>)>> x = []; ", "", 1, "")]
    [TestCase("Conditional steps", "var x = ", "market.Index > 5 ? 1 : ", 40, "0;")]
    [TestCase("A switch over three values", "var x = (market.IsFlat, market.Index, market.Time.Hour) switch { ", "", 1, "(true, 1, 2) => 1, (true, 2, 3) => 2, (false, 1, 3) => 3, (false, 2, _) => 4, (true, _, > 5) => 5, (_, > 6, < 3) => 6, _ => 0 };")]
    public void Accepts_what_is_long_and_harmless(string name, string start, string part, int times, string end)
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries(start + string.Concat(Enumerable.Repeat(part, times)) + end));
        Assert.That(result.Accepted, Is.True, name + ": " + string.Join('\n', result.Diagnostics));
    }
}
