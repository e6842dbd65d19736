namespace StrategyHost.SimBroker.Data.Reading;

/// <summary>The values of one row.</summary>
internal struct BarRow
{
    internal long Time;
    internal double Open;
    internal double High;
    internal double Low;
    internal double Close;
    internal double Volume;
}
