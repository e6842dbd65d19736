using BenchmarkDotNet.Running;
using StrategyHost.Benchmarks;
using StrategyHost.Benchmarks.Engine;
using StrategyHost.Benchmarks.Safety;
using StrategyHost.Benchmarks.Sandbox;

// `engine` and `budgets` measure whole runs as ratios side by side, `sandbox` what isolation costs, `watch` how soon a save shows;
// `check` and `bombs` what compiling costs, `soak` and `fuzz` whether it bears thousands of cycles and broken sources; anything else
// goes to BenchmarkDotNet.
return args switch
{
    ["engine", .. var rest] => EngineReport.Print(rest) + ProcessReport.Print(rest),
    ["budgets", .. var rest] => BudgetReport.Print(rest),
    ["process", .. var rest] => ProcessReport.Print(rest),
    ["watch", .. var rest] => WatchReport.Print(rest),
    ["sandbox", .. var rest] => SandboxReport.Print(rest),
    ["check", .. var rest] => CheckReport.Print(rest),
    ["bombs", .. var rest] => BombReport.Print(rest),
    ["soak", .. var rest] => SoakReport.Print(rest),
    ["fuzz", .. var rest] => FuzzReport.Print(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(EngineReport).Assembly).Run(args).Any() ? 0 : 1,
};
