using Microsoft.Extensions.Logging;

namespace StrategyHost.Host.Cli.Backtest;

/// <summary>What the host's log tells about a backtest.</summary>
internal static partial class BacktestLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "read {Rows} bars of {File} in {Elapsed:F0} ms")]
    public static partial void Read(this ILogger log, int rows, string file, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "compiled {File} in {Elapsed:F0} ms")]
    public static partial void Compiled(this ILogger log, string file, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "ran {Strategy} over {Bars} bars in {Elapsed:F1} ms")]
    public static partial void Ran(this ILogger log, string strategy, int bars, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "wrote {Directory} in {Elapsed:F0} ms")]
    public static partial void Wrote(this ILogger log, string directory, double elapsed);
}
