namespace StrategyHost.SimBroker;

/// <summary>What one fill costs, before <see cref="BrokerOptions.CommissionMinimum"/>.</summary>
public enum CommissionModel
{
    /// <summary>Nothing; the minimum does not apply.</summary>
    None,

    /// <summary><see cref="BrokerOptions.CommissionValue"/> percent of price × units.</summary>
    PercentOfNotional,

    /// <summary><see cref="BrokerOptions.CommissionValue"/> for each lot.</summary>
    PerLot,

    /// <summary><see cref="BrokerOptions.CommissionValue"/> for each unit (lots × lot size).</summary>
    PerUnit,

    /// <summary><see cref="BrokerOptions.CommissionValue"/> for the fill.</summary>
    FlatPerFill,
}
