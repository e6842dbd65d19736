using System.Diagnostics.CodeAnalysis;

namespace StrategyHost.SimBroker.Data;

/// <summary>What reading data gives: a value, or the fault that prevented it.</summary>
/// <typeparam name="T">What a usable file gives.</typeparam>
public sealed class DataResult<T>
    where T : class
{
    private DataResult(T? value, DataFault? fault)
    {
        Value = value;
        Fault = fault;
    }

    /// <summary>The value; null where there is a fault.</summary>
    public T? Value { get; }

    /// <summary>The fault; null where there is a value.</summary>
    public DataFault? Fault { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsOk => Fault is null;

    /// <summary>A success.</summary>
    public static implicit operator DataResult<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator DataResult<T>(DataFault fault) => new(null, fault);
}
