using StrategyHost.Compiler;

namespace StrategyHost.Unit.Analyzers.StaticState;

public sealed class StaticStateTests
{
    [TestCase("private static int {|SH2007:_count|};")]
    [TestCase("private static int {|SH2007:Count|} { get; set; }")]
    [TestCase("private static event Action? {|SH2007:Changed|};")]
    [TestCase("private static class Memory { public static double {|SH2007:Last|}; }")]
    public void Refuses(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [TestCase("private const int Count = 1;")]
    [TestCase("private static readonly double Ratio = 0.5;")]
    [TestCase("private static double Ratio { get; } = 0.5;")]
    [TestCase("private static double Double(double x) => 2 * x;")]
    [TestCase("private static double Ratio => 0.5;")]
    [TestCase("private int _count;")]
    public void Accepts(string member) =>
        Assert.That(RuleAssert.Finds(RuleAssert.InFindEntries("", member)).Accepted, Is.True);

    private const string Use = "private double Use(int i) ";

    [TestCase("private static readonly double[] {|SH2007:Best|} = new double[2]; " + Use + "=> Best[0] = i;")]
    [TestCase("private static readonly double[] {|SH2007:Best|} = new double[2]; " + Use + "=> Best[0]++;")]
    [TestCase("private static readonly double[] {|SH2007:Best|} = new double[2]; private double[] Hand() => Best;")]
    [TestCase("private static readonly double[] {|SH2007:Best|} = new double[2]; " + Use + "{ var alias = Best; alias[0] = i; return 0; }")]
    [TestCase("private static readonly double[] {|SH2007:Best|} = new double[2]; " + Use + "{ ref var alias = ref Best[0]; alias = i; return 0; }")]
    [TestCase("private static readonly double[][] {|SH2007:Best|} = [[1]]; " + Use + "=> Best[0][0] = i;")]
    [TestCase("private static readonly List<double> {|SH2007:Seen|} = []; private void Add(double x) => Seen.Add(x);")]
    [TestCase("private static readonly List<int[]> {|SH2007:Seen|} = []; " + Use + "{ foreach (var a in Seen) a[0] = i; return 0; }")]
    [TestCase("private static readonly Func<int> {|SH2007:Next|} = Make(); " + Use + "=> Next(); private static Func<int> Make() { var n = 0; return () => n++; }")]
    [TestCase("private static readonly Box {|SH2007:Shared|} = new(); " + Use + "=> Shared.Value = i; private sealed class Box { public double Value; }")]
    [TestCase("private static List<int> {|SH2007:Seen|} { get; } = []; private void Add() => Seen.Clear();")]
    public void Refuses_readonly_state_that_changes(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [TestCase("private static readonly double[] W = [1, 2]; " + Use + "=> W[i] + W.Length + W.Sum() + W[^1];")]
    [TestCase("private static readonly double[] W = [1, 2]; " + Use + "{ var s = 0.0; foreach (var w in W) s += w; return s; }")]
    [TestCase("private static readonly double[] W = [1, 2]; " + Use + "{ ReadOnlySpan<double> w = W; return w[0]; }")]
    [TestCase("private static readonly double[][] W = [[1], [2]]; " + Use + "=> W[i][0];")]
    [TestCase("private static readonly Func<double, double> F = x => x * 2; private static double Twice(Func<double, double> f) => f(1); " + Use + "=> F(i) + Twice(F);")]
    [TestCase("private static readonly (int A, TimeSpan B) Pair = (1, TimeSpan.Zero); private object Hand() => Pair;")]
    public void Accepts_readonly_state_that_is_only_read(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

    [TestCase("private static readonly HashSet<int> W = [1, 2]; " + Use + "=> W.Contains(i) ? 1 : 0;")]
    [TestCase("private static readonly Dictionary<int, double> W = new() { [1] = 2 }; " + Use + "=> W.TryGetValue(i, out var x) ? x : W[1];")]
    [TestCase("private static readonly Settings Default = new(1, \"a\"); private Settings Hand() => Default; private sealed record Settings(int A, string B);")]
    public void Leaves_objects_to_the_verifier_which_cannot_see_that_they_are_only_read(string member)
    {
        var result = new StrategyCompiler().Compile(StrategySource.FromText(RuleAssert.InFindEntries("", member)));
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct(), Is.SubsetOf(new[] { "SH7011", "SH7014" }).And.Not.Empty);
    }

    [TestCase("private static int _bars;", "private int _bars;", "_bars++;")]
    [TestCase("private static readonly List<int> Bars = [];", "private readonly List<int> Bars = [];", "Bars.Add(market.Index);")]
    [TestCase("private static double Peak { get; set; }", "private double Peak { get; set; }", "Peak = market.Close[^1];")]
    public Task Makes_it_an_instance_member(string before, string after, string statement) =>
        FixAssert.Changes("SH2007", RuleAssert.InFindEntries(statement, before), RuleAssert.InFindEntries(statement, after));

    [TestCase("Sample._bars++;", "private static int _bars;")]
    [TestCase("Count();", "private static int _bars; private static void Count() => _bars++;")]
    [TestCase("Memory.Bars++;", "private static class Memory { public static int Bars; }")]
    public Task Leaves_what_static_code_uses(string statement, string members) =>
        FixAssert.OffersNothing("SH2007", RuleAssert.InFindEntries(statement, members));
}
