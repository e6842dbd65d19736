namespace StrategyHost.Unit.Compiler.Instrumentation;

/// <summary>Ordinary code over every construct that is rewritten. Each body is run at every bar and returns a text.</summary>
internal static class BenignSnippets
{
    public sealed record Snippet(string Name, string Body, string Members = "", string Types = "");

    public static string Source(string body, string members, string types) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Linq;
        using System.Text;
        using StrategyHost;
        using StrategyHost.Indicators;

        public sealed class Benign : Strategy
        {
            private double _sum;
            {{members}}
            public override OrderRequest? FindEntries(Market market) => OrderRequest.Buy(1, comment: Text(market));
            private string Text(Market market)
            {
                var c = market.Close[^1];
                var i = market.Index;
                _sum += c;
                {{body}}
            }
        }
        {{types}}
        """;

    public static IReadOnlyList<Snippet> All { get; } =
    [
        new("for", "var s = 0.0; for (var k = 0; k < 20; k++) s += c * k; return $\"{s}\";"),
        new("while", "var k = i; while (k > 3) k -= 3; return k.ToString();"),
        new("do", "var k = 0; do k++; while (k * k < i); return k.ToString();"),
        new("goto", "var k = 0; again: k++; if (k < i) goto again; return k.ToString();"),
        new("goto case", "var t = \"\"; switch (i % 3) { case 0: t += 'a'; goto case 1; case 1: t += 'b'; break; default: t += 'c'; goto case 0; } return t;"),
        new("switch expression", "return i switch { < 3 => \"few\", < 30 and > 10 => \"some\", _ => \"many\" };"),
        new("pattern", "object o = i % 2 == 0 ? i : c; return o is int n && n > 4 ? $\"int {n}\" : o is double d ? $\"double {d}\" : \"none\";"),
        new("nested loops with break and continue", "var n = 0; for (var a = 0; a < 9; a++) { for (var b = 0; b < 9; b++) { if (b == a) continue; if (b > i) break; n += a * b; } } return n.ToString();"),
        new("foreach over span", "var s = 0.0; foreach (var x in market.Close.Last(7)) s += double.IsNaN(x) ? 0 : x; return $\"{s}\";"),
        new("foreach over list with removal after", "var l = new List<int> { 1, 2, 3, i }; var n = 0; foreach (var x in l) n += x; l.RemoveAll(x => x > 2); return $\"{n} {l.Count}\";"),
        new("foreach over dictionary", "var d = new Dictionary<string, int> { [\"a\"] = i, [\"b\"] = 2 }; var t = \"\"; foreach (var (k, v) in d) t += k + v; return t;"),
        new("iterator", "return string.Join(',', Numbers(i % 7));", "static IEnumerable<int> Numbers(int n) { for (var k = 0; k < n; k++) yield return k * k; }"),
        new("iterator with finally", "var t = \"\"; foreach (var x in Numbers()) { t += x; if (x == 2) break; } return t + _closed;", "int _closed; IEnumerable<int> Numbers() { try { yield return 1; yield return 2; yield return 3; } finally { _closed++; } }"),
        new("nested iterators", "return string.Join(',', Outer(4));", "static IEnumerable<int> Outer(int n) { if (n == 0) yield break; yield return n; foreach (var x in Outer(n - 1)) yield return x; }"),
        new("LINQ chain", "return $\"{Enumerable.Range(0, 20).Where(x => x % 3 == 0).Select(x => x * c).OrderByDescending(x => x).Take(3).Sum():R}\";"),
        new("LINQ grouping", "return string.Join(';', Enumerable.Range(0, 12).GroupBy(x => x % 3).Select(g => $\"{g.Key}:{g.Sum()}\"));"),
        new("LINQ query", "return string.Join(',', from a in Enumerable.Range(0, 4) from b in Enumerable.Range(0, 3) where a > b orderby b, a select a * 10 + b);"),
        new("LINQ join", "return string.Join(',', new[] { 1, 2, 3 }.Join(new[] { 2, 3, 4 }, x => x, y => y, (x, y) => x + y));"),
        new("LINQ materialised", "var l = Enumerable.Range(1, 10).Select(x => x * 2).ToList(); var a = l.ToArray(); var d = a.ToDictionary(x => x, x => -x); var h = d.Keys.ToHashSet(); return $\"{l.Count}{a[3]}{d[4]}{h.Contains(6)}\";"),
        new("aggregate", "return Enumerable.Range(1, 6).Aggregate(1, (x, y) => x * y).ToString();"),
        new("zip and chunk", "return string.Join('|', Enumerable.Range(0, 7).Chunk(3).Zip(\"abc\", (n, l) => l + n.Length.ToString()));"),
        new("lambda with closure", "Func<int, int> f = x => x + i; Action<int> g = x => _sum += x; g(2); return f(3).ToString();"),
        new("recursion", "return F(15).ToString();", "static int F(int n) => n < 2 ? n : F(n - 1) + F(n - 2);"),
        new("local function", "int G(int n) => n <= 1 ? 1 : n * G(n - 1); return G(6).ToString();"),
        new("static local function and capture", "static double H(double x) => x * 2; double K() => H(c); return $\"{K()}\";"),
        new("property and indexer", "var v = new V { X = i }; v[2] = 5; return $\"{v.X} {v[2]} {v.Twice}\";", "", "public class V { readonly int[] _a = new int[4]; public int X { get; set; } public int Twice => X * 2; public int this[int k] { get => _a[k]; set => _a[k] = value; } }"),
        new("operators", "var v = new V(1, 2) + new V(i, 3) * 2; return $\"{v.A} {v.B} {-v} {(double)v}\";", "", "public readonly record struct V(double A, double B) { public static V operator +(V x, V y) => new(x.A + y.A, x.B + y.B); public static V operator *(V x, double k) => new(x.A * k, x.B * k); public static V operator -(V x) => new(-x.A, -x.B); public static explicit operator double(V x) => x.A; }"),
        new("record equality and with", "var a = new R(i, \"x\"); var b = a with { B = \"y\" }; return $\"{a} {b} {a == b} {a == new R(i, \"x\")}\";", "", "public record R(int A, string B);"),
        new("record inheritance", "R a = new S(1, 2); var (x, y) = (S)a; return $\"{a} {a.Equals(new R(1))} {x}{y}\";", "", "public record R(int A); public record S(int A, int B) : R(A);"),
        new("record struct in a set", "var h = new HashSet<P> { new(1, 2), new(1, 2), new(2, 1) }; return h.Count.ToString();", "", "public readonly record struct P(int X, int Y);"),
        new("generic class", "var s = new Ring<double>(3); for (var k = 0; k < 5; k++) s.Add(k + c); return $\"{s.Oldest} {s.Count}\";", "", "public class Ring<T>(int n) { readonly T[] _a = new T[n]; int _i; public int Count => Math.Min(_i, n); public void Add(T x) => _a[_i++ % n] = x; public T Oldest => _a[_i % n]; }"),
        new("generic method with constraint", "return $\"{Biggest(new[] { 3, i, 2 })} {Biggest(new[] { c, 2.0 })}\";", "static T Biggest<T>(T[] a) where T : IComparable<T> { var m = a[0]; foreach (var x in a) if (x.CompareTo(m) > 0) m = x; return m; }"),
        new("generic math", "return $\"{Sum<double>([c, 1]) } {Sum<int>([1, 2, 3])}\";", "static T Sum<T>(T[] a) where T : System.Numerics.INumber<T> { var s = T.Zero; foreach (var x in a) s += x; return s; }"),
        new("interface dispatch", "IShape[] s = [new Sq(2), new Ci(1)]; return $\"{s.Sum(x => x.Area):F3}\";", "", "public interface IShape { double Area { get; } } public sealed class Sq(double a) : IShape { public double Area => a * a; } public sealed class Ci(double r) : IShape { public double Area => Math.PI * r * r; }"),
        new("default interface method", "ISay s = new D(); return s.Say();", "", "public interface ISay { string Name { get; } string Say() => \"I am \" + Name; } public sealed class D : ISay { public string Name => \"d\"; }"),
        new("virtual and base", "return new B().F(i).ToString();", "", "public class A { public virtual int F(int x) => x + 1; } public class B : A { public override int F(int x) => base.F(x) * 2; }"),
        new("constructor chain and initialisers", "var v = new V(i); return $\"{v.X} {v.L.Count}\";", "", "public class V { public readonly List<int> L = [1, 2, 3]; public int X; public V() => X = L.Count; public V(int n) : this() => X += n; }"),
        new("static readonly tables", "return $\"{T[i % 4]} {S.Length}\";", "static readonly double[] T = [1.5, 2.5, 3.5, 4.5]; static ReadOnlySpan<double> S => [1.0, 2.0, 3.0];"),
        new("try catch", "try { if (i % 2 == 0) throw new InvalidOperationException(\"even\"); return \"odd\"; } catch (InvalidOperationException e) { return e.Message; }"),
        new("catch by kind", "try { object o = i % 3 == 0 ? \"x\" : 5; if (i % 3 == 1) throw new FormatException(\"f\"); return ((int)o).ToString(); } catch (InvalidCastException) { return \"cast\"; } catch (FormatException e) { return e.Message; } catch { return \"other\"; }"),
        new("catch with filter", "try { throw new ArgumentException(i.ToString()); } catch (ArgumentException e) when (e.Message.Length > 1) { return \"long \" + e.Message; } catch (Exception e) { return \"short \" + e.Message; }"),
        new("filter over several kinds", "try { if (i % 2 == 0) throw new FormatException(); throw new OverflowException(); } catch (Exception e) when (e is FormatException or OverflowException) { return e is FormatException ? \"f\" : \"o\"; }"),
        new("finally", "var t = \"\"; try { t += 'a'; if (i % 2 == 0) return t; t += 'b'; } finally { _sum += 1; t += 'c'; } return t;"),
        new("nested try", "var t = \"\"; try { try { throw new FormatException(); } finally { t += '1'; } } catch (FormatException) { t += '2'; try { t += '3'; } finally { t += '4'; } } return t;"),
        new("try in a loop with continue and break", "var t = \"\"; for (var k = 0; k < 6; k++) { try { if (k == 1) continue; if (k == 4) break; t += k; } finally { t += '.'; } } return t;"),
        new("rethrow", "try { try { throw new FormatException(\"x\"); } catch { _sum++; throw; } } catch (FormatException e) { return e.Message; }"),
        new("generic catch", "return Try<FormatException>(() => throw new FormatException()) + Try<FormatException>(() => { });", "static string Try<T>(Action a) where T : Exception { try { a(); return \"ok\"; } catch (T e) { return e.GetType().Name; } }"),
        new("using", "var l = new List<int>(); using (var d = new D(l)) l.Add(1); return string.Join(',', l);", "", "public sealed class D(List<int> l) : IDisposable { public void Dispose() => l.Add(2); }"),
        new("framework exceptions", "try { var a = new int[2]; return a[0..5].Length.ToString(); } catch (ArgumentOutOfRangeException) { return \"range\"; }"),
        new("negative array length", "try { return new int[i - 1000].Length.ToString(); } catch (OverflowException) { return \"negative\"; }"),
        new("negative matrix length", "try { return new int[i - 1000, i - 1000].Length.ToString(); } catch (OverflowException) { return \"negative\"; }"),
        new("negative capacity", "try { return new List<int>(-1 - i).Count.ToString(); } catch (ArgumentOutOfRangeException e) { return e.ParamName!; }"),
        new("integer overflow", "try { return checked(int.MaxValue + i + 1).ToString(); } catch (OverflowException) { return \"overflow\"; }"),
        new("division by zero", "try { return (5 / (i % 2)).ToString(); } catch (DivideByZeroException) { return \"zero\"; }"),
        new("arrays", "var a = new double[5]; Array.Fill(a, c); a[2] = 1; Array.Sort(a); Array.Resize(ref a, 7); return $\"{a[0]} {a.Length} {Array.IndexOf(a, c)}\";"),
        new("matrix and jagged", "var m = new double[3, 4]; m[1, 2] = c; var j = new int[2][]; j[0] = [1, 2]; j[1] = new int[3]; return $\"{m[1, 2]} {m.GetLength(1)} {j[0].Length + j[1].Length}\";"),
        new("cube", "var m = new int[2, 3, 4]; m[1, 2, 3] = i; var n = 0; foreach (var x in m) n += x; return n.ToString();"),
        new("array of generic structs", "var a = new (double, int)[3]; a[1] = (c, i); return $\"{a[1]} {a.Length}\";"),
        new("ranges and indices", "var a = Enumerable.Range(0, 9).ToArray(); return string.Join(',', a[2..^3]) + a[^1];"),
        new("collection expressions", "int[] a = [1, 2, i]; List<int> l = [.. a, 7, .. a]; HashSet<int> h = [.. l]; return $\"{l.Count} {h.Count}\";"),
        new("stackalloc", "Span<double> s = stackalloc double[8]; for (var k = 0; k < s.Length; k++) s[k] = k * c; return $\"{s[7]}\";"),
        new("spans", "ReadOnlySpan<char> s = \"hello world\"; return s[6..].ToString() + s.IndexOf('o');"),
        new("string work", "var t = \"a,b,,c\".Split(',', StringSplitOptions.RemoveEmptyEntries); return string.Concat(t).PadLeft(6, '.').PadRight(9) + \"x\".Replace(\"x\", \"yy\") + string.Join('-', t) + \"abc\".Substring(1).ToUpperInvariant() + new string('z', 3);"),
        new("interpolation with alignment and format", "return $\"{c,12:F3}|{i,-6}|{c:E2}|{i:D4}|{{}}\";"),
        new("StringBuilder", "var b = new StringBuilder(16); b.Append(i).Append('x', 3).Append(c).AppendLine().Insert(0, \"ab\", 2).Replace('a', 'q'); b.AppendFormat(CultureInfo.InvariantCulture, \"{0:F1}\", c); b.Length -= 1; return b.ToString();"),
        new("StringBuilder interpolation", "var b = new StringBuilder(); b.Append($\"{i}:{c:F1};\"); b.AppendJoin(',', new[] { 1, 2 }); return b.ToString();"),
        new("string.Create", "return string.Create(3, i, (span, n) => { span.Fill('a'); span[1] = (char)('a' + n % 26); });"),
        new("collections", "var q = new Queue<int>(4); q.Enqueue(1); q.Enqueue(i); var s = new Stack<int>(q); var p = new PriorityQueue<string, int>(); p.Enqueue(\"b\", 2); p.Enqueue(\"a\", 1); var l = new LinkedList<int>(s); l.AddFirst(9); return $\"{q.Dequeue()} {s.Peek()} {p.Dequeue()} {l.Count}\";"),
        new("sorted collections", "var d = new SortedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = i }; var s = new SortedSet<int> { 3, 1, i }; var l = new SortedList<int, int> { { 2, 1 }, { 1, 2 } }; return string.Join(',', d.Keys) + string.Join(',', s) + l.Values[0];"),
        new("capacities", "var l = new List<int>(8) { Capacity = 16 }; l.EnsureCapacity(20); var d = new Dictionary<string, int>(8, StringComparer.OrdinalIgnoreCase) { [\"A\"] = 1 }; return $\"{l.Capacity} {d[\"a\"]}\";"),
        new("sort with a comparer", "var l = new List<(int, double)> { (2, c), (1, 3), (i, 1) }; l.Sort((a, b) => a.Item1.CompareTo(b.Item1)); return string.Join(';', l);"),
        new("own comparer and comparable", "var a = new[] { new V(3), new V(1), new V(i) }; Array.Sort(a); return string.Join(',', a.Select(x => x.X)) + a.Max()!.X;", "", "public sealed class V(int x) : IComparable<V> { public int X => x; public int CompareTo(V? o) => x.CompareTo(o?.X ?? 0); }"),
        new("own equality", "var d = new Dictionary<K, int>(new KC()) { [new K(1)] = i }; return d[new K(1)].ToString();", "", "public sealed class K(int x) { public int X => x; } public sealed class KC : IEqualityComparer<K> { public bool Equals(K? a, K? b) => a?.X == b?.X; public int GetHashCode(K k) => k.X; }"),
        new("nullable", "int? n = i % 2 == 0 ? i : null; var s = n?.ToString() ?? \"none\"; return $\"{s} {n ?? -1} {n.GetValueOrDefault()} {n > 3}\";"),
        new("tuples and deconstruction", "var (a, b) = (i, c); (a, _) = (a + 1, b); var t = (First: a, Second: b); return $\"{t.First} {t.Second} {t == (a, b)}\";"),
        new("enum and flags", "var f = F.A | F.C; return $\"{f} {f.HasFlag(F.C)} {(F)(i % 4)}\";", "", "[Flags] public enum F { None, A = 1, B = 2, C = 4 }"),
        new("ref locals and in parameters", "var a = new double[3]; ref var r = ref a[1]; r = c; static double G(in double x) => x * 2; return $\"{a[1]} {G(in r)}\";"),
        new("out and params", "static bool P(string s, out int n) => int.TryParse(s, CultureInfo.InvariantCulture, out n); static int S(params ReadOnlySpan<int> a) { var s = 0; foreach (var x in a) s += x; return s; } return P(\"12\", out var v) ? $\"{v + S(1, 2, i)}\" : \"\";"),
        new("events and delegates", "var n = 0; Changed += () => n++; Changed += () => n += 10; Changed?.Invoke(); Changed = null; return n.ToString();", "event Action? Changed;"),
        new("decimal and dates", "var d = new DateTime(2024, 1, 31).AddMonths(i % 12); return $\"{1.10m * i} {d:yyyy-MM-dd} {(d - new DateTime(2024, 1, 1)).TotalDays}\";"),
        new("math", "return $\"{Math.Clamp(c, 95, 105):R} {Math.Round(c, 2)} {Math.Sign(c - 100)} {double.IsNaN(0.0 / (c - c))}\";"),
        new("series members", "return $\"{market.Close.Average(5):R} {market.High.Max(3):R} {market.Close.CrossedAbove(100)} {market.Close.StandardDeviation(4):R} {market.Close.Last(3).Length}\";"),
        new("ref struct", "var r = new Window(market.Close.Last(4)); return $\"{r.Sum():R}\";", "", "public readonly ref struct Window(ReadOnlySpan<double> v) { readonly ReadOnlySpan<double> _v = v; public double Sum() { var s = 0.0; foreach (var x in _v) s += double.IsNaN(x) ? 0 : x; return s; } }"),
        new("random numbers", "return $\"{Rng.NextDouble():R} {Rng.Next(10)}\";"),
        new("extension members", "return $\"{i.Doubled()} {c.Half}\";", "", "public static class E { public static int Doubled(this int x) => x * 2; extension(double x) { public double Half => x / 2; } }"),
        new("calculator", "return $\"{_own[^1]:R}\";", "Series _own = Series.Empty; public override void PrepareIndicators(IndicatorSet indicators) => _own = indicators.Add(\"own\", new Own(5));", "public sealed class Own(int n) : IndicatorCalculator { readonly Queue<double> _q = new(); public override int WarmUp => n; public override double Next(in Bar bar) { _q.Enqueue(bar.Close); if (_q.Count > n) _q.Dequeue(); var s = 0.0; foreach (var x in _q) s += x; return s / _q.Count; } }"),
    ];
}
