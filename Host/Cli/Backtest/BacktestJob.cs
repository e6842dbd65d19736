using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StrategyHost.Compiler;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Host.Cli.Report;
using StrategyHost.Sandbox;
using StrategyHost.SimBroker.Data;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>Compiles the files while it reads the bars, then runs every strategy over every data file.</summary>
internal sealed class BacktestJob(StrategyRun run, CompileStrategy compile, ReportIssuer report, ILogger<BacktestJob> log)
{
    /// <exception cref="CliException">A parameter or the data cannot be used, or there is no isolation; nothing was written then.</exception>
    public IReadOnlyList<BacktestOutcome> Run(IReadOnlyList<string> files, RunSettings settings)
    {
        using var loaded = Load(files, settings);
        return Run(loaded, settings);
    }

    /// <summary>Runs what is loaded, every strategy over every data file.</summary>
    public IReadOnlyList<BacktestOutcome> Run(LoadedJob loaded, RunSettings settings) =>
        [.. loaded.Strategies.SelectMany(strategy => strategy.Result.Accepted
            ? loaded.Data.Select(bars => report.Issue(CertificateIssuer.Issue(run.Run(strategy, bars, loaded.Parameters[strategy], settings, loaded.Runner), settings), settings))
            : [new BacktestOutcome { Strategy = strategy, Data = null, Status = RunStatus.Refused }])];

    /// <summary>The same job with these files compiled afresh; bars and isolation stay.</summary>
    /// <exception cref="CliException">A parameter cannot be used any more.</exception>
    public LoadedJob Renew(LoadedJob loaded, IReadOnlyList<string> files, RunSettings settings)
    {
        var strategies = Compile(files);
        return loaded with { Strategies = strategies, Parameters = ParameterCheck.Verify(strategies, settings, loaded.Runner) };
    }

    /// <summary>Compiles, reads and finds an isolation, all at the same time, without running anything over bars.</summary>
    /// <exception cref="CliException">A parameter or the data cannot be used, or there is no isolation.</exception>
    public LoadedJob Load(IReadOnlyList<string> files, RunSettings settings) => Load(files, settings, Expected(files, settings));

    /// <inheritdoc cref="Load(IReadOnlyList{string}, RunSettings)"/>
    /// <param name="files">The strategies.</param>
    /// <param name="settings">How they are run.</param>
    /// <param name="expected">The runs to come.</param>
    public LoadedJob Load(IReadOnlyList<string> files, RunSettings settings, ExpectedRuns expected)
    {
        var compiling = Task.Run(() => Compile(files));
        var choosing = Task.Run(() => SandboxSelector.Select(settings.Sandbox, expected, settings.Container));
        try
        {
            var data = settings.DataFiles.Select(file => Read(file, settings.Read)).ToArray();
            var strategies = compiling.GetAwaiter().GetResult();
            var selection = choosing.GetAwaiter().GetResult();
            return new LoadedJob(strategies, data, ParameterCheck.Verify(strategies, settings, Isolation.Require(selection)), selection);
        }
        catch
        {
            choosing.GetAwaiter().GetResult().Dispose();
            throw;
        }
    }

    /// <summary>Parameters are asked about in a run of its own for each file.</summary>
    private static ExpectedRuns Expected(IReadOnlyList<string> files, RunSettings settings) =>
        new(settings.Limits, files.Count * (settings.DataFiles.Count + (settings.Parameters.Count > 0 ? 1 : 0)));

    private CompiledFile[] Compile(IReadOnlyList<string> files)
    {
        return [.. files.Select(file =>
        {
            var watch = Stopwatch.StartNew();
            var result = compile(StrategySource.FromFile(file), StrategyCompilerOptions.Default);
            log.Compiled(file, watch.Elapsed.TotalMilliseconds);
            return new CompiledFile(file, result, watch.Elapsed.TotalMilliseconds);
        })];
    }

    /// <exception cref="CliException">The data cannot be used.</exception>
    public LoadedBars Read(string file, BarReadOptions options)
    {
        var watch = Stopwatch.StartNew();
        var read = BarFile.Read(file, options);
        if (!read.IsOk)
            throw DataFaults.ToException(read.Fault);
        log.Read(read.Value.Bars.Count, file, watch.Elapsed.TotalMilliseconds);
        return new LoadedBars(file, read.Value, watch.Elapsed.TotalMilliseconds);
    }
}
