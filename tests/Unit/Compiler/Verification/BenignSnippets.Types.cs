namespace StrategyHost.Unit.Compiler.Verification;

internal static partial class BenignSnippets
{
    private static readonly (string Members, string Statements)[] WithMembers =
    [
        ("private static readonly Dictionary<DayOfWeek, double> Sizes = new() { [DayOfWeek.Monday] = 0.5 }; private static readonly HashSet<int> Hours = [9, 10]; private static readonly double[] Kernel = Enumerable.Range(1, 5).Select(i => 1.0 / i).ToArray();", "if (Sizes.TryGetValue(market.Time.DayOfWeek, out var size) && Hours.Contains(market.Time.Hour)) return OrderRequest.Buy(size * Kernel[0]);"),
        ("private sealed record Settings(int Length, double Low); private static readonly Settings Default = new(14, 30); private static readonly int[] Lags = Build(5); private static int[] Build(int n) { var a = new int[n]; for (var i = 0; i < n; i++) a[i] = i; return a; }", "if (Default.Length > Lags[1]) return OrderRequest.Buy(1);"),
        ("private interface IRule { bool Holds(Market m); } private sealed class Up : IRule { public static readonly Up Instance = new(); public bool Holds(Market m) => m.IsFlat; } private sealed class Above(double level) : IRule { public bool Holds(Market m) => m.Close[^1] > level; } private static readonly IRule[] Rules = [Up.Instance, new Above(5)]; private static readonly Dictionary<string, Func<Market, bool>> Tests = new() { [\"x\"] = m => m.IsFlat };", "if (Rules[0].Holds(market) && Tests[\"x\"](market)) return OrderRequest.Buy(1);"),
        ("private sealed class Key(string name, int[] parts) { public override bool Equals(object? o) => o is Key; public override int GetHashCode() { var hash = new HashCode(); hash.Add(name, StringComparer.Ordinal); foreach (var part in parts) hash.Add(part); return hash.ToHashCode(); } }", "if (new HashSet<object> { 1 }.Count > 3) return OrderRequest.Buy(1);"),
        ("[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)] private static double Square(double x) => x * x; private bool TryGet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? text) { text = null; return false; }", "if (Square(market.Close[^1]) > 5 && TryGet(out var text)) return OrderRequest.Buy(1, comment: text);"),
        ("private event EventHandler<double>? Crossed; private double _last; private Func<double, double, double, double, double, double> _mean = (a, b, c, d, e) => (a + b + c + d + e) / 5;", "Crossed += (_, value) => _last = value; Crossed?.Invoke(this, _mean(1, 2, 3, 4, 5)); if (_last > 3) throw new NotImplementedException(); var wide = (1, 2, 3, 4, 5, 6, 7, 8, 9); if (wide.Item9 > 10) return null;"),
        ("[Parameter(2, 50)] public int Fast { get; init; } = 10; [Parameter] public bool Short { get; set; }", "if (Short && market.Close.Average(Fast) > 1) return OrderRequest.Sell(1);"),
        ("private const double Risk = 0.02; private const decimal Fee = 0.001m; private const string Name = \"x\";", "return OrderRequest.Buy(Risk + (double)Fee, comment: Name);"),
        ("private static readonly int[] Periods = [5, 10, 20, 40]; private static readonly double[] Weights = { 0.5, 0.25, 0.125, 0.125, 0.1 };", "foreach (var p in Periods) if (market.Close.Average(p) > Weights[0]) return OrderRequest.Buy(Weights.Sum());"),
        ("private static readonly TimeSpan Open = new(9, 30, 0); private static readonly TimeSpan Wait = TimeSpan.FromMinutes(5); private static readonly DateTime Start = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);", "if (market.Time > Start && market.Time.TimeOfDay > Open + Wait) return OrderRequest.Buy(1);"),
        ("private static readonly string[] Names = [\"a\", \"b\"]; private static readonly IReadOnlyList<int> Levels = [1, 2, 3]; private static readonly double Golden = (1 + Math.Sqrt(5)) / 2;", "if (Names.Contains(market.Symbol) && Levels[1] > Golden) return OrderRequest.Buy(1);"),
        ("private static readonly (int Fast, int Slow)[] Pairs = [(5, 10), (10, 20)]; private static readonly double? None = null; private static readonly decimal Step = 0.25m;", "foreach (var (fast, slow) in Pairs) if (fast > slow && None is null && Step > 0) return OrderRequest.Buy(1);"),
        ("private static readonly Func<double, double> Square = x => x * x; private static readonly Comparison<double> Down = (a, b) => b.CompareTo(a);", "if (Square(2) > 3 && Down(1, 2) > 0) return OrderRequest.Buy(1);"),
        ("private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal); private double[] _buffer = new double[64]; private int _next;", "_buffer[_next++ % _buffer.Length] = market.Close[^1]; _counts[market.Symbol] = _counts.GetValueOrDefault(market.Symbol) + 1;"),
        ("private Series _fast = Series.Empty; private MacdSeries? _macd; public override void PrepareIndicators(IndicatorSet indicators) { _fast = indicators.Sma(10); _macd = indicators.Macd(12, 26, 9); }", "if (_macd is not null && _macd.Line.CrossedAbove(_macd.Signal) && _fast[^1] > 1) return OrderRequest.Buy(1);"),
        ("private enum Regime { Calm, Wild } [Flags] private enum Days { None = 0, Monday = 1, Friday = 2 } private Regime _regime;", "_regime = market.Close.StandardDeviation(20) > 1 ? Regime.Wild : Regime.Calm; if (_regime == Regime.Wild && (Days.Monday | Days.Friday).HasFlag(Days.Friday)) return OrderRequest.Buy(1, comment: _regime.ToString());"),
        ("private event Action<double>? Seen; public Snippet() => Seen += x => _last = x; private double _last;", "Seen?.Invoke(market.Close[^1]); if (_last > 1) return OrderRequest.Buy(1);"),
        ("private delegate double Rule(double x, in Bar bar); private double Apply(Rule rule, in Bar bar) => rule(1, bar);", "if (Apply((double x, in Bar b) => x + b.Close, market.Bar) > 1) return OrderRequest.Buy(1);"),
        ("private double this[int back] => 1.0 / back; private double Half { get => field; set => field = value / 2; }", "Half = this[2]; if (Half > 0.1) return OrderRequest.Buy(1);"),
        ("private static T Largest<T>(IEnumerable<T> items) where T : IComparable<T> { var best = items.First(); foreach (var item in items) if (item.CompareTo(best) > 0) best = item; return best; }", "if (Largest([1.5, 2.5]) > 2 && Largest(new List<string> { \"a\" }).Length > 0) return OrderRequest.Buy(1);"),
        ("private static T Total<T>(ReadOnlySpan<T> items) where T : System.Numerics.INumber<T> { var total = T.Zero; foreach (var item in items) total += item; return total / T.CreateChecked(items.Length); }", "if (Total<double>([1, 2, 3]) > 1) return OrderRequest.Buy(1);"),
        ("private static T Make<T>() where T : new() => new T(); private static int Size<T>(T[] items) where T : unmanaged => items.Length; private sealed class Box { public int Value { get; set; } = 3; }", "if (Make<Box>().Value > Size(new double[3])) return OrderRequest.Buy(1);"),
        ("private IEnumerable<(int Index, double Value)> Peaks(Market market) { for (var i = 1; i < market.Close.Count - 1; i++) { var c = market.Close[i]; if (c > market.Close[i - 1] && c > market.Close[i + 1]) yield return (i, c); } }", "if (Peaks(market).Any(p => p.Value > 3)) return OrderRequest.Buy(1);"),
        ("public override string ToString() => $\"x{1}\"; public override bool Equals(object? other) => other is Snippet s && s._n == _n; public override int GetHashCode() => HashCode.Combine(_n, \"a\"); private int _n = 3;", "if (Equals(null)) return null; _n++;"),
        ("private int Parse(string text) { try { return int.Parse(text); } catch (FormatException) { return -1; } catch (OverflowException) { return -2; } finally { _tries++; } } private int _tries;", "if (Parse(\"12\") > 3) return OrderRequest.Buy(1);"),
    ];

    private static readonly (string Types, string Statements)[] WithTypes =
    [
        ("public sealed record Level(double Price, string Name, DateTime Since) { public bool IsHigh => Price > 5; }", "var a = new Level(1, \"x\", market.Time); var b = a with { Price = 2 }; if (a == b || a.Equals(b)) return null; var set = new HashSet<Level> { a, b }; return OrderRequest.Buy(1, comment: set.First().ToString());"),
        ("public readonly record struct Swing(int Index, double Price, bool IsHigh);", "var s = new Swing(1, 2, true); var (i, p, _) = s; var d = new Dictionary<Swing, int> { [s] = i }; if (d[s] > p) return OrderRequest.Buy(1, comment: s.ToString());"),
        ("public abstract record Signal(double Strength); public sealed record Long(double Strength) : Signal(Strength); public sealed record Exit(double Strength, string Why) : Signal(Strength);", "Signal s = market.IsFlat ? new Long(1) : new Exit(2, \"x\"); return s switch { Long { Strength: > 0.5 } => OrderRequest.Buy(1), Exit(var strength, _) => OrderRequest.Sell(strength), _ => null };"),
        ("public sealed record Node<T>(T Value, Node<T>? Next) where T : IComparable<T>;", "var n = new Node<int>(1, new Node<int>(2, null)); for (var at = n; at is not null; at = at.Next) if (at.Value > 1) return OrderRequest.Buy(1);"),
        ("public interface IFilter { bool Passes(Bar bar); string Name => \"filter\"; } public sealed class VolumeFilter(double least) : IFilter { public bool Passes(Bar bar) => bar.Volume > least; }", "IFilter[] filters = [new VolumeFilter(5)]; if (filters.All(f => f.Passes(market.Bar)) && filters[0].Name.Length > 1) return OrderRequest.Buy(1);"),
        ("public abstract class Model { protected abstract double Score(Bar bar); public double Run(Bar bar) => Score(bar) * 2; } public sealed class Momentum : Model { protected override double Score(Bar bar) => bar.Close - bar.Open; }", "Model m = new Momentum(); if (m.Run(market.Bar) > 1) return OrderRequest.Buy(1);"),
        ("public readonly struct Money(decimal amount) : IEquatable<Money>, IComparable<Money> { public decimal Amount { get; } = amount; public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount); public static bool operator >(Money a, Money b) => a.Amount > b.Amount; public static bool operator <(Money a, Money b) => a.Amount < b.Amount; public static implicit operator Money(decimal d) => new(d); public static explicit operator double(Money m) => (double)m.Amount; public bool Equals(Money other) => Amount == other.Amount; public override bool Equals(object? o) => o is Money m && Equals(m); public override int GetHashCode() => Amount.GetHashCode(); public int CompareTo(Money other) => Amount.CompareTo(other.Amount); }", "Money m = 1.5m; if (m + m > new Money(2)) return OrderRequest.Buy((double)m);"),
        ("public sealed class Ring<T>(int capacity) : IEnumerable<T> { private readonly T[] _items = new T[capacity]; private int _count; public void Add(T item) => _items[_count++ % capacity] = item; public IEnumerator<T> GetEnumerator() { for (var i = 0; i < Math.Min(_count, capacity); i++) yield return _items[i]; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }", "var ring = new Ring<double>(5) { 1, 2, 3 }; if (ring.Average() > 1) return OrderRequest.Buy(1);"),
        ("public sealed class Ema(int length) : IndicatorCalculator { private double _value = double.NaN; public override int WarmUp => length; public override double Next(in Bar bar) => _value = double.IsNaN(_value) ? bar.Close : _value + 2.0 / (length + 1) * (bar.Close - _value); }", "if (new Ema(5).WarmUp > 3) return OrderRequest.Buy(1);"),
        ("public static class SeriesExtensions { public static double Range(this Series series, int n) => series.Max(n) - series.Min(n); extension(Series series) { public double Middle => (series.Max(5) + series.Min(5)) / 2; } }", "if (market.Close.Range(5) > market.Close.Middle) return OrderRequest.Buy(1);"),
        ("public ref struct Window(ReadOnlySpan<double> values) { private readonly ReadOnlySpan<double> _values = values; public double Sum() { var sum = 0.0; foreach (ref readonly var v in _values) sum += v; return sum; } }", "if (new Window(market.Close.Last(5)).Sum() > 1) return OrderRequest.Buy(1);"),
        ("public sealed class ByPrice : IComparer<Bar>, IEqualityComparer<Bar> { public int Compare(Bar x, Bar y) => x.Close.CompareTo(y.Close); public bool Equals(Bar x, Bar y) => x.Close == y.Close; public int GetHashCode(Bar bar) => bar.Close.GetHashCode(); }", "var set = new SortedSet<Bar>(new ByPrice()) { market.Bar }; var d = new HashSet<Bar>(new ByPrice()); if (set.Count > d.Count) return OrderRequest.Buy(1);"),
        ("public sealed class Empty { } public struct Nothing { } public sealed class Disposing : IDisposable { public bool Done { get; private set; } public void Dispose() => Done = true; }", "using (var d = new Disposing()) { if (d.Done) return null; } Nothing n = default; if (n.Equals(null)) return OrderRequest.Buy(1);"),
        ("public sealed class Config { public required double Risk { get; init; } public required string Name { get; init; } public int? Limit { get; init; } [Obsolete(\"old\")] public int Old => 1; }", "var c = new Config { Risk = 0.1, Name = \"x\" }; if (c.Risk > 0) return OrderRequest.Buy(c.Risk, comment: c.Name);"),
        ("public static class Numbers { public static double Mean(params double[] xs) => xs.Length == 0 ? 0 : xs.Sum() / xs.Length; public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a); public static bool Try(double x, out double root) { root = Math.Sqrt(Math.Max(0, x)); return x >= 0; } }", "double a = 1, b = 2; Numbers.Swap(ref a, ref b); if (Numbers.Try(Numbers.Mean(a, b), out var r)) return OrderRequest.Buy(r);"),
        ("public interface IStep<TSelf> where TSelf : IStep<TSelf> { static abstract TSelf First { get; } TSelf Next(); } public readonly record struct Tick(int N) : IStep<Tick> { public static Tick First => new(1); public Tick Next() => new(N + 1); } public static class Walk { public static T Two<T>() where T : IStep<T> => T.First.Next(); }", "if (Walk.Two<Tick>().N > 1) return OrderRequest.Buy(1);"),
        ("namespace My.Trading { public class Animal { public virtual Animal Self() => this; } public class Dog : Animal { public override Dog Self() => this; } }", "if (new My.Trading.Dog().Self() is not null) return OrderRequest.Buy(1);"),
    ];

    private static readonly string[] Whole =
    [
        """
        /// <summary>Trades the state of a small machine.</summary>
        public sealed class StateMachine : Strategy
        {
            private enum State { Waiting, Armed, Cooling }

            private readonly Dictionary<State, Func<Market, State>> _transitions;
            private State _state = State.Waiting;
            private int _armedAt;

            public StateMachine() => _transitions = new()
            {
                [State.Waiting] = market => market.Close[^1] > market.High.Max(20) * 0.99 ? Arm(market) : State.Waiting,
                [State.Armed] = market => market.Index - _armedAt > 10 ? State.Cooling : State.Armed,
                [State.Cooling] = market => market.Index - _armedAt > 30 ? State.Waiting : State.Cooling,
            };

            public override OrderRequest? FindEntries(Market market)
            {
                var before = _state;
                _state = _transitions[_state](market);
                return before == State.Waiting && _state == State.Armed
                    ? OrderRequest.BuyStop(1, market.High[^1], stopLoss: market.Low.Min(5), comment: $"{before} to {_state}")
                    : null;
            }

            public override bool KeepOrder(PendingOrder order, Market market) => order.BarsPending < 3;

            private State Arm(Market market)
            {
                _armedAt = market.Index;
                return State.Armed;
            }
        }
        """,
        """
        /// <summary>Regression of the close on time, by hand.</summary>
        public sealed class Regression : Strategy
        {
            [Parameter(5, 200)] public int Length { get; init; } = 30;

            public override OrderRequest? FindEntries(Market market)
            {
                if (!market.IsFlat || market.Index < Length)
                    return null;
                var (slope, intercept, r2) = Fit(market.Close.Last(Length));
                return (slope, r2) switch
                {
                    ( > 0, > 0.7) => OrderRequest.Buy(1, stopLoss: intercept, comment: $"slope {slope:F4}"),
                    ( < 0, > 0.7) => OrderRequest.Sell(1, stopLoss: intercept + 2 * Length * Math.Abs(slope)),
                    _ => null,
                };
            }

            public override ExitRequest? FindExits(Position position, Market market) =>
                position.BarsHeld >= Length ? position.Exit("time is up") : null;

            private static (double Slope, double Intercept, double R2) Fit(ReadOnlySpan<double> values)
            {
                double sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
                for (var i = 0; i < values.Length; i++)
                {
                    sx += i;
                    sy += values[i];
                    sxx += (double)i * i;
                    sxy += i * values[i];
                    syy += values[i] * values[i];
                }

                var n = values.Length;
                var dx = n * sxx - sx * sx;
                var dy = n * syy - sy * sy;
                var slope = (n * sxy - sx * sy) / dx;
                return (slope, (sy - slope * sx) / n, dy > 0 ? Math.Pow(n * sxy - sx * sy, 2) / (dx * dy) : 0);
            }
        }
        """,
    ];
}
