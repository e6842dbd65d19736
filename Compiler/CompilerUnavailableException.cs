namespace StrategyHost.Compiler;

/// <summary>
/// The process can compile no more: earlier compilations ran past their deadline, did not stop when asked to, and still hold
/// their threads. It is the host's failure, not the strategy's; a new process compiles again.
/// </summary>
/// <param name="abandoned">How many there are.</param>
public sealed class CompilerUnavailableException(int abandoned)
    : Exception($"{abandoned} compilations that ran past their deadline are still running, so nothing more is compiled in this process. Start the host again.");
