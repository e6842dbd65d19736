using StrategyHost.Brokers;

namespace StrategyHost.SimBroker.Costs;

/// <summary>The volumes that can be traded: multiples of the lot step, up to the maximum, within what the ledger can hold.</summary>
internal sealed class VolumeGrid(BrokerOptions options)
{
    private const double MaxUnits = 1e12;
    private const double MinUnits = 1e-8;

    private readonly decimal _step = (decimal)options.LotStep;
    private readonly DecimalCast _cast = new();

    /// <summary>The reason to refuse a volume in lots; null when it can be traded.</summary>
    internal string? FindError(double volume)
    {
        if (volume > 0 && volume < options.LotStep)
            return RejectionReasons.VolumeBelowStep;
        var units = volume * options.LotSize;
        if (!(units is >= MinUnits and <= MaxUnits && volume is >= MinUnits and <= MaxUnits))
            return RejectionReasons.InvalidVolume;
        if (options.MaxVolume > 0 && volume > options.MaxVolume)
            return RejectionReasons.InvalidVolume;
        return options.LotStep != 0 && (decimal)volume % _step != 0 ? RejectionReasons.InvalidVolume : null;
    }

    /// <summary>A volume in lots as the ledger holds it.</summary>
    internal decimal Fix(double volume) => _cast.Of(volume);

    internal decimal RoundDown(decimal lots) => _step == 0 ? lots : Math.Floor(lots / _step) * _step;
}
