using System.Runtime.CompilerServices;
using StrategyHost.Compiler;
using StrategyHost.Trading.Loading;
using StrategyHost.Unit.Analyzers;

namespace StrategyHost.Unit.Trading.Loading;

public sealed class StrategyAssemblyTests
{
    private const int Cycles = 300;

    private static readonly StrategyImage Image = RuleAssert.Compile(
        RuleAssert.InFindEntries("_bars++;", "private int _bars; private readonly double[] _values = new double[1000];")).Image!;

    [Test]
    public void Each_strategy_is_an_instance_of_its_own()
    {
        using var loaded = StrategyAssembly.Load(Image.Assembly, Image.Symbols, Image.StrategyName);
        var (first, second) = (loaded.CreateStrategy(), loaded.CreateStrategy());
        Assert.That(second, Is.Not.SameAs(first));
    }

    [Test]
    public void Hundreds_of_cycles_leave_no_context_behind()
    {
        var traces = new List<WeakReference>();
        for (var i = 0; i < Cycles; i++)
            traces.Add(LoadRunAndForget());
        for (var i = 0; i < 20 && traces.Exists(trace => trace.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.That(traces.Count(trace => trace.IsAlive), Is.Zero);
    }

    [Test]
    public void A_disposed_assembly_creates_nothing()
    {
        var loaded = StrategyAssembly.Load(Image.Assembly, Image.Symbols, Image.StrategyName);
        loaded.Dispose();
        loaded.Dispose();
        Assert.That(loaded.CreateStrategy, Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public void An_assembly_that_stays_loaded_runs_and_is_let_go_of_as_well()
    {
        var loaded = StrategyAssembly.Load(Image.Assembly, Image.Symbols, Image.StrategyName, staysLoaded: true);
        var strategy = loaded.CreateStrategy();
        Assert.That(strategy.GetType().IsCollectible, Is.False);
        Assert.That(loaded.Budget, Is.Not.Null);
        loaded.Dispose();
        loaded.Dispose();
        Assert.That(loaded.CreateStrategy, Throws.InstanceOf<ObjectDisposedException>());
    }

    [TestCase("Missing")]
    [TestCase("System.String")]
    public void An_image_without_the_strategy_is_refused(string name) =>
        Assert.That(() => StrategyAssembly.Load(Image.Assembly, null, name), Throws.InvalidOperationException.With.Message.Contains(name));

    [Test]
    public void What_is_no_assembly_is_refused() =>
        Assert.That(() => StrategyAssembly.Load([1, 2, 3], null, "X"), Throws.InstanceOf<BadImageFormatException>());

    [Test]
    public void A_constructor_throws_its_own_exception()
    {
        var image = RuleAssert.Compile(RuleAssert.InFindEntries("", "private readonly int _zero; public Sample() { _zero = 1 / _zero; }")).Image!;
        using var loaded = StrategyAssembly.Load(image.Assembly, image.Symbols, image.StrategyName);
        var failure = Assert.Throws<DivideByZeroException>(() => loaded.CreateStrategy());
        Assert.That(loaded.FindSourceLine(failure), Is.EqualTo(6));
    }

    [Test]
    public void An_exception_from_elsewhere_has_no_line()
    {
        using var loaded = StrategyAssembly.Load(Image.Assembly, Image.Symbols, Image.StrategyName);
        Assert.That(loaded.FindSourceLine(new InvalidOperationException()), Is.Null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadRunAndForget()
    {
        using var loaded = StrategyAssembly.Load(Image.Assembly, Image.Symbols, Image.StrategyName);
        var strategy = loaded.CreateStrategy();
        strategy.FindEntries(null!);
        return new WeakReference(strategy.GetType().Assembly);
    }
}
