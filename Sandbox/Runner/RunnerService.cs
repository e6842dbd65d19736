using System.Security.Cryptography;
using StrategyHost.Sandbox.Protocol;
using StrategyHost.SimBroker.Presets;

namespace StrategyHost.Sandbox.Runner;

/// <summary>Serves one request: reads it, runs each of its parameter sets, answers.</summary>
internal static class RunnerService
{
    /// <summary>Deep recursion in a strategy meets its budget long before this ends.</summary>
    private const int StackBytes = 64 << 20;

    /// <param name="input">Where the request comes from.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="onRequest">Called when the request is complete, before the strategy runs.</param>
    /// <returns>False when the request was refused.</returns>
    internal static bool Serve(Stream input, Stream output, Action onRequest)
    {
        using var results = new ResultWriter(output);
        results.Ready();
        var nonce = new byte[ProtocolLimits.NonceBytes];
        try
        {
            var request = RequestFrames.Read(input, nonce);
            onRequest();
            var job = RunnerJob.Of(request, results);
            for (var i = 0; i < request.ParameterSets.Count; i++)
            {
                results.Progress(new RunProgress(i, request.ParameterSets.Count));
                results.Report(OnBigStack(() => job(i)));
            }

            results.Done(nonce);
            return true;
        }
        catch (Exception exception) when (Reason(exception) is { } reason)
        {
            results.Refuse(reason, nonce);
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(nonce);
        }
    }

    /// <summary>What is wrong with the request; null for a defect of ours, which ends the process.</summary>
    private static string? Reason(Exception exception) => exception switch
    {
        ProtocolException or BrokerOptionsException or BadImageFormatException or InvalidOperationException or ArgumentException => exception.Message,
        _ => null,
    };

    private static RunReport OnBigStack(Func<RunReport> run)
    {
        RunReport? report = null;
        Exception? defect = null;
        var thread = new Thread(() => Capture(run, ref report, ref defect), StackBytes) { Name = "strategy" };
        thread.Start();
        thread.Join();
        return report ?? throw new InvalidOperationException($"The engine failed: {defect!.GetType().Name}: {defect.Message}", defect);
    }

    private static void Capture(Func<RunReport> run, ref RunReport? report, ref Exception? defect)
    {
        try
        {
            report = run();
        }
        catch (Exception exception)
        {
            defect = exception;
        }
    }
}
