using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Unit.Sandbox.Protocol;

internal sealed class ResultReaderTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(ProtocolLimits.MaxArtifactChunk)]
    [TestCase(700_000)]
    public void What_was_written_is_read(int artifactLength)
    {
        var report = ExchangeFrames.Read(ExchangeFrames.Answer(artifactLength)).Single();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(report.Parameters, Is.EqualTo(ExchangeFrames.Report.Parameters));
        Assert.That(report.Summary!.WorstNetProfit, Is.EqualTo(-1.25m));
        Assert.That(report.Summary.Metrics, Is.EqualTo(ExchangeFrames.Report.Summary!.Metrics));
        Assert.That(report.LookAhead, Is.EqualTo(ExchangeFrames.Report.LookAhead));
        Assert.That(report.Artifacts["trades"].ToArray(), Is.EqualTo(ExchangeFrames.Artifact(artifactLength)));
    }

    [Test]
    public void A_stream_cut_anywhere_is_refused()
    {
        var answer = ExchangeFrames.Answer();
        for (var length = 0; length < answer.Length; length++)
            Assert.That(() => ExchangeFrames.Read(answer[..length]), Throws.TypeOf<ProtocolException>(), $"{length} bytes");
    }

    /// <summary>Of an artifact the length is sealed; all else is, to the bit.</summary>
    [Test]
    public void A_bit_flipped_outside_of_artifacts_is_refused()
    {
        var answer = ExchangeFrames.Answer(0);
        for (var i = 0; i < answer.Length; i++)
        {
            var spoilt = (byte[])answer.Clone();
            spoilt[i] ^= 1;
            if (!IsNameOfArtifact(answer, i))
                Assert.That(() => ExchangeFrames.Read(spoilt), Throws.TypeOf<ProtocolException>(), $"byte {i}");
        }
    }

    [Test]
    public void A_frame_that_is_repeated_left_out_or_moved_is_refused()
    {
        var answer = ExchangeFrames.Answer();
        var starts = ExchangeFrames.Starts(answer);
        starts.Add(answer.Length);
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            var frame = answer[starts[i]..starts[i + 1]];
            byte[] repeated = [.. answer[..starts[i + 1]], .. frame, .. answer[starts[i + 1]..]];
            byte[] left = [.. answer[..starts[i]], .. answer[starts[i + 1]..]];
            byte[] moved = [.. frame, .. left];
            // What follows the seal is not read any more.
            if (i + 2 < starts.Count)
                Assert.That(() => ExchangeFrames.Read(repeated), Throws.TypeOf<ProtocolException>(), $"frame {i} repeated");
            Assert.That(() => ExchangeFrames.Read(left), Throws.TypeOf<ProtocolException>(), $"frame {i} left out");
            if (i > 0)
                Assert.That(() => ExchangeFrames.Read(moved), Throws.TypeOf<ProtocolException>(), $"frame {i} moved");
        }
    }

    [Test]
    public void A_seal_of_another_run_is_refused() => Assert.That(
        () => ExchangeFrames.Read(ExchangeFrames.Answer(), nonce: new byte[ProtocolLimits.NonceBytes]),
        Throws.TypeOf<ProtocolException>().With.Message.Contains("seal"));

    [Test]
    public void More_output_than_allowed_is_refused() => Assert.That(
        () => ExchangeFrames.Read(ExchangeFrames.Answer(1001), maxOutputBytes: 1000),
        Throws.TypeOf<ProtocolException>().With.Message.Contains("1000"));

    [Test]
    public void Another_version_is_refused_by_its_number()
    {
        var answer = ExchangeFrames.Answer();
        answer[FrameHeader.Size + ProtocolLimits.Magic.Length] = 9;
        Assert.That(() => ExchangeFrames.Read(answer), Throws.TypeOf<ProtocolException>().With.Message.Contains("version 9"));
    }

    [TestCase(int.MaxValue)]
    [TestCase(-1)]
    [TestCase(ProtocolLimits.MaxReportBytes + 1)]
    public void A_length_beyond_the_limit_is_refused_before_room_is_made(int length)
    {
        var header = new byte[FrameHeader.Size];
        new FrameHeader(FrameType.Report, 0, length).Write(header);
        using var stream = new MemoryStream(header);
        Assert.That(
            () => new FrameReader(stream).Read(FrameType.Report),
            Throws.TypeOf<ProtocolException>().With.Property(nameof(ProtocolException.IsTruncated)).EqualTo(false));
    }

    /// <summary>Whatever arrives, it is a result or a refusal, never another exception.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void Any_bytes_are_refused_in_order(byte[] bytes)
    {
        if (bytes is null)
            return;
        Assert.That(() => ExchangeFrames.Read(bytes), Throws.TypeOf<ProtocolException>());
        byte[] afterReady = [.. ExchangeFrames.Answer()[..(FrameHeader.Size + 8)], .. bytes];
        Assert.That(() => ExchangeFrames.Read(afterReady), Throws.TypeOf<ProtocolException>());
    }

    [Test]
    public void A_refusal_counts_with_the_seal_of_the_run_only()
    {
        var refusal = Refusal(ExchangeFrames.Nonce);
        using var stream = new MemoryStream(refusal);
        using var reader = new ResultReader(stream, 1, 0);
        using var scope = Assert.EnterMultipleScope();
        Assert.That(reader.Read(ExchangeFrames.Nonce, null).Refusal, Is.EqualTo("no budget"));
        Assert.That(() => ExchangeFrames.Read(Refusal(new byte[ProtocolLimits.NonceBytes])), Throws.TypeOf<ProtocolException>());
        Assert.That(() => ExchangeFrames.Read(refusal[..^1]), Throws.TypeOf<ProtocolException>());
    }

    private static byte[] Refusal(byte[] nonce)
    {
        using var stream = new MemoryStream();
        using var writer = new ResultWriter(stream);
        writer.Ready();
        writer.Refuse("no budget", nonce);
        return stream.ToArray();
    }

    private static bool IsNameOfArtifact(byte[] answer, int at)
    {
        var start = ExchangeFrames.Starts(answer).Last(start => start <= at);
        return FrameHeader.Read(answer.AsSpan(start)).Type == FrameType.Artifact && at >= start + FrameHeader.Size;
    }
}
