using System.Runtime.InteropServices;
using StrategyHost.Brokers;
using StrategyHost.SimBroker.Ledger;

namespace StrategyHost.SimBroker.Reports;

/// <summary>
/// The one place that reads points of an equity curve, a block at a time: a curve may have millions of points, and a call
/// through an interface for each would cost more than the arithmetic.
/// </summary>
internal sealed class EquityCurveReader(IReadOnlyList<EquityPoint> curve)
{
    // 24 KB: stays in the first-level cache.
    private const int BlockLength = 512;

    private EquityPoint[]? _block;

    internal int Count => curve.Count;

    /// <summary>The next points from <paramref name="start"/> on, at least one; valid until the next call.</summary>
    /// <param name="start">0 to <see cref="Count"/> − 1.</param>
    internal ReadOnlySpan<EquityPoint> BlockAt(int start) => curve switch
    {
        EquityPoint[] array => array.AsSpan(start),
        List<EquityPoint> list => CollectionsMarshal.AsSpan(list)[start..],
        _ => CopyBlock(start),
    };

    private ReadOnlySpan<EquityPoint> CopyBlock(int start)
    {
        _block ??= new EquityPoint[BlockLength];
        var length = Math.Min(BlockLength, curve.Count - start);
        var block = _block.AsSpan(0, length);
        if (curve is EquityCurve columns)
        {
            columns.CopyTo(start, block);
            return block;
        }

        for (var i = 0; i < length; i++)
            block[i] = curve[start + i];
        return block;
    }
}
