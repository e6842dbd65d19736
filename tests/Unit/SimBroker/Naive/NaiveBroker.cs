using StrategyHost.SimBroker;
using StrategyHost.Unit.SimBroker.Differential;

namespace StrategyHost.Unit.SimBroker.Naive;

/// <summary>The broker's rules a second time, in decimals, as plainly as they can be said. This half takes orders; <see cref="NaiveMarket"/> lets bars happen.</summary>
internal sealed class NaiveBroker(BrokerOptions options) : IProgramTarget
{
    private readonly NaiveMarket _market = new(options);
    private int _lastId;

    public void Step(Bar bar)
    {
        _lastId = _market.LastOrderId;
        _market.Step(bar);
        _lastId = _market.LastOrderId;
    }

    public Outcome Finish() => _market.Finish();

    public void Place(OrderRequest request)
    {
        var isBuy = request.Action == OrderSide.Buy;
        var id = NextId();
        if (VolumeError(request.Volume) is { } volumeError)
        {
            _market.Reject(volumeError);
            return;
        }

        var type = request.Type;
        if ((type != OrderType.Market && !IsPrice(request.Price)) || (type == OrderType.StopLimit && !IsPrice(request.LimitPrice)))
        {
            _market.Reject("invalid_price");
            return;
        }

        var price = type == OrderType.Market ? 0 : Level(request.Price!.Value, up: type == OrderType.Limit ? !isBuy : isBuy);
        var limit = type == OrderType.StopLimit ? Level(request.LimitPrice!.Value, up: !isBuy) : 0;
        var reference = type == OrderType.Market ? _market.Close : type == OrderType.StopLimit ? limit : price;
        if (!ProtectionIsRight(isBuy, reference, request.StopLoss, request.TakeProfit))
        {
            _market.Reject("invalid_protection");
            return;
        }

        var order = new NaiveOrder
        {
            Id = id,
            IsBuy = isBuy,
            Type = type,
            PlacedAt = _market.Index,
            Price = price,
            Limit = limit,
            StopLoss = request.StopLoss is { } stop ? Level(stop, up: !isBuy) : null,
            TakeProfit = request.TakeProfit is { } target ? Level(target, up: isBuy) : null,
            Expiry = request.ExpiresAfterBars,
            Left = (decimal)request.Volume,
            AtOpen = type == OrderType.Market,
        };
        _market.Accept(order);
        if (type == OrderType.Market && options.FillTiming == FillTiming.Close)
            _market.FillNow(order);
    }

    public void Exit(string positionId, double? volume, double? price, string reason)
    {
        var id = NextId();
        var position = _market.Positions.Find(p => p.Id == positionId);
        if (position is null)
        {
            _market.Reject("unknown_position");
            return;
        }

        if (volume is not null && (VolumeError(volume.Value) ?? ((decimal)volume > position.Volume ? "invalid_volume" : null)) is { } error)
        {
            _market.Reject(error);
            return;
        }

        if (price is not null && !IsPrice(price))
        {
            _market.Reject("invalid_price");
            return;
        }

        var order = new NaiveOrder
        {
            Id = id,
            IsBuy = !position.IsLong,
            Type = price is null ? OrderType.Market : OrderType.Limit,
            PlacedAt = _market.Index,
            Price = price is null ? 0 : Level(price.Value, up: position.IsLong),
            ExitReason = price is null ? "signal: " + reason : "limit",
            Left = (decimal?)volume,
            AtOpen = price is null,
            Position = position,
        };
        _market.Accept(order);
        if (price is null && options.FillTiming == FillTiming.Close)
            _market.FillNow(order);
    }

    public void Modify(string positionId, double? stopLoss, double? takeProfit)
    {
        var position = _market.Positions.Find(p => p.Id == positionId);
        if (position is null)
        {
            _market.Reject("unknown_position");
            return;
        }

        var isRight = ProtectionIsRight(position.IsLong, _market.Close, stopLoss, takeProfit);
        var stop = isRight && stopLoss is { } s ? Level(s, up: !position.IsLong) : (decimal?)null;
        if (!isRight || (!options.AllowStopLoosening && stop is not null && position.StopLoss is not null
            && position.Sign * (stop - position.StopLoss) < 0))
        {
            _market.Reject("invalid_protection");
            return;
        }

        position.StopLoss = stop ?? position.StopLoss;
        position.TakeProfit = takeProfit is { } t ? Level(t, up: position.IsLong) : position.TakeProfit;
    }

    public void Cancel(string orderId) => _market.Cancel(orderId);

    private static bool IsPrice(double? price) => price is >= 1e-10 and <= 1e12;

    private string NextId()
    {
        _market.LastOrderId = ++_lastId;
        return $"ord-{_lastId:D6}";
    }

    private decimal Level(double price, bool up) => _market.Costs.ToTick((decimal)price, up);

    private bool ProtectionIsRight(bool isLong, decimal reference, double? stopLoss, double? takeProfit)
    {
        if ((stopLoss is not null && !IsPrice(stopLoss)) || (takeProfit is not null && !IsPrice(takeProfit)))
            return false;
        var stop = stopLoss is null ? (decimal?)null : Level(stopLoss.Value, up: !isLong);
        var target = takeProfit is null ? (decimal?)null : Level(takeProfit.Value, up: isLong);
        if (stop <= 0 || target <= 0)
            return false;
        return isLong ? !(stop >= reference) && !(target <= reference) : !(stop <= reference) && !(target >= reference);
    }

    private string? VolumeError(double volume)
    {
        var step = (decimal)options.LotStep;
        if (step > 0 && volume > 0 && volume < 1e12 && (decimal)volume < step)
            return "volume_below_step";
        var units = volume * options.LotSize;
        if (!(volume >= 1e-8) || !(units >= 1e-8) || units > 1e12 || (options.MaxVolume > 0 && volume > options.MaxVolume))
            return "invalid_volume";
        return step > 0 && (decimal)volume % step != 0 ? "invalid_volume" : null;
    }
}
