namespace StrategyHost.Unit.SimBroker.Differential;

/// <summary>One wish at the close of one bar.</summary>
internal sealed record Step(int Bar, StepKind Kind)
{
    public OrderRequest? Order { get; init; }

    /// <summary>Number in the id of a position or an order.</summary>
    public int Target { get; init; }

    public double? Volume { get; init; }

    public double? Price { get; init; }

    public double? StopLoss { get; init; }

    public double? TakeProfit { get; init; }

    public void Play(IProgramTarget target)
    {
        switch (Kind)
        {
            case StepKind.Place: target.Place(Order!); break;
            case StepKind.Exit: target.Exit($"pos-{Target:D6}", Volume, Price, "why"); break;
            case StepKind.Modify: target.Modify($"pos-{Target:D6}", StopLoss, TakeProfit); break;
            default: target.Cancel($"ord-{Target:D6}"); break;
        }
    }
}
