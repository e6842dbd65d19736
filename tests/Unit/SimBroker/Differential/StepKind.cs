namespace StrategyHost.Unit.SimBroker.Differential;

internal enum StepKind
{
    Place,
    Exit,
    Modify,
    Cancel,
}
