namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Code as good strategies contain it.</summary>
internal static partial class BenignSnippets
{
    public static IEnumerable<TestCaseData> All()
    {
        foreach (var code in Statements)
            yield return Case(code, Snippet.Strategy(code));
        foreach (var (members, statements) in WithMembers)
            yield return Case(members, Snippet.Strategy(statements, members));
        foreach (var (types, statements) in WithTypes)
            yield return Case(types, Snippet.Strategy(statements, types: types));
        foreach (var source in Whole)
            yield return Case(source, source);
    }

    private static TestCaseData Case(string code, string source)
    {
        var line = string.Join(' ', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new TestCaseData(source).SetArgDisplayNames(line.Length > 100 ? line[..100] : line);
    }

    private static readonly string[] Statements =
    [
        "Span<double> w = stackalloc double[] { 0.5, 0.3, 0.2 }; ReadOnlySpan<int> lags = stackalloc[] { 1, 2, 3, 5 }; ReadOnlySpan<double> pair = stackalloc[] { 1.0, 2 }; if (w[0] + lags[1] + pair[1] > market.Close[^1]) return null;",
        "Span<byte> b = stackalloc byte[4] { 1, 2, 3, 4 }; Span<char> c = stackalloc char[] { 'a', 'b', 'c' }; Span<decimal> d = stackalloc decimal[3]; d[0] = b[0] + c[0]; if (d[0] > 5) return null;",
        "ReadOnlySpan<byte> tag = \"SMA\"u8; ReadOnlySpan<sbyte> signs = [-1, 1]; ReadOnlySpan<bool> flags = [true, false, true]; if (tag.Length + signs[0] > 3 && flags[1]) return null;",
        "var padded = market.Index.ToString().PadLeft(6, '0') + new string('#', 3); var text = new System.Text.StringBuilder(16).AppendJoin('|', [1, 2]); text.Length = 2; text[0] = 'x'; return OrderRequest.Buy(1, comment: padded + text);",
        "var grid = new double[3, 3]; foreach (var x in grid) if (x > market.Close[^1]) return null; if (grid.Rank + grid.GetUpperBound(0) > 9) return null;",
        "if (market.IsFlat && market.Close.CrossedAbove(100)) return OrderRequest.Buy(1, stopLoss: market.Close[^1] * 0.98);",
        "var sum = Enumerable.Range(0, 10).Where(i => i % 2 == 0).Select(i => market.Close[i]).Sum(); if (sum > 3) return OrderRequest.Sell(1);",
        "var groups = market.Close.GroupBy(x => (int)x).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(3).ToDictionary(g => g.Key, g => g.Average()); if (groups.Count > 2) return OrderRequest.Sell(1);",
        "var q = from x in market.Close let y = x * 2 where y > 5 orderby y descending select (x, y); foreach (var (x, y) in q) if (x > y) return OrderRequest.Sell(1);",
        "var zipped = market.Open.Zip(market.Close, (o, c) => c - o).Aggregate(0.0, (a, b) => a + b); if (zipped > 0) return OrderRequest.Buy(1);",
        "var lookup = market.Close.ToLookup(x => x > 5); if (lookup[true].Any()) return OrderRequest.Buy(1);",
        "var max = market.High.Last(20); var best = double.MinValue; foreach (var x in max) best = Math.Max(best, x); if (best > 5) return OrderRequest.Buy(1);",
        "Span<double> window = stackalloc double[16]; for (var i = 0; i < window.Length; i++) window[i] = market.Close[^(i + 1)]; window.Sort(); if (window[8] > 5) return OrderRequest.Buy(1);",
        "ReadOnlySpan<int> periods = [5, 10, 20]; foreach (var p in periods) if (market.Close.Average(p) > 5) return OrderRequest.Buy(1);",
        "int[] periods = [5, 10, 20, 40, 80]; List<int> list = [.. periods, 1, 2]; HashSet<int> set = [.. list]; if (set.Contains(5)) return OrderRequest.Buy(1);",
        "IReadOnlyList<double> levels = [1.0, 2.0]; IEnumerable<double> more = [1.5]; if (levels.Concat(more).Max() > 1) return OrderRequest.Buy(1);",
        "double Mean(int n) => n == 0 ? 0 : market.Close.Average(n); if (Mean(5) > Mean(10)) return OrderRequest.Buy(1);",
        "static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); if (Fib(10) > 5) return OrderRequest.Buy(1);",
        "IEnumerable<double> Steps() { for (var i = 0; i < 5; i++) { if (i == 3) yield break; yield return i * 0.1; } } foreach (var s in Steps()) if (s > 1) return OrderRequest.Buy(1);",
        "var text = $\"{market.Symbol} at {market.Close[^1]:F2} on {market.Time:yyyy-MM-dd}\"; return OrderRequest.Buy(1, comment: text);",
        "var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0:0.00} {1} {2} {3}\", 1.5, 2, \"a\", 'c'); return OrderRequest.Buy(1, comment: text);",
        "var text = FormattableString.Invariant($\"{market.Index}:{market.Close[^1]}\"); return OrderRequest.Buy(1, comment: text);",
        "var b = new System.Text.StringBuilder(); b.Append(1.5).Append(' ').AppendLine(\"x\").Append(System.Globalization.CultureInfo.InvariantCulture, $\"{market.Index}\"); return OrderRequest.Buy(1, comment: b.ToString());",
        "var a = market.Symbol + \"/\" + market.Index + \"/\" + 'x' + \"/\" + 1.5; return OrderRequest.Buy(1, comment: a);",
        "var text = string.Join(\", \", market.Close.Last(3).ToArray()); if (text.Contains(\"1\") || text.StartsWith('2')) return OrderRequest.Buy(1, comment: text.Trim());",
        "var weight = 0.1m; decimal total = 0; for (var i = 1; i <= 3; i++) total += weight * i / 3m; if (decimal.Round(total, 2) > 0.15m) return OrderRequest.Buy((double)total);",
        "checked { var x = market.Index * 3 + 1; var y = (short)x; if (y > 5) return OrderRequest.Buy(1); }",
        "try { var x = checked(market.Index * int.MaxValue); if (x > 1) return null; } catch (OverflowException) { return OrderRequest.Buy(1); }",
        "try { if (10 / market.Index > 1) return null; } catch (DivideByZeroException) when (market.IsFlat) { return OrderRequest.Buy(1); } finally { market.ToString(); }",
        "try { var d = new Dictionary<string, int>(); return OrderRequest.Buy(d[\"x\"]); } catch (KeyNotFoundException e) { return OrderRequest.Buy(1, comment: e.Message); } catch (InvalidOperationException) { throw; }",
        "try { return OrderRequest.Buy(market.Close[100000]); } catch (LookAheadException e) { return OrderRequest.Buy(e.Index); }",
        "if (market.Index < 0) throw new ArgumentOutOfRangeException(nameof(market), \"text\"); ArgumentNullException.ThrowIfNull(market);",
        "var signal = market.Close[^1] switch { > 100 => 1, < 50 => -1, double.NaN => 0, _ => 0 }; if (signal is 1 or -1) return OrderRequest.Buy(1);",
        "var kind = market.Symbol switch { \"AAPL\" => 1, \"MSFT\" => 2, \"GOOG\" => 3, \"AMZN\" => 4, \"META\" => 5, \"NVDA\" => 6, \"TSLA\" => 7, \"IBM\" => 8, _ => 0 }; if (kind > 2) return OrderRequest.Buy(kind);",
        "object value = market.Index; if (value is int n and > 3) return OrderRequest.Buy(n); if (value is string { Length: > 2 } s) return OrderRequest.Buy(s.Length);",
        "int[] last = [1, 2, 3]; if (last is [1, .. var rest, 3] && rest.Length == 1) return OrderRequest.Buy(1); var tail = last[1..]; var end = last[^1]; if (tail.Length == end) return null;",
        "switch (market.Bar) { case { Close: > 5, Volume: > 0 } bar: return OrderRequest.Buy(bar.Close); case var (time, open, _, _, _, _, _) when open > 1: return OrderRequest.Sell(time.Hour); }",
        "var (fast, slow) = (market.Close.Average(5), market.Close.Average(20)); (fast, slow) = (slow, fast); if ((fast, slow) == (1.0, 2.0)) return OrderRequest.Buy(1);",
        "(double Mean, double Dev)[] stats = [(1, 2), (3, 4)]; var pick = stats.MaxBy(s => s.Dev); if (pick.Mean > 1) return OrderRequest.Buy(pick.Mean);",
        "var q = new Queue<double>(); q.Enqueue(1); var st = new Stack<int>([1, 2]); if (q.TryDequeue(out var first) && st.TryPop(out var top)) return OrderRequest.Buy(first + top);",
        "var sorted = new SortedList<double, int> { [1.5] = 2 }; foreach (var (key, value) in sorted) if (key > value) return OrderRequest.Buy(1); if (sorted.Keys[0] > 1) return null;",
        "var sorted = new SortedDictionary<DateTime, double>(); sorted[market.Time] = 1; foreach (var v in sorted.Values) if (v > 0) return OrderRequest.Buy(v); foreach (var k in sorted.Keys) if (k.Hour > 2) return null;",
        "var heap = new PriorityQueue<string, double>(); heap.Enqueue(\"a\", 1); while (heap.TryDequeue(out var item, out var priority)) if (priority > 0) return OrderRequest.Buy(1, comment: item);",
        "var set = new SortedSet<int> { 3, 1 }; if (set.Min < set.Max) return OrderRequest.Buy(1); foreach (var x in set) if (x > 2) return null;",
        "var list = new LinkedList<double>(); list.AddLast(1); for (var node = list.First; node is not null; node = node.Next) if (node.Value > 0) return OrderRequest.Buy(1);",
        "var d = new Dictionary<(string, int), List<double>>(); if (!d.TryGetValue((\"a\", 1), out var l)) d[(\"a\", 1)] = l = []; l.Add(1); foreach (var (key, value) in d) if (value.Count > key.Item2) return OrderRequest.Buy(1); foreach (var v in d.Values) v.Clear(); foreach (var k in d.Keys) if (k.Item2 > 1) return null;",
        "var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"a\" }; if (names.Contains(market.Symbol)) return OrderRequest.Buy(1);",
        "var a = new double[3, 3]; a[1, 2] = 5; a[0, 0] += 1; if (a.GetLength(0) > 2 && a[1, 2] > 1) return OrderRequest.Buy(1); var j = new double[2][]; j[0] = [1]; if (j[0][0] > 2) return null;",
        "var t = market.Time; if (t.DayOfWeek == DayOfWeek.Friday && t.TimeOfDay > new TimeSpan(15, 30, 0) && t - t.Date > TimeSpan.FromHours(2)) return OrderRequest.Buy(1); if (t.AddDays(1).Month != t.Month) return null;",
        "var open = new DateTime(market.Time.Year, market.Time.Month, 1, 0, 0, 0, DateTimeKind.Utc); var days = (market.Time - open).TotalDays; if (DateOnly.FromDateTime(market.Time).DayNumber % 2 == 0 && TimeOnly.FromDateTime(market.Time) > new TimeOnly(9, 30)) return OrderRequest.Buy(days);",
        "var day = DateTime.ParseExact(\"2020-01-31\", \"yyyy-MM-dd\", System.Globalization.CultureInfo.InvariantCulture); if (market.Time > day) return OrderRequest.Buy(1);",
        "var r = Math.Sqrt(Math.Abs(Math.Log(market.Close[^1]))) + Math.Pow(2, 0.5) + Math.Clamp(1.5, 0, 1) + Math.Round(2.5, MidpointRounding.AwayFromZero) + Math.Sin(1) + double.Hypot(3, 4); if (double.IsNaN(r) || !double.IsFinite(r)) return null; return OrderRequest.Buy(r);",
        "double? stop = market.Close[^1] > 5 ? market.Close[^1] * 0.9 : null; if (stop is { } s && stop.Value > 0 && (stop ?? 0) > 1 && stop.GetValueOrDefault() > 2) return OrderRequest.Buy(1, stopLoss: s);",
        "var array = new double[] { 3, 1, 2, 5, 4, 9, 8 }; Array.Sort(array, (x, y) => y.CompareTo(x)); var at = Array.BinarySearch(array, 3); var copy = (double[])array.Clone(); Array.Reverse(copy); if (at > 0) return OrderRequest.Buy(copy[0]);",
        "var list = new List<Bar> { market.Bar }; list.Sort((a, b) => a.Close.CompareTo(b.Close)); list.RemoveAll(b => b.Volume == 0); var found = list.Find(b => b.Close > 1); if (list.Exists(b => b == found)) return OrderRequest.Buy(1);",
        "Func<double, double> square = x => x * x; Func<Func<double, double>, Func<double, double>> twice = f => x => f(f(x)); if (twice(square)(2) > 15) return OrderRequest.Buy(1);",
        "var threshold = 5.0; Predicate<double> above = x => x > threshold; threshold += 1; Action<int> none = static _ => { }; none(1); if (above(market.Close[^1])) return OrderRequest.Buy(1);",
        "var order = OrderRequest.Buy(1) with { StopLoss = 5, ExpiresAfterBars = 3 }; if (order == OrderRequest.Buy(1)) return null; return order;",
        "var i = 0; again: i++; if (i < 5) goto again; do { i--; } while (i > 0); while (true) { if (i++ > 3) break; continue; } if (i > 2) return OrderRequest.Buy(1);",
        "var bits = BitConverter.DoubleToInt64Bits(market.Close[^1]); var pops = System.Numerics.BitOperations.PopCount((ulong)bits); uint u = (uint)pops << 3 ^ 5u; long l = u >> 1 | 7; ulong big = (ulong)l & 3; if (big > 1) return OrderRequest.Buy(1);",
        "if (double.TryParse(\"1.5\", System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var x) && int.TryParse(\"3\", out var y)) return OrderRequest.Buy(x + y);",
        "ref var first = ref new double[] { 1, 2 }[0]; first += 1; scoped ref readonly var r = ref first; if (r > 1) return OrderRequest.Buy(r);",
        "var anonymous = market.Close.Select((x, i) => new { Value = x, Index = i }).OrderBy(p => p.Value).ThenBy(p => p.Index).FirstOrDefault(); if (anonymous is { Value: > 1 }) return OrderRequest.Buy(anonymous.Index);",
        "var chunks = market.Close.Chunk(5).Select(c => c.Average()).ToList(); var windows = market.Close.Skip(1).Zip(market.Close); if (chunks.Count > windows.Count()) return OrderRequest.Buy(1);",
        "int M(params ReadOnlySpan<int> xs) => xs.Length; int N(params int[] xs) => xs.Length; if (M(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) > N(1, 2)) return OrderRequest.Buy(1);",
        "int M(params ReadOnlySpan<int> xs) => xs.Length; var k = market.Index; if (M(k, k, k, k, k, k, k, k, k, k, k, k, k, k, k, k, k, k) > 1) return OrderRequest.Buy(1);",
        "var c = 'a'; if (char.IsDigit(c) || char.IsUpper(market.Symbol[0]) || char.ToUpperInvariant(c) == 'A') return OrderRequest.Buy(1);",
        "foreach (var position in market.Positions.Where(p => p.Side == OrderSide.Buy && p.UnrealizedPnl > 0).OrderBy(p => p.EntryIndex)) if (position.BarsHeld > 5) return OrderRequest.Sell(position.Volume, comment: position.PositionId);",
        "if (OrderSide.Buy.ToString().Length > 2 && (int)OrderSide.Sell == 1 && OrderSide.Buy.Equals(OrderSide.Sell)) return OrderRequest.Buy(1);",
        "if (Rng.NextDouble() > 0.5 && Rng.Next(3) == 1 && Rng.NextGaussian() > 0) return OrderRequest.Buy(1);",
        "var z = new System.Numerics.Complex(1, 2); if ((z * z).Magnitude > 1) return OrderRequest.Buy(1);",
    ];
}
