using StrategyHost.Compiler;
using StrategyHost.Unit.Compiler.SourceLimits;

namespace StrategyHost.Unit.Analyzers.Secrets;

public sealed class SecretCheckTests
{
    private const string Token = "ghp_x7Kq2Vd9Zt4Rw1Jm8Lc5Nb3Hs6Fg0Py2Ua7E";
    private const string Middle = "2Vd9Zt4Rw1Jm";

    private static IEnumerable<TestCaseData> Disguises()
    {
        TestCaseData Case(string name, string members) => new TestCaseData(members).SetArgDisplayNames(name);
        var half = Token.Length / 2;
        yield return Case("plain", $"const string A = \"{Token}\";");
        yield return Case("verbatim", $"const string A = @\"{Token}\";");
        yield return Case("raw", $"const string A = \"\"\"{Token}\"\"\";");
        yield return Case("UTF-8", $"static ReadOnlySpan<byte> A => \"{Token}\"u8;");
        yield return Case("interpolated", $"string A => $\"token {{1}} {Token}\";");
        yield return Case("comment", $"// {Token}");
        yield return Case("block comment", $"/* {Token} */");
        yield return Case("documentation", $"/// <summary>{Token}</summary>\nint A => 1;");
        yield return Case("identifier", $"int {Token} => 1;");
        yield return Case("region", $"#region {Token}\n#endregion");
        yield return Case("added", $"const string A = \"{Token[..half]}\" + \"{Token[half..]}\";");
        yield return Case("constants", $"const string A = \"{Token[..half]}\"; const string B = \"{Token[half..]}\"; const string C = A + B;");
        yield return Case("constants in a hole", $"const string A = \"{Token[..half]}\"; const string C = $\"{{A}}{Token[half..]}\";");
        yield return Case("characters", $"static readonly char[] A = ['{string.Join("', '", Token.ToCharArray())}'];");
        yield return Case("bytes", $"static readonly byte[] A = {{ {string.Join(", ", Token.Select(character => (int)character))} }};");
        yield return Case("base64", $"const string A = \"{Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Token))}\";");
        yield return Case("hexadecimal", $"const string A = \"{Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Token))}\";");
        yield return Case("reversed", $"const string A = \"{new string([.. Token.Reverse()])}\";");
        yield return Case("separated", $"const string A = \"{string.Join("-", Token.Chunk(5).Select(part => new string(part)))}\";");
        yield return Case("escaped", $"const string A = \"\\u0067{Token[1..]}\";");
        yield return Case("fields apart", $"readonly string _a = \"{Token[..half]}\"; readonly string _b = \"{Token[half..]}\"; string C => _a + _b;");
        yield return Case("concatenated", $"string A => string.Concat(\"{Token[..8]}\", \"{Token[8..half]}\", \"{Token[half..]}\");");
    }

    [TestCaseSource(nameof(Disguises))]
    public void Finds_it_and_never_shows_it(string members)
    {
        var result = RuleAssert.Compile(RuleAssert.InFindEntries("", members));
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Does.Contain("SH4004"));
        Assert.That(result.Diagnostics.Single(diagnostic => diagnostic.Id == "SH4004").Message, Is.EqualTo("A GitHub token is written into the source (gh…7E)"));
        AssertHidden(result, Middle, new string([.. Middle.Reverse()]), Convert.ToHexStringLower(System.Text.Encoding.ASCII.GetBytes(Middle)));
    }

    [Test]
    public void Other_findings_of_the_same_place_do_not_show_it_either()
    {
        AssertHidden(RuleAssert.Compile(RuleAssert.InFindEntries($"var r = new Random(); var a = \"{Token}\"; undefined(\"{Token}\");")), Middle);
        AssertHidden(RuleAssert.Compile(RuleAssert.InFindEntries($"{Token}.Call();")), Middle);
        AssertHidden(RuleAssert.Compile($"#error {Token}\n" + RuleAssert.InFindEntries("")), Middle);
        AssertHidden(RuleAssert.Compile(RuleAssert.InFindEntries($"var x = \"{Token}\" + {new string('(', 99)};")), Middle);
    }

    [Test]
    public void The_first_and_last_two_characters_of_a_short_one_stay_hidden_too()
    {
        var finding = RuleAssert.Compile(RuleAssert.InFindEntries("", "const string Password = \"hunter2\";")).Diagnostics.Single(diagnostic => diagnostic.Id == "SH4009");
        Assert.That(finding.Message, Does.EndWith("(…)"));
        Assert.That(finding.Snippet, Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Every_bomb_and_the_largest_strategy_have_none() =>
        Assert.That(
            Bombs.All.Select(bomb => bomb.Source).Append(LargeStrategy.Source).SelectMany(StrategyHost.Analyzers.Secrets.SecretScanner.Scan),
            Is.Empty);

    private static void AssertHidden(CompilationResult result, params string[] parts)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            foreach (var part in parts)
                Assert.That($"{diagnostic} {diagnostic.Snippet} {diagnostic.Fix} {diagnostic.Help}", Does.Not.Contain(part));
        }
    }
}
