using System.CommandLine;
using StrategyHost.Host.Cli.Backtest;

namespace StrategyHost.Host.Cli.Proofs;

/// <summary><c>lookahead STRATEGY…</c>: proves that no decision depends on the future, or shows one that does.</summary>
internal sealed class LookAheadCommand(CliOutput output, ProjectFolder folder, StrategyFinder finder, BacktestJob job)
{
    private readonly Argument<string[]> _strategies = new("STRATEGY") { Description = "Files or class names.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int> _bars = new("--bars") { Description = "Truncate the series at each of its first N bars; the cost grows with the square. Later bars are covered by streaming and redrawn futures.", HelpName = "N", DefaultValueFactory = _ => LookAheadJob.DefaultBars };
    private readonly RunOptions _run = new();
    private readonly Option<bool> _json = CommonOptions.Json();

    public Command Define()
    {
        var command = new VerbCommand("lookahead", "Proves that no decision depends on bars after it, at every bar, or prints the smallest counter-example.", "lookahead SmaCross --data fixtures/market/sample.csv")
        {
            _strategies,
            _bars,
            _json,
        };
        finder.Complete(_strategies);
        _run.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = _run.Read(parsed, folder);
        var bars = parsed.GetValue(_bars);
        if (bars < 0)
            throw CliException.Usage($"--bars: {bars} is negative.", $"Leave it out for {LookAheadJob.DefaultBars}.");
        using var loaded = job.Load(finder.FindStrategies(parsed.GetRequiredValue(_strategies)), settings);
        LookAheadEntry[] proofs =
        [
            .. loaded.Strategies.SelectMany(strategy => strategy.Result.Accepted
                ? loaded.Data.Select(series => LookAheadJob.Run(loaded.Runner, strategy, series, loaded.Parameters[strategy], settings, bars))
                : [LookAheadEntry.Refused(strategy)]),
        ];
        var passed = proofs.All(proof => proof.Status == LookAheadEntry.Ok);
        if (parsed.GetValue(_json))
            output.WriteJson(new LookAheadDocument("strategyhost/lookahead/1", passed, proofs), CliJson.Default.LookAheadDocument);
        else
            Print(loaded.Strategies, proofs);
        return (int)(passed ? ExitCode.Success : ExitCode.Refused);
    }

    private void Print(IReadOnlyList<CompiledFile> strategies, LookAheadEntry[] proofs)
    {
        var findings = new DiagnosticWriter(output);
        foreach (var strategy in strategies)
            findings.Write(strategy.File, strategy.Result.Diagnostics);
        foreach (var proof in proofs)
            Print(proof);
        if (proofs.FirstOrDefault(proof => proof.Sandbox is not null)?.Sandbox is { } sandbox)
            output.WriteLine($"Isolation: {sandbox.Kind}{(sandbox.Image is { } image ? $" ({image})" : "")}.");
    }

    private void Print(LookAheadEntry proof)
    {
        if (proof.CounterExample is { } example)
            Print(proof, example);
        else if (proof.Status == LookAheadEntry.Ok)
            PrintProved(proof);
        else
            output.WriteLine($"{proof.Strategy}: not proved: {proof.Error?.Message ?? "it was refused, see above"}{(proof.Error?.Bar is { } bar ? $" (bar {bar})" : "")}");
    }

    private void PrintProved(LookAheadEntry proof)
    {
        var coverage = proof.Coverage!;
        output.WriteLine($"{proof.Strategy}: no look-ahead. {coverage.Decisions} decisions over {coverage.Bars} bars stayed the same");
        output.WriteLine($"  with the series cut off at each of {coverage.TruncatedBars} bars, the last one included,");
        output.WriteLine($"  with {coverage.StreamedBars} bars arriving one by one,");
        output.WriteLine($"  and with {coverage.Futures} other futures after {coverage.RedrawnBars} bars.");
    }

    private void Print(LookAheadEntry proof, CounterExampleEntry example)
    {
        output.WriteLine($"{proof.Strategy}: LOOK-AHEAD. A decision depends on bars after it.");
        output.WriteLine(FormattableString.Invariant($"  at the close of      bar {example.Bar} ({example.Time:yyyy-MM-ddTHH:mm:ssZ})"));
        output.WriteLine($"  it decided           {example.Decided}");
        output.WriteLine($"  {Condition(example),-19}  {example.WithoutFuture}");
    }

    private static string Condition(CounterExampleEntry example) => example switch
    {
        { FutureBar: { } future } => $"without bar {future}",
        { Probe: "streaming" } => "bar by bar",
        { Probe: "perturbation" } => "with other bars",
        _ => $"without bars > {example.LastKnownBar}",
    };
}
