using StrategyHost.Compiler;
using StrategyHost.Compiler.Supervision;
using StrategyHost.Unit.Compiler.SourceLimits;

namespace StrategyHost.Unit.Compiler.Supervision;

[NonParallelizable]
public sealed class SupervisedThreadTests
{
    private static readonly StrategyCompilerOptions NoTime = new() { Deadline = TimeSpan.Zero };

    [Test]
    public void Work_that_ends_gives_its_result() =>
        Assert.That(SupervisedThread.Run(_ => "done", new StrategyCompilerOptions(), default), Is.EqualTo(new Supervised<string>("done", null)));

    [Test]
    public void What_the_work_throws_reaches_the_caller() =>
        Assert.That(
            () => SupervisedThread.Run<string>(_ => throw new FormatException("broken"), new StrategyCompilerOptions(), default),
            Throws.InstanceOf<FormatException>().With.Message.EqualTo("broken"));

    [Test]
    public void Work_that_listens_ends_at_the_deadline_and_leaves_nothing_behind()
    {
        var result = SupervisedThread.Run<string>(WaitForever, NoTime, default);
        Assert.That(result.Excess, Is.EqualTo("took longer than 0 s"));
        Assert.That(SupervisedThread.Abandoned, Is.Zero);
    }

    [Test]
    public void Work_that_holds_too_much_memory_is_ended()
    {
        // Garbage of the tests before would count as already there and its collection hide the growth.
        GC.Collect();
        var result = SupervisedThread.Run<string>(
            token =>
            {
                var held = new byte[64 << 20];
                WaitForever(token);
                return held.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            },
            new StrategyCompilerOptions { MaxMemoryBytes = 16 << 20, Deadline = TimeSpan.FromSeconds(20) },
            default);
        Assert.That(result.Excess, Is.EqualTo("needed more than 16 MB of memory"));
    }

    [Test]
    public void Work_that_does_not_listen_is_left_behind_and_too_many_stop_the_compiler()
    {
        using var gate = new ManualResetEventSlim();
        string Deaf(CancellationToken token)
        {
            gate.Wait(CancellationToken.None);
            return "late";
        }

        try
        {
            for (var i = 1; i <= SupervisedThread.MaxAbandoned; i++)
            {
                Assert.That(SupervisedThread.Run(Deaf, NoTime, default).Result, Is.Null);
                Assert.That(SupervisedThread.Abandoned, Is.EqualTo(i));
            }

            Assert.That(
                () => new StrategyCompiler().Compile(StrategySource.FromText("public class A { }")),
                Throws.InstanceOf<CompilerUnavailableException>().With.Message.Contain("Start the host again"));
        }
        finally
        {
            gate.Set();
            SpinWait.SpinUntil(() => SupervisedThread.Abandoned == 0);
        }

        Assert.That(new StrategyCompiler().Compile(StrategySource.FromText("public class A { }")).Diagnostics, Is.Not.Empty);
    }

    [Test]
    public void A_source_beyond_the_deadline_is_refused_with_the_rule()
    {
        var result = new StrategyCompiler(NoTime).Compile(StrategySource.FromText(LargeStrategy.Source));
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Single().ToString(), Is.EqualTo("(1,1): error SH5009: The compilation took longer than 0 s"));
    }

    [Test]
    public void An_image_beyond_its_size_is_refused_with_the_rule()
    {
        var options = new StrategyCompilerOptions { MaxImageBytes = 10_000 };
        var result = new StrategyCompiler(options).Compile(StrategySource.FromText(LargeStrategy.Source));
        Assert.That(result.Accepted, Is.False);
        Assert.That(result.Diagnostics.Single().Id, Is.EqualTo("SH5009"));
        Assert.That(result.Diagnostics.Single().Message, Does.EndWith("bytes; the limit is 10000"));
    }

    private static string WaitForever(CancellationToken token)
    {
        token.WaitHandle.WaitOne();
        throw new OperationCanceledException(token);
    }
}
