namespace StrategyHost.Unit.Analyzers.StrategyClass;

public sealed class StrategyClassTests
{
    private const string Body = " : StrategyHost.Strategy { public override StrategyHost.OrderRequest? FindEntries(StrategyHost.Market market) => null; }\n";
    private const string Doc = "/// <summary>A strategy.</summary>\n";

    [TestCase("")]
    [TestCase("// nothing\n")]
    public void An_empty_file_holds_none(string source) =>
        Assert.That(RuleAssert.Compile(source).Diagnostics.Single().ToString(), Does.Contain("SH0001: The file holds no class that derives from Strategy: it declares no type"));

    [TestCase("public sealed class {|SH0001:Breakout|} { }")]
    [TestCase("public abstract class {|SH0001:Base|}" + Body)]
    public void A_file_without_one_is_refused(string source) => RuleAssert.Finds(source);

    [Test]
    public void A_second_one_is_refused() =>
        RuleAssert.Finds(Doc + "public sealed class A" + Body + Doc + "public sealed class {|SH0002:B|}" + Body);

    [TestCase("public class {|SH0004:A|}" + Body)]
    [TestCase("sealed class {|SH0003:A|}" + Body)]
    [TestCase("public sealed class {|SH0003:A|}<T>" + Body)]
    [TestCase("public sealed class {|SH0003:A|}(int length)" + Body)]
    public void The_wrong_shape_is_refused(string declaration) => RuleAssert.Finds(Doc + declaration);

    [Test]
    public void A_nested_one_is_refused() =>
        RuleAssert.Finds("public static class Outer {\n" + Doc + "public sealed class {|SH0003:A|}" + Body + "}");

    [TestCase("public abstract class Base : StrategyHost.Strategy { }\n" + Doc + "public sealed class A : Base { public override StrategyHost.OrderRequest? FindEntries(StrategyHost.Market market) => null; }", "A")]
    [TestCase("namespace My.Strategies;\n" + Doc + "public sealed class A" + Body, "My.Strategies.A")]
    [TestCase("public record Level(double Price);\npublic enum Mode { On }\n" + Doc + "public sealed class A" + Body, "A")]
    public void Legitimate_shapes_are_accepted(string source, string name)
    {
        var result = RuleAssert.Finds(source);
        Assert.That((result.Accepted, result.StrategyName), Is.EqualTo((true, name)));
    }

    [TestCase("SH0004", "public class A")]
    [TestCase("SH0003", "sealed class A")]
    [TestCase("SH0003", "class A")]
    [TestCase("SH0003", "internal class A")]
    public Task Public_sealed_is_written(string id, string declaration) =>
        FixAssert.Changes(id, Doc + declaration + Body, Doc + "public sealed class A" + Body);

    [TestCase("public sealed class A(int length)")]
    [TestCase("public static class Outer { public class A")]
    public Task Other_shapes_are_left_to_the_author(string declaration) =>
        FixAssert.OffersNothing("SH0003", Doc + declaration + Body + (declaration.Contains("Outer", StringComparison.Ordinal) ? "}" : ""));
}
