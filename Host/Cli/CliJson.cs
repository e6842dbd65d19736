using System.Text.Json.Serialization;
using StrategyHost.Host.Cli.Backtest;
using StrategyHost.Host.Cli.Check;
using StrategyHost.Host.Cli.Completion;
using StrategyHost.Host.Cli.Data;
using StrategyHost.Host.Cli.Doctor;
using StrategyHost.Host.Cli.Indicators;
using StrategyHost.Host.Cli.New;
using StrategyHost.Host.Cli.Proofs;
using StrategyHost.Host.Cli.Report;
using StrategyHost.Host.Cli.Rules;
using StrategyHost.Host.Cli.Sandbox;
using StrategyHost.Host.Cli.Test;
using StrategyHost.Host.Cli.Validate;
using StrategyHost.Host.Cli.Watch;

namespace StrategyHost.Host.Cli;

/// <summary>Every JSON document of the command line, serialised by generated code so that start-up stays short.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(BacktestDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(DataInfoDocument))]
[JsonSerializable(typeof(DataImportDocument))]
[JsonSerializable(typeof(DataGenerateDocument))]
[JsonSerializable(typeof(IndicatorsDocument))]
[JsonSerializable(typeof(NewDocument))]
[JsonSerializable(typeof(RulesDocument))]
[JsonSerializable(typeof(LookAheadDocument))]
[JsonSerializable(typeof(DeterminismDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(SandboxInfoDocument))]
[JsonSerializable(typeof(SandboxBuildDocument))]
[JsonSerializable(typeof(CompletionDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(WatchDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(TestDocument))]
[JsonSerializable(typeof(ErrorDocument))]
internal sealed partial class CliJson : JsonSerializerContext;
