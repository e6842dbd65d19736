namespace StrategyHost.Unit.Analyzers.RandomNumbers;

public sealed class RandomNumbersTests
{
    [TestCase("var r = new {|SH2001:Random|}();")]
    [TestCase("var r = new {|SH2001:System.Random|}(42);")]
    [TestCase("var x = {|SH2001:Random.Shared|}.{|SH2001:NextDouble|}();")]
    [TestCase("{|SH2001:Random|} r = null!;")]
    [TestCase("{|SH2001:Random|} r = new();")]
    [TestCase("var rs = new List<{|SH2001:Random|}>();")]
    public void Finds(string statements) => RuleAssert.Finds(RuleAssert.InFindEntries(statements));

    [Test]
    public void Finds_an_alias_where_it_is_made_and_used() =>
        RuleAssert.Finds("using Dice = {|SH2001:System.Random|};\n" + RuleAssert.InFindEntries("var r = new {|SH2001:Dice|}();"));

    [Test]
    public void Finds_a_static_import() =>
        RuleAssert.Finds("using static {|SH2001:System.Random|};\n" + RuleAssert.InFindEntries("var r = {|SH2001:Shared|};"));

    [TestCase("if (new Random().NextDouble() < 0.5) return null;", "if (Rng.NextDouble() < 0.5) return null;")]
    [TestCase("if (Random.Shared.Next(10) == 1) return null;", "if (Rng.Next(10) == 1) return null;")]
    [TestCase("if (new Random(7).Next(1, 10) == 1) return null;", "if (Rng.Next(1, 10) == 1) return null;")]
    [TestCase("var random = /* dice */ new Random(); if (random.Next(5) > 1) return null;", "var random = /* dice */ Rng; if (random.Next(5) > 1) return null;")]
    public Task Uses_Rng(string before, string after) =>
        FixAssert.Changes("SH2001", RuleAssert.InFindEntries(before), RuleAssert.InFindEntries(after));

    [TestCase("var x = new Random().Next();", "")]
    [TestCase("var x = new Random().NextInt64(5);", "")]
    [TestCase("", "private readonly Random _random = new Random();")]
    [TestCase("", "private static int Dice() => new Random().Next(6);")]
    public Task Leaves_what_Rng_does_not_have(string statements, string members) =>
        FixAssert.OffersNothing("SH2001", RuleAssert.InFindEntries(statements, members));
}
