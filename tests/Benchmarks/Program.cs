using BenchmarkDotNet.Running;
using StrategyHost.Benchmarks;
using StrategyHost.Benchmarks.Engine;
using StrategyHost.Benchmarks.Sandbox;

// `engine` and `budgets` measure whole runs as ratios side by side, `sandbox` what isolation costs, `watch` how soon a save shows; anything else goes to BenchmarkDotNet.
return args switch
{
    ["engine", .. var rest] => EngineReport.Print(rest) + ProcessReport.Print(rest),
    ["budgets", .. var rest] => BudgetReport.Print(rest),
    ["process", .. var rest] => ProcessReport.Print(rest),
    ["watch", .. var rest] => WatchReport.Print(rest),
    ["sandbox", .. var rest] => SandboxReport.Print(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(EngineReport).Assembly).Run(args).Any() ? 0 : 1,
};
