using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Costs;

/// <summary>
/// The cast from double to decimal, which keeps 15 significant digits, with a short way for what market data are: numbers of
/// few places. A number is n ÷ 10^places exactly when that division gives it back, and with at most 15 digits there is only
/// one such n; the result has the bits that the cast gives.
/// </summary>
internal sealed class DecimalCast
{
    private const double Limit = 1e15;

    /// <summary>More places than prices have are those of a computed number; to expect them again would slow down the others.</summary>
    private const int MostPlaces = 8;

    private int _places;
    private double _power = 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal decimal Of(double value)
    {
        var scaled = Math.Round(value * _power);
        return Math.Abs(scaled) < Limit && scaled / _power == value && scaled != 0 ? Make((long)scaled, _places) : Learn(value);
    }

    private static decimal Make(long digits, int places)
    {
        while (places > 0 && digits % 10 == 0)
        {
            digits /= 10;
            places--;
        }

        var size = Math.Abs(digits);
        return new decimal((int)size, (int)(size >> 32), 0, digits < 0, (byte)places);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal Learn(double value)
    {
        var result = (decimal)value;
        if (result.Scale > _places && result.Scale <= MostPlaces)
        {
            _places = result.Scale;
            _power = 1;
            for (var i = 0; i < _places; i++)
                _power *= 10;
        }

        return result;
    }
}
