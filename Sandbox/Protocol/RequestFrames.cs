using System.Runtime.InteropServices;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>A request as frames: hello, settings, image, symbols if any, and six columns.</summary>
internal static class RequestFrames
{
    internal static void Write(Stream stream, StrategyRunRequest request, ReadOnlySpan<byte> nonce)
    {
        var frames = new FrameWriter(stream);
        frames.Write(FrameType.Hello, new PayloadWriter().Bytes(ProtocolLimits.Magic).Int(ProtocolLimits.Version).Bytes(nonce).Written);
        frames.Write(FrameType.Settings, Settings(request).Written);
        frames.Write(FrameType.Image, request.Assembly);
        if (request.Symbols is not null)
            frames.Write(FrameType.Symbols, request.Symbols);
        frames.Write(FrameType.Column, MemoryMarshal.AsBytes<long>(request.Bars.Times));
        foreach (var column in request.Bars.Values)
            frames.Write(FrameType.Column, MemoryMarshal.AsBytes<double>(column));
        if (request.Tests is { } tests)
            TestSuiteFrames.Write(frames, tests);
        frames.Flush();
    }

    /// <exception cref="ProtocolException">It is not a request.</exception>
    internal static StrategyRunRequest Read(Stream stream, Span<byte> nonce)
    {
        var frames = new FrameReader(stream);
        Greeting.Read(frames.Read(FrameType.Hello)).Bytes(nonce.Length).CopyTo(nonce);
        var settings = new PayloadReader(frames.Read(FrameType.Settings));
        var rows = settings.Count(ProtocolLimits.MaxBars);
        var hasSymbols = settings.Flag();
        var request = Settings(settings);
        settings.End();
        request = request with
        {
            Assembly = frames.Read(FrameType.Image),
            Symbols = hasSymbols ? frames.Read(FrameType.Symbols) : null,
            Bars = new PriceColumns
            {
                Symbol = request.Bars.Symbol,
                Times = Column<long>(frames, rows),
                Open = Column<double>(frames, rows),
                High = Column<double>(frames, rows),
                Low = Column<double>(frames, rows),
                Close = Column<double>(frames, rows),
                Volume = Column<double>(frames, rows),
            },
        };
        return request.Tests is { } tests ? request with { Tests = TestSuiteFrames.Read(frames, tests) } : request;
    }

    private static PayloadWriter Settings(StrategyRunRequest request)
    {
        var budget = request.Budget;
        var writer = new PayloadWriter()
            .Int(request.Bars.Times.Length).Flag(request.Symbols is not null)
            .Text(request.StrategyName).Text(request.Bars.Symbol).Text(request.BrokerOptionsJson).Long(request.Seed)
            .Text(request.SourceSha256).Text(request.DataSha256).Int((int)request.Returns).Int(request.TruncationBars)
            .Many(request.ParameterSets, (payload, set) => payload.Many(set, (entry, pair) => entry.Text(pair.Key).Text(pair.Value)))
            .Flag(request.Tests is not null);
        if (request.Tests is { } tests)
            TestSuiteFrames.Announce(writer, tests);
        writer.Flag(budget is not null);
        return budget is null ? writer : writer
            .OptionalLong(budget.StepsPerBar).OptionalLong(budget.StepsPerRun)
            .OptionalLong(budget.AllocationPerBar).OptionalLong(budget.AllocationPerRun).OptionalLong(budget.StackBytes);
    }

    private static StrategyRunRequest Settings(PayloadReader payload) => new()
    {
        StrategyName = payload.Text(),
        Bars = new PriceColumns { Symbol = payload.Text(), Times = [], Open = [], High = [], Low = [], Close = [], Volume = [] },
        BrokerOptionsJson = payload.Text(),
        Seed = payload.Long(),
        SourceSha256 = payload.Text(),
        DataSha256 = payload.Text(),
        Returns = payload.Choice<RunReturns>(),
        TruncationBars = payload.Int(),
        ParameterSets = payload.Many(ProtocolLimits.MaxParameterSets, set => set.Map(ProtocolLimits.MaxEntries, value => value.Text())),
        Tests = payload.Flag() ? TestSuiteFrames.Announced(payload) : null,
        Budget = payload.Flag() ? Budget(payload) : null,
        Assembly = [],
    };

    private static RunBudget Budget(PayloadReader payload) => new()
    {
        StepsPerBar = payload.OptionalLong(),
        StepsPerRun = payload.OptionalLong(),
        AllocationPerBar = payload.OptionalLong(),
        AllocationPerRun = payload.OptionalLong(),
        StackBytes = payload.OptionalLong(),
    };

    private static T[] Column<T>(FrameReader frames, int rows)
        where T : unmanaged
    {
        var header = frames.ReadHeader(FrameType.Column);
        if (header.Length != rows * (long)sizeof(double))
            throw ProtocolException.Violation($"a column has {header.Length} bytes, {rows} bars take {rows * (long)sizeof(double)}");
        var column = new T[rows];
        frames.ReadPayload(MemoryMarshal.AsBytes(column.AsSpan()));
        return column;
    }
}
