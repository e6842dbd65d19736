namespace StrategyHost.Sandbox;

/// <summary>Bars as they travel into a sandbox: columns of equal length, row i of each is bar i. The arrays are not copied.</summary>
public sealed record PriceColumns
{
    /// <summary>Name of the instrument.</summary>
    public required string Symbol { get; init; }

    /// <summary>Open times in UTC ticks (100 ns), strictly increasing.</summary>
    public required long[] Times { get; init; }

    /// <summary>First prices.</summary>
    public required double[] Open { get; init; }

    /// <summary>Highest prices.</summary>
    public required double[] High { get; init; }

    /// <summary>Lowest prices.</summary>
    public required double[] Low { get; init; }

    /// <summary>Last prices.</summary>
    public required double[] Close { get; init; }

    /// <summary>Volumes.</summary>
    public required double[] Volume { get; init; }

    /// <summary>The prices and volumes in the order in which they travel.</summary>
    internal double[][] Values => [Open, High, Low, Close, Volume];
}
