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
    [TestCase("private static readonly double[] W = Make(3); private static double[] Make(int n) => new double[n]; " + Use + "=> Sum(W, i); private static double Sum(double[] w, int i) { var all = w; return all[i] + Mean(all); } private static double Mean(IReadOnlyList<double> w) => w.Average();")]
    [TestCase("private static readonly double[] W = [1, 2]; " + Use + "=> W is [0, ..] && W?.Length > 1 ? 0 : i; private static bool Has(List<double> l) => l.Any(W.Contains);")]
    [TestCase("private static readonly int[] A = [1], B = [2]; " + Use + "{ foreach (var x in i > 0 ? A : B) i += x; return new List<int>(A).Count + A.AsSpan()[0] + string.Join(',', A).Length; }")]
    [TestCase("private static readonly Dictionary<string, Func<double, double>> F = new() { [\"twice\"] = x => 2 * x, [\"root\"] = Math.Sqrt }; " + Use + "=> F[\"twice\"](i);")]
    [TestCase("private static readonly IRule[] Rules = [new Above(1), Up.Instance]; private interface IRule { bool Holds(double x); } private sealed class Above(double level) : IRule { public bool Holds(double x) => x > level; } private sealed class Up : IRule { public static readonly Up Instance = new(); public bool Holds(double x) => true; } " + Use + "=> Rules.Count(r => r.Holds(i));")]
    [TestCase("private static readonly IComparer<int> Down = Comparer<int>.Create((a, b) => b - a); private void Sort(List<int> l) => l.Sort(Down);")]
    [TestCase("private static readonly Rule R = new([1, 2], x => x); private sealed record Rule(double[] Weights, Func<double, double> F); " + Use + "=> R.F(R.Weights[i]);")]
    public void Accepts_collections_and_objects_that_are_only_read(string member) =>
        Assert.That(RuleAssert.Finds(RuleAssert.InFindEntries("", member)).Accepted, Is.True);

    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() => Set(W); private static void Set(double[] w) => Deep(w); private static void Deep(double[] v) { var c = v; c[0] = 1; }")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() => Same(W)[0] = 1; private static double[] Same(double[] w) => w;")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() => new Holder(W).Set(); private sealed class Holder(double[] w) { public void Set() => w[0] = 1; }")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private Keeper Put() => new(W); private sealed record Keeper(double[] Values);")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() { foreach (ref var x in W.AsSpan()) x = 1; }")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() { Span<double> s = W; s[0] = 1; }")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put(int i) { ((W[0], i), _) = ((1, 2), 3); }")]
    [TestCase("private static readonly IReadOnlyList<double> {|SH2007:W|} = new double[1]; private void Put() => ((double[])W)[0] = 1;")]
    [TestCase("private static readonly double[] {|SH2007:W|} = [1]; private void Put() => Set(W); private static void Set(IEnumerable<double> w) { if (w is double[] a) a[0] = 1; }")]
    [TestCase("private static readonly Base {|SH2007:B|} = new Box(); private class Base { public virtual int Next() => 0; } private sealed class Box : Base { private int _n; public override int Next() => _n++; } private int Put() => B.Next();")]
    [TestCase("private static readonly Box {|SH2007:B|} = new(1); private sealed class Box(int n) { public int Next() => n++; } private int Put() => B.Next();")]
    [TestCase("private static readonly Func<int> {|SH2007:F|} = ((Func<Func<int>>)(() => { var n = 0; return () => n++; }))(); private int Put() => F();")]
    [TestCase("private static readonly Dictionary<int, List<int>> {|SH2007:D|} = new() { [1] = [] }; private void Put() { if (D.TryGetValue(1, out var l)) l.Add(2); }")]
    [TestCase("private static readonly IAct {|SH2007:A|} = new Adds(); private interface IAct { void Do(); } private sealed class Adds : IAct { private readonly List<int> _l = []; public void Do() => _l.Add(1); } private void Put() => A.Do();")]
    public void Refuses_what_is_changed_behind_a_name(string member) => RuleAssert.Finds(RuleAssert.InFindEntries("", member));

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
