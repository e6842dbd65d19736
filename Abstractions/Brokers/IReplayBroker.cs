namespace StrategyHost.Brokers;

/// <summary>
/// A broker that can be given all bars of a run beforehand. A bar at which nothing happens then costs neither the making of a
/// <see cref="Bar"/> nor the reading of columns that nothing depends on.
/// </summary>
public interface IReplayBroker : IBrokerAdapter
{
    /// <summary>Takes the bars that <see cref="StepNext"/> will go through; to be called before the first bar.</summary>
    /// <param name="bars">The columns; shared and not written to, nor by anybody else while the run lasts.</param>
    void Load(in ReplayBars bars);

    /// <summary>Lets the next of the loaded bars happen: the same as <see cref="IBrokerAdapter.StepBar"/> with that bar.</summary>
    /// <returns>What happened since the last call, in order, valid until the next call; null: no position and no order changed.</returns>
    IReadOnlyList<BrokerEvent>? StepNext();
}
