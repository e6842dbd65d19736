namespace StrategyHost.Sandbox.Protocol;

/// <summary>A report without its artifacts as a payload.</summary>
internal static class ReportPayload
{
    internal static PayloadWriter Write(RunReport report)
    {
        var payload = new PayloadWriter().Int((int)report.Outcome).Number(report.EngineMs)
            .Many(report.Parameters, (entry, pair) => entry.Text(pair.Key).Text(pair.Value))
            .Flag(report.Failure is not null);
        if (report.Failure is { } failure)
            Write(payload, failure);
        LookAheadPayload.Write(payload, report.LookAhead);
        payload.Many(report.Reached, (entry, reached) => entry.Flag(reached)).Many(report.Smallest, (entry, time) => entry.Long(time));
        payload.Flag(report.Summary is not null);
        return report.Summary is { } summary ? Write(payload, summary) : payload;
    }

    internal static RunReport Read(byte[] bytes)
    {
        var payload = new PayloadReader(bytes);
        var report = new RunReport
        {
            Outcome = payload.Choice<RunOutcome>(),
            EngineMs = payload.Number(),
            Parameters = payload.Map(ProtocolLimits.MaxEntries, value => value.Text()),
            Failure = payload.Flag() ? ReadFailure(payload) : null,
            LookAhead = LookAheadPayload.Read(payload),
            Reached = payload.Many(ProtocolLimits.MaxPlaces, entry => entry.Flag()),
            Smallest = payload.Many(ProtocolLimits.MaxEntries, entry => entry.Long()),
            Summary = payload.Flag() ? ReadSummary(payload) : null,
        };
        payload.End();
        if (report.Outcome is not (RunOutcome.Ok or RunOutcome.StrategyError or RunOutcome.Budget or RunOutcome.Memory))
            throw ProtocolException.Violation($"a report has the outcome {report.Outcome}, which only the host can see");
        if (report.Outcome == RunOutcome.Ok != report.Failure is null)
            throw ProtocolException.Violation($"a report of outcome {report.Outcome} and its failure do not belong together");
        return report;
    }

    internal static PayloadWriter Write(PayloadWriter payload, RunFailure failure) =>
        payload.Text(failure.Kind).Text(failure.Message).Int(failure.Bar).OptionalText(failure.Method).Int(failure.Line);

    internal static RunFailure ReadFailure(PayloadReader payload) =>
        new(payload.Text(), payload.Text(), payload.Int(), payload.OptionalText(), payload.Int());

    private static PayloadWriter Write(PayloadWriter payload, RunSummary summary) => payload
        .Text(summary.RunId).Flag(summary.IsRuined).Int(summary.Bars).Int(summary.OpenPositions).Int(summary.UnfilledOrders)
        .Int(summary.AmbiguousBars).Money(summary.WorstNetProfit).Money(summary.BestNetProfit)
        .Many(summary.Flags, (entry, flag) => entry.Text(flag))
        .Many(summary.Rejections, (entry, pair) => entry.Text(pair.Key).Int(pair.Value))
        .Many(summary.Metrics, (entry, pair) => entry.Text(pair.Key).Number(pair.Value))
        .Many(summary.Unavailable, (entry, pair) => entry.Text(pair.Key).Text(pair.Value))
        .OptionalText(summary.ExplanationCode).OptionalText(summary.Explanation);

    private static RunSummary ReadSummary(PayloadReader payload) => new()
    {
        RunId = payload.Text(),
        IsRuined = payload.Flag(),
        Bars = payload.Int(),
        OpenPositions = payload.Int(),
        UnfilledOrders = payload.Int(),
        AmbiguousBars = payload.Int(),
        WorstNetProfit = payload.Money(),
        BestNetProfit = payload.Money(),
        Flags = payload.Many(ProtocolLimits.MaxEntries, entry => entry.Text()),
        Rejections = payload.Map(ProtocolLimits.MaxEntries, entry => entry.Int()),
        Metrics = payload.Map(ProtocolLimits.MaxEntries, entry => entry.Number()),
        Unavailable = payload.Map(ProtocolLimits.MaxEntries, entry => entry.Text()),
        ExplanationCode = payload.OptionalText(),
        Explanation = payload.OptionalText(),
    };
}
