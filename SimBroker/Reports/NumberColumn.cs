using System.Runtime.CompilerServices;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// One column of numbers in shortest round-trip form. The last value's text is kept, because balance and margin change at fills
/// only.
/// </summary>
internal sealed class NumberColumn
{
    private readonly byte[] _text = new byte[RoundTripNumber.MaxLength];
    private long _bits;
    private int _length;

    /// <summary>The text of a value; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Format(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (bits != _bits || _length == 0)
        {
            _bits = bits;
            _length = RoundTripNumber.Format(value + 0.0, _text); // −0 becomes 0.
        }

        return _text.AsSpan(0, _length);
    }
}
