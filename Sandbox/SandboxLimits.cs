namespace StrategyHost.Sandbox;

/// <summary>What a run may use of the machine.</summary>
public sealed record SandboxLimits
{
    /// <summary>The defaults.</summary>
    public static SandboxLimits Default { get; } = new();

    /// <summary>Least memory a runtime starts in.</summary>
    public const long MinMemoryBytes = 96L << 20;

    /// <summary>Memory in bytes; 1 GB by default, and no swap beside it.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Processors, 0.5 by default. Enforced where there are control groups: in Docker.</summary>
    public double Cpus { get; init; } = 0.5;

    /// <summary>Processes and threads together; 64 by default.</summary>
    public int Processes { get; init; } = 64;

    /// <summary>Wall-clock time from start to result; 300 seconds by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Bytes of artifacts a request may return; 1 GB by default.</summary>
    public long OutputBytes { get; init; } = 1L << 30;

    /// <exception cref="ArgumentOutOfRangeException">A limit makes no sense.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryBytes, MinMemoryBytes, nameof(MemoryBytes));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Cpus, nameof(Cpus));
        ArgumentOutOfRangeException.ThrowIfLessThan(Processes, 16, nameof(Processes));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
        ArgumentOutOfRangeException.ThrowIfNegative(OutputBytes, nameof(OutputBytes));
    }
}
