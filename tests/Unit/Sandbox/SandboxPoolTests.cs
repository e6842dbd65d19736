using StrategyHost.Sandbox;

namespace StrategyHost.Unit.Sandbox;

internal sealed class SandboxPoolTests
{
    private readonly List<string> _log = [];
    private int _started;

    [SetUp]
    public void Forget()
    {
        _log.Clear();
        _started = 0;
    }

    [Test]
    public void Each_run_has_a_sandbox_of_its_own([Values] bool areWarm)
    {
        using (var pool = Pool(3, areWarm))
        {
            for (var run = 0; run < 3; run++)
                pool.Take().Dispose();
        }

        using var scope = Assert.EnterMultipleScope();
        Assert.That(_log.Where(line => line.StartsWith("start", StringComparison.Ordinal)), Is.EqualTo(new[] { "start 1", "start 2", "start 3" }));
        Assert.That(_log.Where(line => line.StartsWith("end", StringComparison.Ordinal)), Is.EquivalentTo(new[] { "end 1", "end 2", "end 3" }));
    }

    [Test]
    public void A_warm_one_is_started_when_the_run_before_has_ended()
    {
        using var pool = Pool(9, areWarm: true);
        var first = pool.Take();
        Assert.That(_log, Is.EqualTo(new[] { "start 1" }));
        first.Dispose();
        pool.Take().Dispose();
        Assert.That(_log.Take(3), Is.EqualTo(new[] { "start 1", "end 1", "start 2" }));
    }

    [Test]
    public void What_waits_ends_with_the_pool()
    {
        Pool(5, areWarm: false).Dispose();
        Assert.That(_log, Is.EqualTo(new[] { "start 1", "end 1" }));
    }

    [Test]
    public void One_that_was_ended_while_it_waited_is_not_used([Values] bool areWarm)
    {
        using var pool = Pool(1, areWarm, number => new Fake(this, number) { IsGone = number == 1 });
        using var taken = pool.Take();
        Assert.That(_log, Is.EqualTo(new[] { "start 1", "end 1", "start 2" }));
    }

    [Test]
    public void One_that_could_not_be_started_ahead_is_tried_once_more()
    {
        using var pool = Pool(3, areWarm: true, number => number == 2 ? throw new SandboxException("no") : new Fake(this, number));
        pool.Take().Dispose();
        pool.Take().Dispose();
        Assert.That(_log.Where(line => line.StartsWith("start", StringComparison.Ordinal)).Take(2), Is.EqualTo(new[] { "start 1", "start 3" }));
    }

    [Test]
    public void One_given_back_twice_is_ended_once()
    {
        using var pool = Pool(1, areWarm: true);
        var taken = pool.Take();
        taken.Dispose();
        taken.Dispose();
        Assert.That(_log, Is.EqualTo(new[] { "start 1", "end 1" }));
    }

    private SandboxPool Pool(int runs, bool areWarm, Func<int, RunningSandbox>? start = null) =>
        new(new ExpectedRuns(SandboxLimits.Default, runs) { AreWarm = areWarm }, () => (start ?? (number => new Fake(this, number)))(Interlocked.Increment(ref _started)));

    private void Log(string line)
    {
        lock (_log)
            _log.Add(line);
    }

    private sealed class Fake : RunningSandbox
    {
        private readonly SandboxPoolTests _test;
        private readonly int _number;

        internal Fake(SandboxPoolTests test, int number)
        {
            (_test, _number) = (test, number);
            test.Log($"start {number}");
        }

        internal bool IsGone { get; init; }

        internal override Stream Input => Stream.Null;

        internal override Stream Output => Stream.Null;

        internal override bool HasEnded => IsGone;

        internal override void Kill()
        {
        }

        internal override SandboxExit WaitForExit() => new(0, false, "");

        protected override void Dispose(bool disposing) => _test.Log($"end {_number}");
    }
}
