using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Bands around the median price that only tighten while the previous close is inside, and the side that is active.</summary>
internal struct SuperTrendKernel(int period, double multiplier)
    : IKernel<(double High, double Low, double Close), (double Value, double Upper, double Lower)>
{
    private readonly double _multiplier = multiplier;
    private AtrKernel _range = new(period);
    private double _upper = double.NaN;
    private double _lower = double.NaN;
    private double _previousClose;
    private bool _isRising;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Value, double Upper, double Lower) Next((double High, double Low, double Close) input)
    {
        var range = _range.Next(input);
        if (double.IsNaN(range))
        {
            _previousClose = input.Close;
            return (double.NaN, double.NaN, double.NaN);
        }

        var middle = (input.High + input.Low) / 2;
        MoveBands(middle + _multiplier * range, middle - _multiplier * range, input.Close >= middle);
        _isRising = input.Close > (_isRising ? _lower : _upper);
        _previousClose = input.Close;
        return _isRising ? (_lower, double.NaN, _lower) : (_upper, _upper, double.NaN);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveBands(double upper, double lower, bool startsRising)
    {
        if (double.IsNaN(_upper))
            (_upper, _lower, _isRising) = (upper, lower, startsRising);
        if (upper < _upper || _previousClose > _upper)
            _upper = upper;
        if (lower > _lower || _previousClose < _lower)
            _lower = lower;
    }
}
