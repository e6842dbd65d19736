namespace StrategyHost.Unit.Compiler.Verification;

/// <summary>Sources that reach for what strategies must not have, with the id that refuses each.</summary>
internal static partial class HostileSnippets
{
    public static IEnumerable<TestCaseData> All()
    {
        foreach (var (id, code) in ForbiddenTypes.Concat(ForbiddenMembers).Concat(UnsafeStatements).Concat(HandleStatements).Concat(HandlerStatements))
            yield return Case(id, code, Snippet.Strategy(code));
        foreach (var (id, code) in HostileMembers)
            yield return Case(id, code, Snippet.Strategy("", members: code));
        foreach (var (id, code) in HostileTypes)
            yield return Case(id, code, Snippet.Strategy("", types: code));
        foreach (var (id, code) in HostileFiles)
            yield return Case(id, code, code + "\n" + Snippet.Strategy(""));
    }

    private static TestCaseData Case(string id, string code, string source)
    {
        var line = string.Join(' ', code.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new TestCaseData(id, source).SetArgDisplayNames(id, line.Length > 100 ? line[..100] : line);
    }

    private static readonly (string Id, string Code)[] ForbiddenTypes =
    [
        ("SH7001", "System.IO.File.ReadAllText(\"/etc/passwd\");"),
        ("SH7001", "System.IO.File.WriteAllBytes(\"x\", new byte[1]);"),
        ("SH7001", "System.IO.Directory.GetFiles(\".\");"),
        ("SH7001", "new System.IO.StreamReader(\"x\").ReadToEnd();"),
        ("SH7001", "using var stream = new System.IO.MemoryStream();"),
        ("SH7001", "System.IO.Path.GetRandomFileName();"),
        ("SH7001", "new System.Net.Http.HttpClient().GetStringAsync(\"http://x\");"),
        ("SH7001", "new System.Net.Sockets.TcpClient(\"x\", 80);"),
        ("SH7001", "System.Net.Dns.GetHostEntry(\"x\");"),
        ("SH7001", "System.Diagnostics.Process.Start(\"sh\");"),
        ("SH7001", "System.Diagnostics.Debugger.Break();"),
        ("SH7001", "var watch = System.Diagnostics.Stopwatch.StartNew();"),
        ("SH7001", "new System.Diagnostics.TraceSource(\"x\").Flush();"),
        ("SH7001", "Console.WriteLine(\"x\");"),
        ("SH7001", "Console.ReadLine();"),
        ("SH7001", "new Random().Next();"),
        ("SH7001", "Random.Shared.NextDouble();"),
        ("SH7001", "Guid.NewGuid();"),
        ("SH7001", "System.Security.Cryptography.RandomNumberGenerator.GetInt32(5);"),
        ("SH7001", "System.Security.Cryptography.SHA256.HashData(new byte[1]);"),
        ("SH7001", "var zone = TimeZoneInfo.Local;"),
        ("SH7001", "var now = DateTimeOffset.UtcNow;"),
        ("SH7001", "var now = TimeProvider.System.GetUtcNow();"),
        ("SH7001", "GC.Collect();"),
        ("SH7001", "GC.AllocateUninitializedArray<double>(10);"),
        ("SH7001", "AppContext.SetSwitch(\"x\", true);"),
        ("SH7001", "AppDomain.CurrentDomain.GetAssemblies();"),
        ("SH7001", "System.Threading.Thread.Sleep(1000);"),
        ("SH7001", "new System.Threading.Thread(() => { }).Start();"),
        ("SH7001", "System.Threading.Tasks.Task.Run(() => { });"),
        ("SH7001", "System.Threading.Tasks.Parallel.For(0, 2, i => { });"),
        ("SH7001", "new System.Threading.Timer(_ => { });"),
        ("SH7001", "System.Threading.ThreadPool.QueueUserWorkItem(_ => { });"),
        ("SH7001", "var gate = new System.Threading.Lock();"),
        ("SH7001", "lock (this) { }"),
        ("SH7001", "var lazy = new Lazy<int>(() => 1);"),
        ("SH7001", "var local = new System.Threading.ThreadLocal<int>();"),
        ("SH7001", "var weak = new WeakReference(this);"),
        ("SH7001", "System.Buffers.ArrayPool<double>.Shared.Rent(10);"),
        ("SH7001", "System.Runtime.InteropServices.Marshal.AllocHGlobal(10);"),
        ("SH7001", "System.Runtime.InteropServices.NativeLibrary.Load(\"libc\");"),
        ("SH7001", "System.Runtime.InteropServices.GCHandle.Alloc(this);"),
        ("SH7001", "System.Reflection.Assembly.Load(\"x\");"),
        ("SH7001", "System.Reflection.Assembly.GetExecutingAssembly();"),
        ("SH7001", "new System.Reflection.Emit.DynamicMethod(\"x\", null, null);"),
        ("SH7001", "System.Runtime.Loader.AssemblyLoadContext.Default.ToString();"),
        ("SH7001", "System.Linq.Expressions.Expression<Func<int>> e = () => 1; e.Compile()();"),
        ("SH7001", "new[] { 1 }.AsQueryable().Count();"),
        ("SH7001", "new[] { 1 }.AsParallel().Count();"),
        ("SH7001", "System.Text.RegularExpressions.Regex.IsMatch(\"a\", \"(a+)+$\");"),
        ("SH7001", "System.Text.Json.JsonSerializer.Serialize(1);"),
        ("SH7001", "new System.Xml.XmlDocument().Load(\"x\");"),
        ("SH7001", "System.Numerics.BigInteger.Pow(10, 1000000);"),
        ("SH7001", "var v = new System.Numerics.Vector<double>(1);"),
        ("SH7001", "System.Runtime.Intrinsics.Vector128.Create(1.0).ToString();"),
        ("SH7001", "System.Runtime.Intrinsics.X86.Sse.IsSupported.ToString();"),
        ("SH7001", "var d = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();"),
        ("SH7001", "var d = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty;"),
        ("SH7001", "var h = new System.Collections.Hashtable();"),
        ("SH7001", "var s = System.Collections.Frozen.FrozenSet.ToFrozenSet(new[] { 1 });"),
        ("SH7001", "System.Threading.Volatile.Read(ref System.Runtime.CompilerServices.Unsafe.NullRef<int>());"),
        ("SH7001", "var t = new System.Runtime.CompilerServices.ConditionalWeakTable<object, object>();"),
        ("SH7001", "StrategyHost.Brokers.IBrokerAdapter? broker = null; broker!.GetPositions();"),
        ("SH7001", "object o = this; ((StrategyHost.Brokers.IBrokerAdapter)o).GetAccount();"),
        ("SH7001", "dynamic d = this; d.Run();"),
        ("SH7001", "throw new System.IO.IOException();"),
        ("SH7001", "throw new OutOfMemoryException();"),
        ("SH7001", "var u = new Uri(\"http://x\");"),
        ("SH7001", "var p = new Progress<int>();"),
        ("SH7001", "System.ComponentModel.TypeDescriptor.GetProperties(this);"),
    ];

    private static readonly (string Id, string Code)[] ForbiddenMembers =
    [
        ("SH7004", "Environment.CurrentManagedThreadId.ToString();"),
        ("SH7002", "Environment.Exit(1);"),
        ("SH7002", "Environment.FailFast(\"x\");"),
        ("SH7002", "var name = Environment.MachineName;"),
        ("SH7002", "Environment.GetEnvironmentVariable(\"x\");"),
        ("SH7002", "var now = DateTime.Now;"),
        ("SH7002", "var now = DateTime.UtcNow;"),
        ("SH7002", "var now = DateTime.Today;"),
        ("SH7002", "market.Time.ToLocalTime();"),
        ("SH7002", "market.Time.ToUniversalTime();"),
        ("SH7002", "DateTime.Parse(\"12:00\");"),
        ("SH7002", "DateOnly.Parse(\"1 May\");"),
        ("SH7004", "DateTime.ParseExact(\"12:00\", \"HH:mm\", null);"),
        ("SH7004", "var f = \"yyyy-MM-dd\".Substring(market.Index); DateTime.ParseExact(\"12\", f, null);"),
        ("SH7004", "DateTime.TryParseExact(\"12\", \"'yMd'HH\", null, System.Globalization.DateTimeStyles.None, out var time);"),
        ("SH7004", "DateOnly.ParseExact(\"05-01\", \"MM-dd\", null);"),
        ("SH7004", "\"abc\".GetHashCode().ToString();"),
        ("SH7004", "new object().GetHashCode().ToString();"),
        ("SH7004", "(1, \"a\").GetHashCode().ToString();"),
        ("SH7004", "1.5.GetHashCode().ToString();"),
        ("SH7004", "HashCode.Combine(1, 2).ToString();"),
        ("SH7004", "EqualityComparer<string>.Default.GetHashCode(\"a\").ToString();"),
        ("SH7004", "Func<int> hash = new object().GetHashCode; hash();"),
        ("SH7004", "StringComparer.Ordinal.GetHashCode(\"a\").ToString();"),
        ("SH7002", "string.GetHashCode(\"abc\").ToString();"),
        ("SH7002", "string.Intern(\"a\");"),
        ("SH7002", "\"a\".ToUpper();"),
        ("SH7002", "char.ToUpper('a');"),
        ("SH7002", "Enumerable.Shuffle(new[] { 1, 2 }).First();"),
        ("SH7002", "Math.ReciprocalEstimate(3.0).ToString();"),
        ("SH7002", "double.MultiplyAddEstimate(1, 2, 3).ToString();"),
        ("SH7002", "float.ReciprocalSqrtEstimate(2).ToString();"),
        ("SH7002", "GetType().ToString();"),
        ("SH7002", "MemberwiseClone();"),
        ("SH7002", "((Action)(() => { })).Method.ToString();"),
        ("SH7002", "((Action)(() => { })).DynamicInvoke();"),
        ("SH7002", "var e = new InvalidOperationException(); var s = e.StackTrace;"),
        ("SH7002", "new InvalidOperationException().GetBaseException();"),
        ("SH7002", "Array.CreateInstance(typeof(int), 3);"),
        ("SH7002", "Enum.Parse<OrderSide>(\"Buy\");"),
        ("SH7002", "Enum.GetValues<OrderSide>();"),
        ("SH7002", "var c = System.Globalization.CultureInfo.CurrentCulture;"),
        ("SH7002", "System.Globalization.CultureInfo.CurrentCulture = new(\"de\");"),
        ("SH7004", "Activator.CreateInstance(\"a\", \"b\");"),
        ("SH7004", "Activator.CreateInstance<List<int>>();"),
        ("SH7002", "Type.GetType(\"System.IO.File\");"),
        ("SH7002", "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this).ToString();"),
        ("SH7002", "System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(null!);"),
        ("SH7004", "System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();"),
        ("SH7004", "System.Runtime.CompilerServices.Unsafe.As<List<int>>(this).Add(1);"),
        ("SH7002", "System.Runtime.CompilerServices.Unsafe.NullRef<int>();"),
        ("SH7004", "var s = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref (new int[1])[0], 9); s[0] = 1;"),
        ("SH7002", "System.Runtime.InteropServices.MemoryMarshal.Cast<int, byte>(new int[1]);"),
        ("SH7002", "System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(new Dictionary<int, int>(), 1, out _) = 1;"),
        ("SH7001", "var x = 1; System.Threading.Interlocked.CompareExchange(ref x, 2, 1);"),
        ("SH7001", "var x = 1; System.Threading.Interlocked.Increment(ref x);"),
        ("SH7004", "Action a = () => { }; a += a; a += a;"),
        ("SH7002", "BitConverter.IsLittleEndian.ToString();"),
        ("SH7002", "Dictionary<string, int> d = []; d.GetAlternateLookup<ReadOnlySpan<char>>();"),
        ("SH7002", "((Series)null!).Equals(new object()); Object.Equals(null, null); market.GetType();"),
        ("SH7002", "foreach (var chunk in new System.Text.StringBuilder(10).GetChunks()) { }"),
        ("SH7002", "Buffer();  void Buffer() { int[] a = [1]; Array.ConstrainedCopy(a, 0, a, 0, 1); }"),
    ];

    private static readonly (string Id, string Code)[] HandleStatements =
    [
        ("SH7013", "var t = typeof(int); if (t.Equals(null)) return null;"),
        ("SH7013", "typeof(Strategy).Assembly.ToString();"),
        ("SH7013", "var same = typeof(int) == typeof(long); if (same) return null;"),
        ("SH7013", "M<int>(); static void M<T>() { var t = typeof(T).ToString(); }"),
        ("SH7013", "object x = typeof(List<>); x.ToString();"),
        ("SH7004", "Type? t = null; if (t == null) return null; t.ToString();"),
    ];

    private static readonly (string Id, string Code)[] HandlerStatements =
    [
        ("SH7015", "try { FindEntries(market); } catch { }"),
        ("SH7015", "try { FindEntries(market); } catch (Exception) { }"),
        ("SH7015", "try { FindEntries(market); } catch (Exception e) { return OrderRequest.Buy(e.Message.Length); }"),
        ("SH7015", "try { FindEntries(market); } catch (Exception) when (market.IsFlat) { }"),
        ("SH7015", "try { FindEntries(market); } catch when (market.IsFlat) { }"),
        ("SH7015", "M<InvalidOperationException>(); void M<T>() where T : Exception { try { FindEntries(market); } catch (T) { } }"),
        ("SH7015", "M<InvalidOperationException>(); void M<T>() where T : Exception { try { FindEntries(market); } catch (T) when (market.IsFlat) { } }"),
        ("SH7001", "try { FindEntries(market); } catch (SystemException) { }"),
        ("SH7001", "try { FindEntries(market); } catch (InsufficientExecutionStackException) { }"),
        ("SH7001", "try { FindEntries(market); } catch (OutOfMemoryException) { }"),
        ("SH7001", "try { FindEntries(market); } catch (StackOverflowException) when (market.IsFlat) { }"),
    ];
}
