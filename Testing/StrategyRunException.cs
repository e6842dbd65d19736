using StrategyHost.Trading;

namespace StrategyHost.Testing;

/// <summary>A strategy did not get as far as a test wanted: it threw an exception, spent a budget, or lost all its money.</summary>
public sealed class StrategyRunException : Exception
{
    internal StrategyRunException(string message, int bar, int? line)
        : base(message)
    {
        Bar = bar;
        Line = line;
    }

    /// <summary>Index of the bar; −1 before the first.</summary>
    public int Bar { get; }

    /// <summary>Line of the strategy's source, from 1; null where it is not known.</summary>
    public int? Line { get; }

    internal static StrategyRunException Of(Strategy strategy, StrategyFailure failure) => new(
        $"{strategy.GetType().Name} threw at bar {failure.Bar}{(failure.Line is { } line ? $", line {line}" : "")}{(failure.Method is { } method ? $" in {method}" : "")}: {failure.Kind}: {failure.Message}",
        failure.Bar,
        failure.Line);
}
