using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StrategyHost.Compiler;
using StrategyHost.SimBroker.Backtest;
using StrategyHost.SimBroker.Data;
using StrategyHost.SimBroker.Reports;
using StrategyHost.Trading;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Compiles the files while it reads the bars, then runs every strategy over every data file and writes the artifacts.</summary>
internal sealed class BacktestJob(ILogger<BacktestJob> log)
{
    /// <summary>Deep recursion in a strategy is its own matter; the host's threads keep their size.</summary>
    private const int StackBytes = 64 << 20;

    /// <exception cref="CliException">A parameter or the data cannot be used; nothing was written then.</exception>
    public IReadOnlyList<BacktestOutcome> Run(IReadOnlyList<string> files, RunSettings settings)
    {
        var compiling = Task.Run(() => Compile(files));
        var data = settings.DataFiles.Select(file => Read(file, settings.Read)).ToArray();
        var strategies = compiling.GetAwaiter().GetResult();
        ParameterCheck.Verify(strategies, settings.Parameters);

        var outcomes = new List<BacktestOutcome>();
        foreach (var strategy in strategies)
        {
            if (strategy.Result.Accepted)
                outcomes.AddRange(data.Select(bars => Run(strategy, bars, settings)));
            else
                outcomes.Add(new BacktestOutcome { Strategy = strategy, Data = null, Status = RunStatus.Refused });
        }

        return outcomes;
    }

    private static CompiledFile[] Compile(IReadOnlyList<string> files)
    {
        var compiler = new StrategyCompiler();
        return [.. files.Select(file =>
        {
            var watch = Stopwatch.StartNew();
            var result = compiler.Compile(StrategySource.FromFile(file));
            return new CompiledFile(file, result, watch.Elapsed.TotalMilliseconds);
        })];
    }

    private LoadedBars Read(string file, BarReadOptions options)
    {
        var watch = Stopwatch.StartNew();
        var read = BarFile.Read(file, options);
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);
        log.LogInformation("read {Rows} bars of {File} in {Elapsed:F0} ms", read.Value.Bars.Count, file, watch.Elapsed.TotalMilliseconds);
        return new LoadedBars(file, read.Value);
    }

    private BacktestOutcome Run(CompiledFile file, LoadedBars data, RunSettings settings)
    {
        var outcome = new BacktestOutcome { Strategy = file, Data = data, Status = RunStatus.Timeout };
        using var assembly = StrategyAssembly.Load(file.Result.Image!);
        var strategy = assembly.CreateStrategy();
        var binding = ParameterBinder.Bind(strategy, ParameterCheck.Of(strategy, settings.Parameters));
        var request = new BacktestRequest
        {
            Strategy = strategy,
            Bars = data.Data.Bars,
            Broker = settings.Broker,
            Seed = settings.Seed,
            Parameters = binding.Values,
            SourceSha256 = file.Result.SourceSha256,
            DataSha256 = data.Data.Sha256,
        };

        var watch = Stopwatch.StartNew();
        if (RunWithin(settings.Timeout, () => BacktestRunner.Run(request)) is not { } result)
        {
            return outcome with
            {
                Error = new RunError("timeout", $"The run took longer than {settings.Timeout.TotalSeconds} s: look for a loop without end, or raise --timeout.", null, null),
            };
        }

        var engineMs = watch.Elapsed.TotalMilliseconds;
        log.LogInformation("ran {Strategy} over {Bars} bars in {Elapsed:F1} ms", file.Name, result.Session.Bars, engineMs);
        return Conclude(outcome with { Result = result, EngineMs = engineMs }, settings.Out);
    }

    private BacktestOutcome Conclude(BacktestOutcome outcome, string folder)
    {
        var result = outcome.Result!;
        if (result.Session.Failure is { } failure)
        {
            return outcome with
            {
                Status = RunStatus.Failed,
                Error = new RunError("strategy_error", $"{failure.Kind}: {failure.Message}", failure.Bar, failure.At),
            };
        }

        var watch = Stopwatch.StartNew();
        var metrics = result.CalculateMetrics();
        var directory = Path.Combine(folder, result.Facts.Strategy, result.Facts.RunId);
        var artifacts = ArtifactWriter.Write(directory, result.Report, result.Facts, metrics);
        log.LogInformation("wrote {Directory} in {Elapsed:F0} ms", directory, watch.Elapsed.TotalMilliseconds);
        return outcome with
        {
            Status = result.Session.Status == SessionStatus.Ruined ? RunStatus.Ruined : RunStatus.Ok,
            Metrics = metrics,
            Artifacts = artifacts,
        };
    }

    /// <summary>Runs on a thread of its own; null when it does not end in time. The thread is then left behind, and ends with the process.</summary>
    private static BacktestResult? RunWithin(TimeSpan limit, Func<BacktestResult> run)
    {
        BacktestResult? result = null;
        Exception? defect = null;
        var thread = new Thread(() => Capture(run, ref result, ref defect), StackBytes) { IsBackground = true, Name = "strategy" };
        thread.Start();
        if (!thread.Join(limit))
            return null;
        if (defect is not null)
            throw new InvalidOperationException($"The engine failed: {defect.Message}", defect);
        return result;
    }

    private static void Capture(Func<BacktestResult> run, ref BacktestResult? result, ref Exception? defect)
    {
        try
        {
            result = run();
        }
        catch (Exception exception)
        {
            defect = exception;
        }
    }
}
