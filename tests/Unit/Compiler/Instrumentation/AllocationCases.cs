using static StrategyHost.Trading.Budgets.BudgetKind;

namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Memory bombs.</summary>
internal static class AllocationCases
{
    public static IEnumerable<HostileCase> All =>
    [
        new("string doubling", Allocation, "var s = \"ab\"; while (true) s += s; /*@*/"),
        new("interpolation doubling", Allocation, "var s = \"ab\"; while (true) s = $\"{s}{s}\"; /*@*/"),
        new("string growing", Allocation, "var s = \"\"; while (true) s += \"0123456789012345678901234567890123456789012345678901234567890123456789\"; /*@*/"),
        new("Concat of an array", Allocation, "var s = \"ab\"; while (true) s = string.Concat(s, s, s, s); /*@*/"),
        new("Join doubling", Allocation, "var s = \"ab\"; while (true) s = string.Join(s, s, s); /*@*/"),
        new("Replace doubling", Allocation, "var s = \"aa\"; while (true) s = s.Replace(\"a\", \"aa\"); /*@*/"),
        new("Insert doubling", Allocation, "var s = \"aa\"; while (true) s = s.Insert(0, s); /*@*/"),
        new("new string", Allocation, "Sink = new string('x', 500_000_000).Length; /*@*/"),
        new("PadLeft", Allocation, "Sink = \"x\".PadLeft(500_000_000).Length; /*@*/"),
        new("PadRight with a character", Allocation, "Sink = \"x\".PadRight(500_000_000, '-').Length; /*@*/"),
        new("alignment", Allocation, "Sink = $\"{Sink,500000000}\".Length; /*@*/"),
        new("negative alignment", Allocation, "Sink = $\"{Sink,-500000000:F2}\".Length; /*@*/"),
        new("string.Create", Allocation, "Sink = string.Create(500_000_000, 1, (span, state) => { }).Length; /*@*/"),
        new("StringBuilder capacity", Allocation, "Sink = new StringBuilder(500_000_000).Length; /*@*/"),
        new("StringBuilder capacity with text", Allocation, "Sink = new StringBuilder(\"x\", 500_000_000).Length; /*@*/"),
        new("StringBuilder.Append(char, n)", Allocation, "Sink = new StringBuilder().Append('x', 500_000_000).Length; /*@*/"),
        new("StringBuilder.Insert(n)", Allocation, "Sink = new StringBuilder().Insert(0, \"0123456789\", 50_000_000).Length; /*@*/"),
        new("StringBuilder doubling", Allocation, "var b = new StringBuilder(\"ab\"); while (true) b.Append(b); /*@*/"),
        new("StringBuilder growing", Allocation, "var b = new StringBuilder(); while (true) b.Append(\"0123456789012345678901234567890123456789012345678901234567890123456789\").Append(\"0123456789012345678901234567890123456789012345678901234567890123456789\").Append(1.5); /*@*/"),
        new("StringBuilder length", Allocation, "var b = new StringBuilder(); b.Length = 500_000_000; /*@*/"),
        new("array", Allocation, "Sink = new double[500_000_000].Length; /*@*/"),
        new("array of a long length", Allocation, "var n = 500_000_000L; Sink = new double[n].Length; /*@*/"),
        new("array of big structs", Allocation, "Sink = new (decimal, decimal, decimal)[5_000_000].Length; /*@*/"),
        new("many arrays", Allocation, "var l = new List<double[]>(); while (true) l.Add(new double[1000]); /*@*/"),
        new("matrix", Allocation, "Sink = new double[30_000, 30_000].Length; /*@*/"),
        new("cube", Allocation, "Sink = new byte[2000, 2000, 2000].Length; /*@*/"),
        new("vast matrix", Allocation, "Sink = new double[2_000_000_000, 2_000_000_000].Length; /*@*/"),
        new("jagged array", Allocation, "var j = new double[100_000][]; for (var i = 0; i < j.Length; i++) j[i] = new double[10_000]; /*@*/"),
        new("collection expression doubling", Allocation, "int[] a = [1]; while (true) a = [.. a, .. a]; /*@*/"),
        new("Array.Resize", Allocation, "var a = new double[1]; Array.Resize(ref a, 500_000_000); /*@*/"),
        new("list growth", Allocation, "var l = new List<decimal>(); for (var i = 0; i < 150_000; i++) { l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); l.Add(i); } /*@*/"),
        new("list doubling", Allocation, "var l = new List<int> { 1 }; while (true) l.AddRange(l); /*@*/"),
        new("list capacity", Allocation, "Sink = new List<double>(500_000_000).Count; /*@*/"),
        new("list EnsureCapacity", Allocation, "new List<double>().EnsureCapacity(500_000_000); /*@*/"),
        new("list copies", Allocation, "var l = new List<int> { 1 }; while (true) l = l.Concat(l).ToList(); /*@*/"),
        new("dictionary capacity", Allocation, "Sink = new Dictionary<int, double>(100_000_000).Count; /*@*/"),
        new("set capacity with a comparer", Allocation, "Sink = new HashSet<int>(100_000_000, EqualityComparer<int>.Default).Count; /*@*/"),
        new("queue capacity", Allocation, "Sink = new Queue<double>(500_000_000).Count; /*@*/"),
        new("linked nodes", Allocation, "N? n = null; for (var i = 0; i < 190_000; i++) n = new N(n, new N(n, new N(n, new N(n, n)))); /*@*/", "", "public record N(N? A, N? B);"),
        new("Range to list", Allocation, "Sink = Enumerable.Range(0, 500_000_000).ToList().Count; /*@*/"),
        new("Repeat to array", Allocation, "Sink = Enumerable.Repeat(1.0, 500_000_000).ToArray().Length; /*@*/"),
        new("Repeat to string", Allocation, "Sink = string.Concat(Enumerable.Repeat(\"0123456789\", 500_000_000)).Length; /*@*/"),
        new("InfiniteSequence", Allocation, "Sink = Enumerable.InfiniteSequence(0, 1).Count(); /*@*/"),
        new("Series.Last", Allocation, "Sink = market.Close.Last(500_000_000).Length; /*@*/"),
        new("array in a field initialiser", Allocation, "Sink = new V().X.Length; /*@*/", "", "public class V { public double[] X = new double[500_000_000]; } /*@*/"),
        new("array in an iterator", Allocation, "Sink = F().Sum(x => x.Length); /*@*/", "static IEnumerable<double[]> F() { while (true) yield return new double[10_000]; } /*@*/"),
        new("array in PrepareIndicators", Allocation, "", "public override void PrepareIndicators(IndicatorSet indicators) => Sink = new double[500_000_000].Length; /*@*/", Bar: -1),
        new("list doubling in PrepareIndicators", Allocation, "", "public override void PrepareIndicators(IndicatorSet indicators) { var l = new List<int> { 1 }; while (true) l.AddRange(l); } /*@*/", Bar: -1),
    ];
}
