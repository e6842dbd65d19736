namespace StrategyHost.Compiler.Instrumentation;

/// <summary>How a call is charged.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Parameter">Index of the parameter that gives the size.</param>
/// <param name="Bytes">The constant, where the kind is constant.</param>
internal readonly record struct AllocationRule(AllocationKind Kind, int Parameter = 0, int Bytes = 0)
{
    internal static AllocationRule Constant(int bytes) => new(AllocationKind.Constant, 0, bytes);
}
