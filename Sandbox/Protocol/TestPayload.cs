using StrategyHost.Sandbox.Tests;

namespace StrategyHost.Sandbox.Protocol;

/// <summary>What became of one test, as a payload.</summary>
internal static class TestPayload
{
    internal static PayloadWriter Write(TestCaseReport test)
    {
        var payload = new PayloadWriter().Text(test.Name).Int((int)test.Status).Number(test.DurationMs)
            .OptionalText(test.Message).OptionalText(test.Trace).OptionalText(test.Output).Int(test.Line)
            .Flag(test.Budget is not null);
        return test.Budget is { } budget ? ReportPayload.Write(payload, budget) : payload;
    }

    internal static TestCaseReport Read(byte[] bytes)
    {
        var payload = new PayloadReader(bytes);
        var test = new TestCaseReport(payload.Text(), payload.Choice<TestCaseStatus>(), payload.Number())
        {
            Message = payload.OptionalText(),
            Trace = payload.OptionalText(),
            Output = payload.OptionalText(),
            Line = payload.Int(),
            Budget = payload.Flag() ? ReportPayload.ReadFailure(payload) : null,
        };
        payload.End();
        return double.IsFinite(test.DurationMs) && test.DurationMs >= 0
            ? test
            : throw ProtocolException.Violation($"a test took {test.DurationMs} ms");
    }
}
