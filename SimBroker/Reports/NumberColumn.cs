using System.Globalization;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// One column of numbers in shortest round-trip form. The last value's text is kept, because balance and margin change at fills
/// only and formatting a double costs ten times the copy.
/// </summary>
internal sealed class NumberColumn
{
    private const int LongestDouble = 24;

    private readonly byte[] _text = new byte[LongestDouble + 8];
    private long _bits;
    private int _length;

    /// <summary>The text of a value; valid until the next call.</summary>
    internal ReadOnlySpan<byte> Format(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (bits != _bits || _length == 0)
        {
            _bits = bits;
            (value + 0.0).TryFormat(_text, out _length, default, CultureInfo.InvariantCulture); // −0 becomes 0.
        }

        return _text.AsSpan(0, _length);
    }
}
