using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StrategyHost.SimBroker.Backtest;

/// <summary>
/// The id of a run: a hash over everything that decides its artifacts, so that equal inputs meet in one place and different
/// ones never do.
/// </summary>
public static class RunIdentity
{
    private const int HexDigits = 12;

    /// <summary>Version of the engine: a new one may give other bytes for the same inputs.</summary>
    public static string EngineVersion { get; } = typeof(RunIdentity).Assembly.GetName().Version!.ToString(3);

    /// <summary>The first 12 hex digits of the SHA-256 over the request's inputs, one a line.</summary>
    /// <param name="request">The run.</param>
    public static string Of(BacktestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bars = request.Bars;
        var text = new StringBuilder()
            .Append("engine ").AppendLine(EngineVersion)
            .Append("strategy ").AppendLine(request.Strategy.GetType().Name)
            .Append("source ").AppendLine(request.SourceSha256)
            .Append("data ").AppendLine(request.DataSha256)
            .Append("symbol ").AppendLine(bars.Symbol)
            .Append(CultureInfo.InvariantCulture, $"bars {bars.Count} {First(bars.Times)} {Last(bars.Times)}").AppendLine()
            .Append("broker ").AppendLine(request.Broker.ToCanonicalJson())
            .Append(CultureInfo.InvariantCulture, $"seed {request.Seed}").AppendLine();
        foreach (var (name, value) in request.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append("parameter ").Append(name).Append('=').AppendLine(value);
        text.Replace("\r\n", "\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..HexDigits];
    }

    private static long First(long[] times) => times.Length > 0 ? times[0] : 0;

    private static long Last(long[] times) => times.Length > 0 ? times[^1] : 0;
}
