using System.Runtime.CompilerServices;
using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>Wilder's parabolic stop and reverse.</summary>
internal struct ParabolicSarKernel(double step, double max) : IKernel<(double High, double Low), double>
{
    private readonly double _step = step;
    private readonly double _max = max;
    private (double High, double Low) _last = (double.NaN, double.NaN);
    private (double High, double Low) _beforeLast = (double.NaN, double.NaN);
    private double _stop = double.NaN;
    private double _extreme;
    private double _acceleration;
    private bool _isRising;
    private bool _hasReversed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next((double High, double Low) input)
    {
        // The first trend is a guess: nothing is told up to and including the bar that ends it.
        var isKnown = _hasReversed;
        if (double.IsNaN(_stop))
            Turn(isRising: true, stop: input.Low, extreme: input.High);
        else
            Follow(input);
        (_beforeLast, _last) = (_last, input);
        return isKnown ? _stop : double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Follow((double High, double Low) bar)
    {
        _stop = Limit(_stop + _acceleration * (_extreme - _stop));
        if (_isRising ? bar.Low < _stop : bar.High > _stop)
        {
            _hasReversed = true;
            Turn(!_isRising, stop: _extreme, extreme: _isRising ? bar.Low : bar.High);
        }
        else if (_isRising ? bar.High > _extreme : bar.Low < _extreme)
        {
            _extreme = _isRising ? bar.High : bar.Low;
            _acceleration = Math.Min(_acceleration + _step, _max);
        }
    }

    /// <summary>Keeps the stop outside the two bars before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Limit(double stop)
    {
        if (double.IsNaN(_beforeLast.Low))
            return stop;
        return _isRising
            ? Math.Min(stop, Math.Min(_last.Low, _beforeLast.Low))
            : Math.Max(stop, Math.Max(_last.High, _beforeLast.High));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Turn(bool isRising, double stop, double extreme) =>
        (_isRising, _stop, _extreme, _acceleration) = (isRising, stop, extreme, _step);
}
