using static StrategyHost.Trading.Budgets.BudgetKind;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Calls nested too deeply.</summary>
internal static class StackCases
{
    public static IEnumerable<HostileCase> All =>
    [
        new("recursion", Stack, "Sink = F(1); /*@*/", "int F(int n) => F(n + 1) + 1; /*@*/"),
        new("mutual recursion", Stack, "Sink = F(1); /*@*/", "int F(int n) => G(n + 1) + 1; /*@*/\n int G(int n) => F(n + 1) + 1; /*@*/"),
        new("local function recursion", Stack, "int F(int n) => F(n + 1) + 1; /*@*/\n Sink = F(1); /*@*/"),
        new("lambda recursion", Stack, "Func<int, int> f = null!; f = n => f(n + 1) + 1; /*@*/\n Sink = f(1); /*@*/"),
        new("property recursion", Stack, "Sink = P; /*@*/", "double P => P + 1; /*@*/"),
        new("indexer recursion", Stack, "Sink = this[1]; /*@*/", "double this[int i] => this[i + 1] + 1; /*@*/"),
        new("operator recursion", Stack, "Sink = (new V() + new V()).X; /*@*/", "", "public class V { public double X; public static V operator +(V a, V b) => new V { X = (a + b).X + 1 }; } /*@*/"),
        new("constructor recursion", Stack, "Sink = new V().X; /*@*/", "", "public class V { public double X; public V() { X = new V().X + 1; } } /*@*/"),
        new("field initialiser recursion", Stack, "Sink = new V().X; /*@*/", "", "public class V { public V? Next = new V(); public double X; } /*@*/"),
        new("virtual recursion", Stack, "Sink = new B().F(1); /*@*/", "", "public class A { public virtual int F(int n) => 0; } public class B : A { public override int F(int n) => F(n + 1) + 1; } /*@*/"),
        new("generic recursion", Stack, "Sink = F<int>(1); /*@*/", "int F<T>(int n) => F<T>(n + 1) + 1; /*@*/"),
        new("iterator recursion", Stack, "Sink = F(1).Sum(); /*@*/", "static IEnumerable<int> F(int n) { foreach (var x in F(n + 1)) yield return x; } /*@*/"),
        new("recursion through a comparer", Stack, "F(); /*@*/", "void F() => new List<int> { 2, 1 }.Sort((a, b) => { F(); return a - b; }); /*@*/"),
        new("recursion through LINQ", Stack, "Sink = F(1); /*@*/", "int F(int n) => Enumerable.Range(0, 2).Select(x => F(n + x)).Sum(); /*@*/"),
        new("recursion in a filter of the author's", Stack, "F(); /*@*/", "bool F() { try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (F()) { } return true; } /*@*/"),
        new("recursion in finally", Stack, "F(); /*@*/", "void F() { try { Sink++; } finally { F(); } } /*@*/"),
        new("recursion with big frames", Stack, "Sink = F(default); /*@*/", "double F(Big b) { b.A.A.A.X0++; return F(b) + b.A.A.A.X0; } /*@*/",
            "public struct L0 { public double X0, X1, X2, X3; } public struct L1 { public L0 A, B, C, D; } public struct L2 { public L1 A, B, C, D; } public struct Big { public L2 A, B; }"),
        new("ToString of a cyclic record", Stack, "var r = new R(1); r.Next = r; Sink = r.ToString().Length; /*@*/", "", "public record R(int X) { public R? Next { get; set; } } /*@*/"),
        new("GetHashCode of a cyclic record", Stack, "var r = new R(1); r.Next = r; new HashSet<R>().Add(r); /*@*/", "", "public record R(int X) { public R? Next { get; set; } } /*@*/"),
        new("Equals of cyclic records", Stack, "var a = new R(1); a.Next = a; var b = new R(1); b.Next = b; Sink = a == b ? 1 : 0; /*@*/", "", "public record R(int X) { public R? Next { get; set; } } /*@*/"),
        new("interpolation of itself", Stack, "Sink = new V().ToString().Length; /*@*/", "", "public class V { public override string ToString() => $\"<{this}>\"; } /*@*/"),
        new("comparer of itself", Stack, "Sink = new V().CompareTo(new V()); /*@*/", "", "public class V : IComparable<V> { public int CompareTo(V? o) => Comparer<V>.Default.Compare(this, o); } /*@*/"),
        new("stackalloc in a loop", Stack, "for (var i = 0; i < 100000; i++) { Span<double> s = stackalloc double[1000]; s[0] = i; Sink += s[0]; } /*@*/"),
        new("stackalloc of a run-time size", Stack, "var n = market.Index * 1_000_000; Span<double> s = stackalloc double[n]; Sink += s[0]; /*@*/"),
        new("recursion with stackalloc", Stack, "F(1); /*@*/", "double F(int n) { Span<double> s = stackalloc double[512]; s[0] = n; return F(n + 1) + s[0]; } /*@*/"),
        new("recursion caught at every level", Stack, "F(1); /*@*/", "void F(int n) { try { F(n + 1); } catch (Exception) { F(n + 1); } } /*@*/"),
        new("static constructor of an endless family", Stack, "Sink = V<int>.Depth; /*@*/", "", "public static class V<T> { public static readonly int Depth = V<V2<T>>.Depth + 1; } public class V2<T> { } /*@*/"),
        new("method of an endless family", Stack, "Sink = F<int>(1); /*@*/", "static int F<T>(int n) => F<V2<T>>(n + 1) + 1; /*@*/", "public class V2<T> { }"),
        new("recursion through ForEach of a list of numbers", Stack, "F(1); /*@*/", "void F(int n) => new List<int> { n }.ForEach(F); /*@*/"),
        new("recursion through the Equals of a list's elements", Stack, "Sink = V.All.Contains(new V()) ? 1 : 0; /*@*/", "", "public class V { public static readonly List<V> All = [new V()]; public override bool Equals(object? o) => All.Contains(this); public override int GetHashCode() => 0; } /*@*/"),
        new("recursion through the comparer of a dictionary of numbers", Stack, "C.All[1] = 1; /*@*/", "", "public class C : IEqualityComparer<double> { public static readonly Dictionary<double, double> All = new(new C()); public bool Equals(double a, double b) => true; public int GetHashCode(double d) => All.TryAdd(d, 0) ? 1 : 0; } /*@*/"),
        new("recursion through a queue made of an own sequence", Stack, "F(1); /*@*/", "static double F(int n) => new Queue<double>(G(n)).Peek(); /*@*/\n static IEnumerable<double> G(int n) { yield return F(n + 1); } /*@*/"),
        new("recursion through the Dispose of an own enumerator", Stack, "foreach (var x in new E()) Sink += x; /*@*/", "", "public struct E : IDisposable { public int Current => 1; public bool MoveNext() => false; public E GetEnumerator() => this; public void Dispose() { foreach (var x in new E()) { } } } /*@*/"),
        new("recursion through the Equals of a value that may be missing", Stack, "V? v = new V(); Sink = v.Equals(new V()) ? 1 : 0; /*@*/", "", "public struct V { public override bool Equals(object? o) { V? v = this; return v.Equals(new V()); } public override int GetHashCode() => 0; } /*@*/"),
        new("recursion in PrepareIndicators", Stack, "", "public override void PrepareIndicators(IndicatorSet indicators) => PrepareIndicators(indicators); /*@*/", Bar: -1),
    ];
}
