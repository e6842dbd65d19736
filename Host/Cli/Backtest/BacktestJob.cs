using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StrategyHost.Compiler;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Host.Cli.Report;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Compiles the files while it reads the bars, then runs every strategy over every data file.</summary>
internal sealed class BacktestJob(StrategyRun run, ReportIssuer report, ILogger<BacktestJob> log)
{
    /// <exception cref="CliException">A parameter or the data cannot be used; nothing was written then.</exception>
    public IReadOnlyList<BacktestOutcome> Run(IReadOnlyList<string> files, RunSettings settings)
    {
        var (strategies, data) = Load(files, settings);
        return [.. strategies.SelectMany(strategy => strategy.Result.Accepted
            ? data.Select(bars => report.Issue(CertificateIssuer.Issue(run.Run(strategy, bars, settings), settings), settings))
            : [new BacktestOutcome { Strategy = strategy, Data = null, Status = RunStatus.Refused }])];
    }

    /// <summary>Compiles and reads without running anything.</summary>
    /// <exception cref="CliException">A parameter or the data cannot be used.</exception>
    public (CompiledFile[] Strategies, LoadedBars[] Data) Load(IReadOnlyList<string> files, RunSettings settings)
    {
        var compiling = Task.Run(() => Compile(files));
        var data = settings.DataFiles.Select(file => Read(file, settings.Read)).ToArray();
        var strategies = compiling.GetAwaiter().GetResult();
        ParameterCheck.Verify(strategies, settings.Parameters);
        return (strategies, data);
    }

    private CompiledFile[] Compile(IReadOnlyList<string> files)
    {
        var compiler = new StrategyCompiler();
        return [.. files.Select(file =>
        {
            var watch = Stopwatch.StartNew();
            var result = compiler.Compile(StrategySource.FromFile(file));
            log.Compiled(file, watch.Elapsed.TotalMilliseconds);
            return new CompiledFile(file, result, watch.Elapsed.TotalMilliseconds);
        })];
    }

    private LoadedBars Read(string file, BarReadOptions options)
    {
        var watch = Stopwatch.StartNew();
        var read = BarFile.Read(file, options);
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);
        log.Read(read.Value.Bars.Count, file, watch.Elapsed.TotalMilliseconds);
        return new LoadedBars(file, read.Value, watch.Elapsed.TotalMilliseconds);
    }
}
