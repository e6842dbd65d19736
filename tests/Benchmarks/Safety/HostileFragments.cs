namespace StrategyHost.Benchmarks.Safety;

/// <summary>What an attacker would put into a strategy. Each compiles where its place allows it, so that only the checks stand in its way.</summary>
internal static class HostileFragments
{
    public static string[] Statements { get; } =
    [
        "System.IO.File.WriteAllText(\"x\", \"y\");",
        "var leak = global::System.IO.File.ReadAllBytes(\"/etc/passwd\").Length;",
        "using var opened = new System.IO.FileStream(\"x\", System.IO.FileMode.Open);",
        "System.Diagnostics.Process.Start(\"sh\");",
        "_ = new System.Net.Http.HttpClient().GetStringAsync(\"http://x\").Result;",
        "new System.Threading.Thread(() => { }).Start();",
        "System.Threading.Tasks.Task.Run(() => 1);",
        "System.Threading.Thread.Sleep(1);",
        "System.Environment.Exit(1);",
        "var home = System.Environment.GetEnvironmentVariable(\"HOME\");",
        "var ticks = System.Environment.TickCount64;",
        "var now = System.DateTime.Now;",
        "var utc = DateTime.UtcNow.Ticks + DateTimeOffset.Now.Ticks;",
        "var random = new System.Random().Next();",
        "var shared = Random.Shared.NextDouble();",
        "var id = System.Guid.NewGuid();",
        "System.GC.Collect();",
        "System.Console.WriteLine(1);",
        "typeof(string).GetMethods();",
        "var made = System.Activator.CreateInstance(System.Type.GetType(\"System.IO.FileInfo\")!, \"x\");",
        "var loaded = System.Reflection.Assembly.Load(\"System.Net.Http\");",
        "this.GetType().Assembly.GetTypes();",
        "var culture = System.Globalization.CultureInfo.CurrentCulture;",
        "unsafe { int* p = null; *p = 1; }",
        "System.Runtime.InteropServices.Marshal.ReadInt64((nint)1);",
        "var raw = System.Runtime.CompilerServices.Unsafe.As<object, string>(ref System.Runtime.CompilerServices.Unsafe.NullRef<object>());",
        "dynamic d = 1; d.Foo();",
        "System.Linq.Expressions.Expression<Func<int>> e = () => 1; e.Compile()();",
        "System.AppContext.SetSwitch(\"x\", true);",
        "System.AppDomain.CurrentDomain.UnhandledException += (a, b) => { };",
        "var hash = \"secret\".GetHashCode() + new object().GetHashCode() + HashCode.Combine(1, 2);",
        "Delegate.CreateDelegate(typeof(Action), typeof(string), \"Intern\");",
        "((Action)System.IO.Directory.GetCurrentDirectory().ToString).DynamicInvoke();",
        "foreach (var f in new Func<string, bool>[] { System.IO.File.Exists }) f(\"x\");",
        "System.Threading.Interlocked.Increment(ref System.Runtime.CompilerServices.Unsafe.NullRef<int>());",
    ];

    public static string[] Members { get; } =
    [
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();",
        "[System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() { }",
        "[System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method)] static extern object MemberwiseClone(object o);",
        "public static int s_leak;",
        "static List<int> s_kept = new();",
        "[ThreadStatic] static int t_leak;",
        "static double Clock => DateTime.UtcNow.Ticks;",
        "~Finalised() { }",
        "static System.IO.StreamWriter s_out = new(\"x\");",
        "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public object O; [System.Runtime.InteropServices.FieldOffset(0)] public long L; }",
        "async System.Threading.Tasks.Task Later() => await System.Threading.Tasks.Task.Delay(1);",
        "sealed class Odd : Exception { public Odd() : base(System.IO.Path.GetTempPath()) { } }",
        "delegate void Run(); static readonly Run Go = System.Console.Clear;",
    ];

    /// <summary>Put in the place of any name.</summary>
    public static string[] Names { get; } =
    [
        "System", "File", "Process", "Environment", "Thread", "Task", "Console", "Random", "Guid", "GC", "Activator", "Type", "dynamic", "unsafe", "static",
        "object", "GetType", "GetHashCode", "Now", "UtcNow", "Invoke", "ref", "in", "goto", "await", "async", "stackalloc", "fixed", "extern", "typeof", "nameof",
        "partial", "file", "scoped", "field", "with", "switch", "when", "record", "delegate", "operator", "implicit", "params", "yield", "__arglist", "__makeref",
    ];
}
