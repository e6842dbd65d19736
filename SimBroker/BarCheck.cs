using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using StrategyHost.SimBroker.Costs;

namespace StrategyHost.SimBroker;

/// <summary>A bar that would make every figure after it wrong is refused when it comes in.</summary>
internal static class BarCheck
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowIfUnusable(in Bar bar, long lastTicks)
    {
        if (!IsUsable(bar.Open, bar.High, bar.Low, bar.Close, bar.Time.Ticks, lastTicks))
            Throw(bar, lastTicks);
    }

    /// <summary>Written so that NaN anywhere fails. Low bounds open and close from below, so only it needs the minimum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsUsable(double open, double high, double low, double close, long ticks, long lastTicks) =>
        low >= PriceGrid.Min && high <= PriceGrid.Max && low <= open && open <= high && low <= close && close <= high && ticks > lastTicks;

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(in Bar bar, long lastTicks) => throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture,
            $"The bar of {bar.Time:yyyy-MM-ddTHH:mm:ssZ} cannot be stepped: open {bar.Open}, high {bar.High}, low {bar.Low}, close {bar.Close}, "
            + $"after a bar of {new DateTime(Math.Max(lastTicks, 0), DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ssZ}. Expected a later time and prices from {PriceGrid.Min} to "
            + $"{PriceGrid.Max} with low <= open, close <= high. Check the data file, for instance with `data info`."),
        nameof(bar));
}
