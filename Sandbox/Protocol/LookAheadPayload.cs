namespace StrategyHost.Sandbox.Protocol;

/// <summary>A look-ahead proof as part of a report's payload.</summary>
internal static class LookAheadPayload
{
    internal static void Write(PayloadWriter payload, LookAheadReport? proof)
    {
        payload.Flag(proof is not null);
        if (proof is null)
            return;
        payload.Int(proof.Bars).Int(proof.Decisions).Int(proof.TruncatedBars).Int(proof.StreamedBars).Int(proof.RedrawnBars).Int(proof.Futures)
            .Flag(proof.CounterExample is not null);
        if (proof.CounterExample is { } example)
        {
            payload.Text(example.Probe).Int(example.Bar).Long(example.TimeTicks).Int(example.LastKnownBar).OptionalLong(example.FutureBar)
                .Text(example.Decided).Text(example.WithoutFuture);
        }
    }

    internal static LookAheadReport? Read(PayloadReader payload) => payload.Flag()
        ? new LookAheadReport
        {
            Bars = payload.Int(),
            Decisions = payload.Int(),
            TruncatedBars = payload.Int(),
            StreamedBars = payload.Int(),
            RedrawnBars = payload.Int(),
            Futures = payload.Int(),
            CounterExample = payload.Flag() ? ReadExample(payload) : null,
        }
        : null;

    private static LookAheadCounterExample ReadExample(PayloadReader payload)
    {
        var example = new LookAheadCounterExample(
            payload.Text(), payload.Int(), payload.Long(), payload.Int(), (int?)payload.OptionalLong(), payload.Text(), payload.Text());
        return example.TimeTicks >= DateTime.MinValue.Ticks && example.TimeTicks <= DateTime.MaxValue.Ticks
            ? example
            : throw ProtocolException.Violation($"{example.TimeTicks} is no time");
    }
}
