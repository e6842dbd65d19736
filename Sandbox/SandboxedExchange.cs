using System.Diagnostics;
using System.Security.Cryptography;
using StrategyHost.Sandbox.Protocol;

namespace StrategyHost.Sandbox;

/// <summary>
/// Conducts a run, whatever the isolation: starts it, hands in the request, takes the result, keeps the time, and makes a value
/// of everything that can go wrong.
/// </summary>
internal static class SandboxedExchange
{
    internal static StrategyRunResult Run(
        Func<RunningSandbox> start, StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        limits.Validate();
        var watch = Stopwatch.StartNew();
        try
        {
            using var sandbox = start();
            return Converse(sandbox, request, limits, progress, cancellation) with { SandboxMs = watch.Elapsed.TotalMilliseconds, Warnings = sandbox.Warnings };
        }
        catch (Exception exception) when (exception is SandboxException or IOException or HttpRequestException or UnauthorizedAccessException)
        {
            return StrategyRunResult.Failed(RunOutcome.Infrastructure, exception.Message) with { SandboxMs = watch.Elapsed.TotalMilliseconds };
        }
    }

    private static StrategyRunResult Converse(
        RunningSandbox sandbox, StrategyRunRequest request, SandboxLimits limits, Action<RunProgress>? progress, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limits.Timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        using var killing = either.Token.Register(sandbox.Kill);
        Span<byte> nonce = stackalloc byte[ProtocolLimits.NonceBytes];
        RandomNumberGenerator.Fill(nonce);
        using var reader = new ResultReader(sandbox.Output, request.ParameterSets.Count, limits.OutputBytes);
        try
        {
            Send(sandbox.Input, request, nonce);
            var (reports, refusal) = reader.Read(nonce, progress);
            return refusal is null
                ? new StrategyRunResult { Outcome = RunOutcome.Ok, Runs = reports, Tests = reader.Tests.All }
                : StrategyRunResult.Failed(RunOutcome.Infrastructure, $"The runner refused the request: {refusal}");
        }
        catch (Exception exception) when (either.IsCancellationRequested && exception is ProtocolException or IOException or ObjectDisposedException)
        {
            return reader.Tests.AddTo(cancellation.IsCancellationRequested ? Verdict.OfCancellation() : Verdict.OfTimeout(limits.Timeout));
        }
        catch (ProtocolException violation) when (!violation.IsTruncated)
        {
            return reader.Tests.AddTo(Verdict.OfViolation(violation));
        }
        catch (Exception exception) when (exception is ProtocolException or IOException)
        {
            return reader.Tests.AddTo(Verdict.OfExit(sandbox.WaitForExit(), reader.IsReady, limits));
        }
    }

    /// <summary>A runner that died while it was told its request is found out by what it says, which comes next.</summary>
    private static void Send(Stream input, StrategyRunRequest request, ReadOnlySpan<byte> nonce)
    {
        try
        {
            RequestFrames.Write(input, request, nonce);
        }
        catch (IOException)
        {
            // Reading finds the end of the stream or the reason.
        }
    }
}
