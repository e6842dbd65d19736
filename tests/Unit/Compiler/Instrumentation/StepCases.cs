using static StrategyHost.Trading.Budgets.BudgetKind;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Code that does not end, in every form the language has.</summary>
internal static class StepCases
{
    public static IEnumerable<HostileCase> All =>
    [
        new("while", Steps, "while (true) { } /*@*/"),
        new("while with work", Steps, "while (Sink >= 0) /*@*/\n Sink += 1; /*@*/"),
        new("do", Steps, "do { Sink++; } while (Sink > 0); /*@*/"),
        new("for", Steps, "for (;;) { Sink++; } /*@*/"),
        new("for with overflowing counter", Steps, "for (byte i = 0; i <= 255; i++) Sink += i; /*@*/"),
        new("goto", Steps, "again: Sink++; /*@*/\n goto again; /*@*/"),
        new("goto case", Steps, "switch (market.Index) { case 3: Sink++; goto case 4; case 4: Sink++; goto case 3; } /*@*/"),
        new("switch back", Steps, "var s = 0; again: switch (s) { case 0: s = 1; goto again; case 1: s = 2; goto again; case 2: s = 0; goto again; } /*@*/"),
        new("continue", Steps, "while (true) { if (Sink++ > 0) continue; } /*@*/"),
        new("continue out of try", Steps, "while (true) { try { continue; } finally { Sink++; } } /*@*/"),
        new("goto out of catch", Steps, "again: try { throw new InvalidOperationException(); } /*@*/\n catch (InvalidOperationException) { goto again; } /*@*/"),
        new("nested loops", Steps, "for (var i = 0; i < 100000; i++) for (var j = 0; j < 100000; j++) Sink += j; /*@*/"),
        new("foreach over an endless iterator", Steps, "foreach (var x in Endless()) Sink += x; /*@*/", "static IEnumerable<int> Endless() { while (true) yield return 1; } /*@*/"),
        new("iterator that never yields", Steps, "foreach (var x in Silent()) Sink += x; /*@*/", "static IEnumerable<int> Silent() { var i = 0; while (i >= 0) i = i == 5 ? 0 : i + 1; yield break; } /*@*/"),
        new("LINQ over an endless iterator", Steps, "Sink = Endless().Where(x => x > 1).Count(); /*@*/", "static IEnumerable<int> Endless() { while (true) yield return 1; } /*@*/"),
        new("own enumerator, a leaf", Steps, "Sink = new Forever().Count(); /*@*/", "", """
            public sealed class Forever : IEnumerable<int>, IEnumerator<int>
            {
                public int Current => 1; /*@*/
                object System.Collections.IEnumerator.Current => 1; /*@*/
                public bool MoveNext() => true; /*@*/
                public void Reset() { }
                public void Dispose() { }
                public IEnumerator<int> GetEnumerator() => this;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
            }
            """),
        new("leaf lambda called by the framework", Steps, "Sink = Enumerable.Range(0, 1000000).Count(x => x >= 0); /*@*/"),
        new("leaf method behind a delegate", Steps, "Sink = Enumerable.Range(0, 1000000).Count(IsFine); /*@*/", "static bool IsFine(int x) => x >= 0; /*@*/"),
        new("query of two froms", Steps, "Sink = (from a in Enumerable.Range(0, 2000) from b in Enumerable.Range(0, 2000) select a + b).Sum(); /*@*/"),
        new("join of everything with everything", Steps, "var n = Enumerable.Range(0, 3000); Sink = n.Join(n, x => 1, y => 1, (x, y) => x + y).Sum(); /*@*/"),
        new("local function loop", Steps, "void Spin() { while (true) Sink++; } /*@*/\n Spin(); /*@*/"),
        new("lambda loop", Steps, "Action spin = () => { while (true) Sink++; }; /*@*/\n spin(); /*@*/"),
        new("property getter loop", Steps, "Sink = Slow; /*@*/", "double Slow { get { while (true) Sink++; } } /*@*/"),
        new("operator loop", Steps, "Sink = (new V() + new V()).X; /*@*/", "", "public struct V { public double X; public static V operator +(V a, V b) { while (true) a.X++; } } /*@*/"),
        new("conversion loop", Steps, "Sink = new V(); /*@*/", "", "public struct V { public static implicit operator double(V v) { while (true) { } } } /*@*/"),
        new("indexer loop", Steps, "Sink = new V()[1]; /*@*/", "", "public class V { public double this[int i] { get { while (true) { } } } } /*@*/"),
        new("constructor loop", Steps, "Sink = new V().X; /*@*/", "", "public class V { public double X; public V() { while (true) X++; } } /*@*/"),
        new("field initialiser loop", Steps, "Sink = new V().X; /*@*/", "", "public class V { public double X = Spin(); static double Spin() { while (true) { } } } /*@*/"),
        new("comparer that loops", Steps, "new List<int> { 3, 2, 1 }.Sort((a, b) => { while (true) Sink++; }); /*@*/"),
        new("comparer that lies", Steps, "var l = Enumerable.Range(0, 100000).ToList(); for (;;) l.Sort((a, b) => 1); /*@*/"),
        new("IComparable that loops", Steps, "Array.Sort(new[] { new V(), new V() }); /*@*/", "", "public class V : IComparable<V> { public int CompareTo(V? o) { while (true) { } } } /*@*/"),
        new("Equals that loops", Steps, "Sink = new List<V> { new() }.Contains(new V()) ? 1 : 0; /*@*/", "", "public class V : IEquatable<V> { public bool Equals(V? o) { while (true) { } } } /*@*/"),
        new("GetHashCode that loops", Steps, "new HashSet<V>().Add(new V()); /*@*/", "", "public class V { public override int GetHashCode() { while (true) { } } public override bool Equals(object? o) => true; } /*@*/"),
        new("ToString that loops", Steps, "Sink = $\"{new V()}\".Length; /*@*/", "", "public class V { public override string ToString() { while (true) { } } } /*@*/"),
        new("static constructor loop", Steps, "Sink = V.X; /*@*/", "", "public static class V { public static double X; static V() { while (true) X++; } } /*@*/"),
        new("static initialiser loop, retried", Steps, "for (;;) try { Sink = V.X; } catch (TypeInitializationException) { } /*@*/", "", "public static class V { public static double X = Spin(); static double Spin() { while (true) { } } } /*@*/"),
        new("generic method loop", Steps, "Spin<string>(); /*@*/", "static void Spin<T>() { while (true) { if (typeof(T) == typeof(int)) return; } } /*@*/"),
        new("exceptions in a loop", Steps, "for (;;) try { throw new InvalidOperationException(); } catch (InvalidOperationException) { } /*@*/"),
        new("ping-pong of delegates", Steps, "Func<int, int> f = x => x; for (var i = 0; ; i++) Sink = f(i); /*@*/"),
        new("while in PrepareIndicators", Steps, "", "public override void PrepareIndicators(IndicatorSet indicators) { while (true) Sink++; } /*@*/", Bar: -1),
        new("while in the constructor", Steps, "", "public Hostile() { while (true) Sink++; } /*@*/", Bar: -1),
        new("calculator loop", Steps, "", "public override void PrepareIndicators(IndicatorSet indicators) => indicators.Add(\"x\", new Spin());", "public sealed class Spin : IndicatorCalculator { int _n; public override double Next(in Bar bar) { if (_n++ == 2) while (true) { } return 1; } } /*@*/", Bar: 2),
    ];
}
