using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>What a runner told about tests so far: it is kept where the runner dies over one of them.</summary>
internal sealed class TestCollector
{
    /// <summary>What all tests together may say.</summary>
    private const long MaxBytes = 64L << 20;

    private readonly List<TestCaseReport> _ended = [];
    private long _bytes;
    private string? _running;

    internal IReadOnlyList<TestCaseReport> All => _ended;

    internal void Begin(byte[] bytes)
    {
        var payload = new PayloadReader(bytes);
        _running = payload.Text();
        payload.End();
    }

    internal void End(byte[] bytes)
    {
        _bytes += bytes.Length;
        if (_ended.Count == ProtocolLimits.MaxTests || _bytes > MaxBytes)
            throw ProtocolException.Violation($"more than {ProtocolLimits.MaxTests} tests are told, or more than {MaxBytes} bytes of them");
        _ended.Add(TestPayload.Read(bytes));
        _running = null;
    }

    /// <summary>Adds it to a result that ended badly.</summary>
    internal StrategyRunResult AddTo(StrategyRunResult result) => result with { Tests = _ended, RunningTest = _running };
}
