using StrategyHost.Compiler;
using StrategyHost.Compiler.Tests;

namespace StrategyHost.Unit.Compiler.Tests;

public sealed class TestCompilerTests
{
    private static readonly TestReferences References = TestReferences.Read(AppContext.BaseDirectory);

    private static IEnumerable<string> Samples() => Directory.GetFiles(Repository.PathOf("Strategies"), "*.cs").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    public void The_tests_of_a_sample_are_accepted(string name)
    {
        var result = new TestCompiler(References).Compile(
            StrategySource.FromFile(Repository.PathOf("tests", "Strategies", name + "Tests.cs")), Strategy(File.ReadAllText(Repository.PathOf("Strategies", name + ".cs"))));
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error), Is.Empty);
        Assert.That(result.Accepted);
    }

    [TestCase("Assert.That(Has.Count.EqualTo(1).Or.Empty, Is.Not.Null);")]
    [TestCase("Assert.That(() => Throw(), Throws.ArgumentException.With.Message.Contains(\"no\"));")]
    [TestCase("Assert.That(Assert.Throws<ArgumentException>(() => Throw())!.Message, Does.StartWith(\"n\"));")]
    [TestCase("Assert.That(1.0, Is.EqualTo(1).Within(0.1).Percent, \"a message\"); Assert.Multiple(() => { });")]
    [TestCase("using (Assert.EnterMultipleScope()) Assert.That(new[] { 1, 2 }, Is.Ordered.Descending.Or.Unique.And.All.GreaterThan(0));")]
    [TestCase("Assert.That(Run().Trades.Select(trade => trade.NetPnl), Has.Some.GreaterThan(0m).And.None.LessThan(-5m)); TestContext.WriteLine(\"told\");")]
    [TestCase("Assert.That(Run().Events.Count(e => e.Type == StrategyHost.Brokers.BrokerEventType.OrderFilled), Is.EqualTo(2));")]
    [TestCase("Assert.That(Run().EquityCurve[^1].Equity, Is.InRange(0, 1e9)); Assert.That(\"a\", Is.AnyOf(\"a\", \"b\"));")]
    [TestCase("Assert.That(new Sample().Period, Is.EqualTo(3)); Assert.That(run(new Sample { Period = 4 }), Is.True); static bool run(Strategy s) => s is Sample;")]
    [TestCase("var d = new Dictionary<string, int> { [\"a\"] = 1 }; Assert.That(d, Does.ContainKey(\"a\")); Assert.Pass();")]
    public void What_tests_are_made_of_is_accepted(string body) => Assert.That(Errors(Tests(body)), Is.Empty);

    [TestCase("System.IO.File.WriteAllText(\"x\", \"y\");", "SH1")]
    [TestCase("System.Diagnostics.Process.Start(\"sh\");", "SH1")]
    [TestCase("System.Threading.Thread.Sleep(1);", "SH1")]
    [TestCase("Assert.That(DateTime.Now, Is.Not.Null);", "SH2")]
    [TestCase("Assert.That(new Random().Next(), Is.Positive);", "SH2")]
    [TestCase("Assert.That(\"/etc/passwd\", Does.Exist);", "SH7")]
    [TestCase("Assert.That(\"/a\", Is.SamePath(\"/b\"));", "SH7")]
    [TestCase("Assert.That(() => 1, Is.EqualTo(1).After(1000));", "SH7")]
    [TestCase("Assert.That(TestContext.CurrentContext.WorkDirectory, Is.Empty);", "SH7")]
    [TestCase("Assert.That(TestContext.Parameters.Count, Is.Zero);", "SH7")]
    [TestCase("TestContext.AddTestAttachment(\"/etc/passwd\");", "SH7")]
    [TestCase("Assert.That(new Sample(), Is.TypeOf(typeof(Sample)));", "SH1")]
    [TestCase("Assert.That(new Sample().GetType().Assembly.Location, Is.Empty);", "SH1")]
    [TestCase("new NUnit.Framework.Internal.TestProgressReporter(null!);", "SH7")]
    [TestCase("new NUnit.Framework.Internal.Randomizer(1).NextBool();", "SH")]
    [TestCase("Console.WriteLine(1);", "SH1")]
    [TestCase("var key = \"AKIAIOSFODNN7EXAMPLQ\";", "SH4")]
    public void What_tests_have_no_business_with_is_refused(string body, string family) =>
        Assert.That(Errors(Tests(body)), Has.Some.StartsWith(family), string.Join('\n', Errors(Tests(body))));

    [TestCase("[TestCaseSource(typeof(Environment), \"StackTrace\")] public void T(int i) { }", "SH")]
    [TestCase("[TestCaseSource(typeof(T), \"Cases\")] public void X(int i) { } public static int[] Cases => [1];", "SH1")]
    [TestCase("[Test] public void X([ValueSource(typeof(T), \"Cases\")] int i) { } public static int[] Cases => [1];", "SH1")]
    [TestCase("[Test, Retry(3)] public void X() { }", "SH7")]
    [TestCase("[Test] public void X([Random(1, 2, 3)] int i) { }", "SH7")]
    [TestCase("[Test, Parallelizable] public void X() { }", "SH7")]
    [TestCase("[Test, MaxTime(5)] public void X() { }", "SH7")]
    [TestCase("[Test, SetCulture(\"tr-TR\")] public void X() { }", "SH7")]
    [TestCase("[Test] public async System.Threading.Tasks.Task X() { await System.Threading.Tasks.Task.Delay(1); }", "SH1")]
    [TestCase("private static int _n; [Test] public void X() => _n++;", "SH2")]
    [TestCase("[System.Runtime.InteropServices.DllImport(\"c\")] public static extern int getpid();", "SH1")]
    [TestCase("~T() { }", "SH1")]
    public void Members_that_tests_may_not_have_are_refused(string member, string family) =>
        Assert.That(Errors($"public sealed class T {{ {member} }}"), Has.Some.StartsWith(family), string.Join('\n', Errors($"public sealed class T {{ {member} }}")));

    [TestCase("public sealed class Mine : NUnit.Framework.Constraints.Constraint { public override NUnit.Framework.Constraints.ConstraintResult ApplyTo<T>(T actual) => null!; }")]
    [TestCase("public sealed class Mine : TestAttribute { }")]
    [TestCase("public sealed class Mine : Exception { }")]
    [TestCase("namespace StrategyHost.Testing { public sealed class Mine { } }")]
    [TestCase("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"x\")]")]
    [TestCase("[SetUpFixture] public sealed class Mine { }")]
    [TestCase("public sealed class Mine { StrategyHost.Testing.Fixtures.FixtureFiles? _files; }")]
    [TestCase("public sealed class Mine { public object Make() => new StrategyHost.Brokers.PositionHandle(\"\", \"\", OrderSide.Buy, 1, 1, default, 0, null, null, null); }")]
    public void Types_that_tests_may_not_have_are_refused(string type) => Assert.That(Errors(type), Is.Not.Empty);

    [Test]
    public void A_bomb_is_refused_before_it_costs_anything() =>
        Assert.That(Errors("public sealed class T { object x = " + new string('(', 5000) + "1" + new string(')', 5000) + "; }"), Has.Some.StartsWith("SH5"));

    [Test]
    public void The_same_tests_give_the_same_bytes()
    {
        var (first, second) = (Compile(Tests("Assert.Pass();")), Compile(Tests("Assert.Pass();")));
        Assert.That(second.Image!.Assembly, Is.EqualTo(first.Image!.Assembly));
    }

    private static string Tests(string body) => $$"""
        public sealed class T
        {
            [Test]
            public void It_works()
            {
                {{body}}
            }

            private static void Throw() => throw new ArgumentException("no");

            private static StrategyRun Run() => StrategyRun.Over(new Sample(), new BarBuilder().Rise(10, step: 1).Build());
        }
        """;

    private static string[] Errors(string source) =>
        [.. Compile(source).Diagnostics.Where(diagnostic => diagnostic.Severity == StrategyDiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}")];

    private static TestCompilation Compile(string source) => new TestCompiler(References).Compile(StrategySource.FromText(source), Sample.Value);

    private static readonly Lazy<StrategyImage> Sample = new(() => Strategy(
        """
        using StrategyHost;

        /// <summary>Something to test.</summary>
        public sealed class Sample : Strategy
        {
            /// <summary>A number.</summary>
            [Parameter(1, 9)]
            public int Period { get; init; } = 3;

            /// <inheritdoc/>
            public override OrderRequest? FindEntries(Market market) => market.IsFlat && market.Index > Period ? OrderRequest.Buy(1) : null;
        }
        """));

    private static StrategyImage Strategy(string source)
    {
        var result = new StrategyCompiler().Compile(StrategySource.FromText(source));
        Assert.That(result.Accepted, string.Join('\n', result.Diagnostics));
        return result.Image!;
    }
}
