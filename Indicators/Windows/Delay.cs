using System.Runtime.CompilerServices;

namespace StrategyHost.Indicators.Windows;

/// <summary>Gives each value back n bars later.</summary>
internal struct Delay(int length)
{
    private readonly double[] _values = new double[length];
    private int _position;
    private bool _isFull;

    /// <summary>Takes a value and gives the one n bars before it; NaN while there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double Next(double value)
    {
        var delayed = _isFull ? _values[_position] : double.NaN;
        _values[_position] = value;
        if (++_position == _values.Length)
            (_position, _isFull) = (0, true);
        return delayed;
    }

    /// <summary>The last n values in no particular order; meaningful once n have come.</summary>
    internal readonly ReadOnlySpan<double> Values => _values;
}
