namespace StrategyHost.SimBroker.Costs;

/// <summary>How much may still fill in the current bar. Fills take from it in the order in which they happen.</summary>
internal sealed class VolumeBudget(BrokerOptions options, VolumeGrid grid)
{
    /// <summary>Beyond this a bar's volume caps nothing that the ledger can hold.</summary>
    private const double Endless = 1e15;

    private readonly decimal _share = (decimal)options.VolumeCapPct / 100m;
    private readonly decimal _lotSize = (decimal)options.LotSize;
    private int _index = -1;
    private decimal _left;

    internal bool IsCapped { get; } = options.VolumeCapPct != 0;

    /// <summary>Takes up to <paramref name="wanted"/> lots.</summary>
    /// <param name="wanted">Lots that would fill.</param>
    /// <param name="index">Index of the current bar.</param>
    /// <param name="barVolume">Its volume in units.</param>
    /// <returns>Lots that do fill, 0 to wanted.</returns>
    internal decimal Take(decimal wanted, int index, double barVolume)
    {
        if (_index != index)
        {
            _index = index;
            _left = barVolume >= Endless ? decimal.MaxValue
                : barVolume > 0 ? grid.RoundDown((decimal)barVolume * _share / _lotSize)
                : 0;
        }

        var taken = Math.Min(wanted, _left);
        _left -= taken;
        return taken;
    }

    /// <summary>Gives back what a refused fill had taken.</summary>
    internal void Return(decimal lots)
    {
        if (IsCapped)
            _left += lots;
    }
}
