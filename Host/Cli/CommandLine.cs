using System.CommandLine;
using Microsoft.Extensions.Logging;
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

/// <summary>The root of the command line: its verbs, and the one place where errors become messages and exit codes.</summary>
internal sealed partial class CommandLine(
    CliOutput output,
    ILogger<CommandLine> log,
    BacktestCommand backtest,
    WatchCommand watch,
    CheckCommand check,
    TestCommand test,
    LookAheadCommand lookAhead,
    DeterminismCommand determinism,
    VerifyCommand verify,
    ValidateCommand validate,
    IndicatorsCommand indicators,
    DataCommand data,
    NewCommand create,
    ReportCommand report,
    DoctorCommand doctor,
    CompletionCommand completion,
    RulesCommand rules,
    SandboxCommand sandbox)
{
    public int Run(IReadOnlyList<string> args)
    {
        var root = new RootCommand("Runs trading strategies that a machine wrote: checks, compiles and backtests one C# file in a second or two.")
        {
            backtest.Define(),
            watch.Define(),
            check.Define(),
            test.Define(),
            lookAhead.Define(),
            determinism.Define(),
            verify.Define(),
            validate.Define(),
            indicators.Define(),
            data.Define(),
            create.Define(),
            report.Define(),
            rules.Define(),
            doctor.Define(),
            completion.Define(),
            sandbox.Define(),
        };

        HelpWithExample.AddTo(root);
        var parsed = root.Parse(args);
        var writer = new ErrorWriter(output, parsed);
        if (!writer.IsUnderstood)
            return writer.Usage();

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output.Writer, Error = output.Error });
        }
        catch (CliException exception)
        {
            return writer.Write(exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return writer.Write(CliException.Infrastructure(exception.Message, "Check that the path exists and may be read or written, then run the command again."));
        }
        catch (Exception exception)
        {
            LogDefect(log, exception);
            return writer.Write(CliException.Infrastructure(
                $"{exception.GetType().Name}: {exception.Message}",
                "This is a defect of the host, not of the strategy: report it with the command line and, from --verbose, the stack trace."));
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "unexpected")]
    private static partial void LogDefect(ILogger log, Exception exception);
}
