namespace StrategyHost.SimBroker.Data.Import;

/// <summary>The names under which the field exports columns: tiers of equally good names, better tiers first.</summary>
internal static class ColumnNames
{
    /// <summary>Names of a complete time or of a date.</summary>
    internal static string[][] Time { get; } =
    [
        ["timestamp", "time", "date", "datetime", "opentime", "unix", "unixtime", "unixtimestamp", "epoch", "gmttime", "utctime", "utc", "dateutc", "timeutc", "datetimeutc", "starttime", "tradedate", "dtyyyymmdd"],
        ["ts", "t", "dt", "day", "start", "begin"],
    ];

    /// <summary>Names of a time of day beside a date.</summary>
    internal static string[][] TimeOfDay { get; } = [["time", "timeofday", "hour"]];

    internal static string[][] Open { get; } = [["open", "o"], ["openprice", "priceopen", "first", "openbid", "bidopen"]];

    internal static string[][] High { get; } = [["high", "h"], ["highprice", "pricehigh", "max", "highbid", "bidhigh"]];

    internal static string[][] Low { get; } = [["low", "l"], ["lowprice", "pricelow", "min", "lowbid", "bidlow"]];

    internal static string[][] Close { get; } = [["close", "c"], ["closeprice", "priceclose", "closelast", "last", "price", "closebid", "bidclose"]];

    internal static string[][] Volume { get; } = [["volume", "vol", "v"], ["tickvolume", "tickvol", "basevolume", "volumebase", "shares", "turnover"]];

    /// <summary>Columns of the best tier that has any.</summary>
    internal static List<int> Find(IReadOnlyList<string> names, string[][] tiers)
    {
        foreach (var tier in tiers)
        {
            var found = Enumerable.Range(0, names.Count).Where(i => tier.Contains(Plain(names[i]))).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>Columns of volumes: by name, else those whose name speaks of a volume (<c>Volume USDT</c>).</summary>
    internal static List<int> FindVolume(IReadOnlyList<string> names)
    {
        var found = Find(names, Volume);
        return found.Count > 0 ? found : [.. Enumerable.Range(0, names.Count).Where(i => Plain(names[i]).Contains("volume", StringComparison.Ordinal))];
    }

    /// <summary>Letters and digits in lower case, without a leading number: <c>1. open</c>, <c>&lt;OPEN&gt;</c> and <c>Open</c> are the same.</summary>
    internal static string Plain(string name) =>
        new string([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
