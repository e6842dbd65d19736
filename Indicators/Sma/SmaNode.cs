using StrategyHost.Indicators.Kernels;

namespace StrategyHost.Indicators;

/// <summary>
/// A simple moving average over many bars: the blocks of its window do not depend on each other beyond the last one, so stretches
/// that are long enough are computed four blocks at a time, with the same values to the last bit.
/// </summary>
internal sealed class SmaNode : IndicatorNode
{
    private readonly int _period;
    private readonly SingleInput _input;
    private readonly SingleOutput _output;
    private readonly SmaLanes _lanes;
    private readonly KernelNode<SmaKernel, SingleInput, double, SingleOutput, double> _byBar;

    internal SmaNode(int period, SingleInput input, SingleOutput output)
        : base(output.First)
    {
        (_period, _input, _output) = (period, input, output);
        _lanes = new SmaLanes(period);
        _byBar = new(new SmaKernel(period), input, output);
    }

    internal override void Step(int index) => _byBar.Step(index);

    internal override void Run(int start, int end)
    {
        var next = start;
        // Up to the end of a block; a bar without a value starts the first one anew, and so may put it off.
        while (next < end && !_byBar.Kernel.IsAtBlock)
            _byBar.Run(next, ++next);
        var taken = next < end ? _lanes.Run(_input.Column.AsSpan(next - _period, end - next + _period), _output.Column.AsSpan(next, end - next)) : 0;
        if (taken > 0)
        {
            var kernel = new SmaKernel(_period);
            foreach (var value in _input.Column.AsSpan(next + taken - _period, _period))
                kernel.Next(value);
            _byBar.Kernel = kernel;
        }

        _byBar.Run(next + taken, end);
    }
}
