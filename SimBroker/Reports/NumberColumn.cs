namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// One column of numbers. The last value's text is kept, because balance and margin change at fills only and formatting a double
/// costs ten times the copy.
/// </summary>
internal sealed class NumberColumn
{
    private readonly byte[] _text = new byte[InvariantNumber.MaxLength];
    private long _bits;
    private int _length;

    internal int Format(double value, Span<byte> target)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        if (bits != _bits || _length == 0)
        {
            _bits = bits;
            _length = InvariantNumber.Format(value, _text);
        }

        _text.AsSpan(0, _length).CopyTo(target);
        return _length;
    }
}
