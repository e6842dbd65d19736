using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;

namespace StrategyHost.Host;

/// <summary>The host's own log, for people: wall clock and durations belong here and never into an artifact. It goes to the standard error.</summary>
internal static class HostLog
{
    public static void AddTo(ILoggingBuilder logging, bool isVerbose)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(isVerbose ? LogEventLevel.Debug : LogEventLevel.Warning)
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger();
        logging.SetMinimumLevel(isVerbose ? LogLevel.Debug : LogLevel.Warning);
        logging.AddSerilog(logger, dispose: true);
    }
}
