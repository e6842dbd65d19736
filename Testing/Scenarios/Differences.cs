using System.Globalization;

namespace StrategyHost.Testing.Scenarios;

/// <summary>Collects what a strategy did otherwise than a scenario expects.</summary>
internal sealed class Differences
{
    /// <summary>Prices written in a file have fewer digits than computed ones.</summary>
    private const double RelativeTolerance = 1e-6;

    private readonly List<string> _all = [];

    internal IReadOnlyList<string> All => _all;

    internal void Add(string difference) => _all.Add(difference);

    /// <param name="expected">What is expected; null stands for nothing.</param>
    /// <param name="written">The same as it stands in the file.</param>
    /// <param name="actual">What the strategy asked for.</param>
    internal void Entry(ScenarioOrder? expected, string written, OrderRequest? actual)
    {
        if (!BothThere("FindEntries", expected is null ? null : written, actual))
            return;
        Word("entry.action", expected!.Action, actual!.Action.ToString());
        Word("entry.type", expected.Type, actual.Type.ToString());
        Number("entry.volume", expected.Volume, actual.Volume);
        Number("entry.price", expected.Price, actual.Price);
        Number("entry.limit_price", expected.LimitPrice, actual.LimitPrice);
        Number("entry.stop_loss", expected.StopLoss, actual.StopLoss);
        Number("entry.take_profit", expected.TakeProfit, actual.TakeProfit);
        Number("entry.expires_after_bars", expected.ExpiresAfterBars, actual.ExpiresAfterBars);
        Text("entry.comment", expected.Comment, actual.Comment);
    }

    internal void Exit(ScenarioExit? expected, string written, ExitRequest? actual)
    {
        if (!BothThere("FindExits", expected is null ? null : written, actual))
            return;
        Text("exit.reason", expected!.Reason, actual!.Reason);
        Number("exit.volume", expected.Volume, actual.Volume);
    }

    internal void Protection(ScenarioProtection? expected, string written, ProtectionUpdate? actual)
    {
        if (!BothThere("AdjustProtection", expected is null ? null : written, actual))
            return;
        Number("protection.stop_loss", expected!.StopLoss, actual!.StopLoss);
        Number("protection.take_profit", expected.TakeProfit, actual.TakeProfit);
    }

    /// <summary>Whether there is something to compare; what is expected is given as it stands in the file.</summary>
    private bool BothThere(string method, string? expected, object? actual)
    {
        if (expected is null && actual is not null)
            Add($"{method} returned {actual}, expected nothing");
        else if (expected is not null && actual is null)
            Add($"{method} returned nothing, expected {expected}");
        return expected is not null && actual is not null;
    }

    private void Number(string what, double? expected, double? actual)
    {
        if (expected is { } value && !(Math.Abs(value - (actual ?? double.NaN)) <= RelativeTolerance * Math.Max(1, Math.Abs(value))))
            Add(string.Create(CultureInfo.InvariantCulture, $"{what} is {Show(actual)}, expected {value}"));
    }

    /// <summary>Names of sides and types, in any case, words joined by underscores or not.</summary>
    private void Word(string what, string? expected, string actual)
    {
        if (expected is not null && !string.Equals(expected.Replace("_", "", StringComparison.Ordinal), actual, StringComparison.OrdinalIgnoreCase))
            Add($"{what} is {actual.ToLowerInvariant()}, expected {expected}");
    }

    private void Text(string what, string? expected, string? actual)
    {
        if (expected is not null && expected != actual)
            Add($"{what} is {(actual is null ? "missing" : $"'{actual}'")}, expected '{expected}'");
    }

    private static string Show(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "missing";
}
