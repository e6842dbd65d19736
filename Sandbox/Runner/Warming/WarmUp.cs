using StrategyHost.Sandbox.Protocol;
using StrategyHost.SimBroker;

namespace StrategyHost.Sandbox.Runner.Warming;

/// <summary>
/// Serves a request of its own, from its frames to its answer, so that the code a run goes through is compiled before the run
/// comes. Nothing of it stays but that: the strategy, the bars and the nonce are none of the host's.
/// </summary>
internal static class WarmUp
{
    /// <summary>Enough for the loop over bars to be compiled a second time, optimised.</summary>
    private const int Bars = 3_000;

    private const int Wave = 40;

    internal static void Run()
    {
        using var frames = new MemoryStream();
        RequestFrames.Write(frames, Request(), new byte[ProtocolLimits.NonceBytes]);
        frames.Position = 0;
        RunnerService.Serve(frames, Stream.Null, () => { });
    }

    private static StrategyRunRequest Request() => new()
    {
        Assembly = File.ReadAllBytes(typeof(WarmUpStrategy).Assembly.Location),
        StrategyName = typeof(WarmUpStrategy).FullName!,
        BrokerOptionsJson = new BrokerOptions().ToCanonicalJson(),
        Bars = Prices(),
        Budget = null,
    };

    /// <summary>Prices that go up and down in turn: the strategy trades.</summary>
    private static PriceColumns Prices()
    {
        double[] close = [.. Enumerable.Range(0, Bars).Select(i => 100.0 + Math.Abs((i % Wave) - (Wave / 2)))];
        return new PriceColumns
        {
            Symbol = "WARM",
            Times = [.. Enumerable.Range(0, Bars).Select(i => DateTime.UnixEpoch.Ticks + (i * TimeSpan.TicksPerHour))],
            Open = close,
            High = [.. close.Select(price => price + 1)],
            Low = [.. close.Select(price => price - 1)],
            Close = close,
            Volume = new double[Bars],
        };
    }
}
