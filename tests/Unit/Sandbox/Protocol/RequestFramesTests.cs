using StrategyHost.Sandbox;
using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Unit.Sandbox.Protocol;

internal sealed class RequestFramesTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void A_request_arrives_as_it_was_sent(long[] times, long seed, byte[] image, Dictionary<int, int> parameters, bool hasBudget)
    {
        var sent = Request(times ?? [], image ?? []) with
        {
            Seed = seed,
            ParameterSets = [new Dictionary<string, string>(), (parameters ?? []).ToDictionary(pair => $"P{pair.Key}", pair => $"é{pair.Value}")],
            Budget = hasBudget ? new RunBudget { StepsPerBar = 7 } : null,
        };
        using var stream = new MemoryStream();
        RequestFrames.Write(stream, sent, ExchangeFrames.Nonce);
        stream.Position = 0;
        var nonce = new byte[ProtocolLimits.NonceBytes];
        var received = RequestFrames.Read(stream, nonce);

        using var scope = Assert.EnterMultipleScope();
        Assert.That(nonce, Is.EqualTo(ExchangeFrames.Nonce));
        Assert.That(received.Assembly, Is.EqualTo(sent.Assembly));
        Assert.That(received.Bars.Times, Is.EqualTo(sent.Bars.Times));
        Assert.That(received.Bars.Volume, Is.EqualTo(sent.Bars.Volume));
        Assert.That(received.Seed, Is.EqualTo(sent.Seed));
        Assert.That(received.ParameterSets, Is.EqualTo(sent.ParameterSets));
        Assert.That(received.Budget, Is.EqualTo(sent.Budget));
        Assert.That(received.Symbols, Is.EqualTo(sent.Symbols));
    }

    [Test]
    public void A_request_cut_anywhere_is_refused()
    {
        using var stream = new MemoryStream();
        RequestFrames.Write(stream, Request([1, 2, 3], [4, 5]), ExchangeFrames.Nonce);
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            using var cut = new MemoryStream(bytes, 0, length);
            Assert.That(() => RequestFrames.Read(cut, new byte[ProtocolLimits.NonceBytes]), Throws.TypeOf<ProtocolException>(), $"{length} bytes");
        }
    }

    private static StrategyRunRequest Request(long[] times, byte[] image)
    {
        double[] values = [.. times.Select(time => time / 3.0)];
        return new StrategyRunRequest
        {
            Assembly = image,
            Symbols = image.Length % 2 == 0 ? image : null,
            StrategyName = "Cross",
            BrokerOptionsJson = "{}",
            Bars = new PriceColumns { Symbol = "EURUSD", Times = times, Open = values, High = values, Low = values, Close = values, Volume = values },
        };
    }
}
