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

        yield return Case("too large", "SH5001", Body("//" + new string('x', SourceGate.MaxBytes)));
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
    public void A_long_chain_of_operators_is_refused_or_compiled_but_does_not_end_the_process()
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("var x = 1" + string.Concat(Enumerable.Repeat(" + market.Index", 6000)) + ";"));
        Assert.That(result.Accepted || result.Diagnostics.Count > 0, Is.True);
    }
}
