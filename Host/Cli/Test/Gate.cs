using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test;

/// <summary>One check of a test. What goes wrong with the strategy is a finding; an exception is about the command, the data or the machine.</summary>
internal abstract class Gate(CheckName name)
{
    public CheckName Name { get; } = name;

    /// <summary>The checks that must have passed for this one to make sense.</summary>
    public virtual IReadOnlyList<CheckName> Needs => [];

    /// <summary>The checks whose work this one looks at, whatever they came to.</summary>
    public virtual IReadOnlyList<CheckName> Uses => [];

    public abstract CheckResult Run(StrategyUnderTest subject);
}
