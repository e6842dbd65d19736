using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>The strategy is C# that compiles, within the limits of a source.</summary>
internal sealed class CompileGate() : StaticGate(CheckName.Compile)
{
    protected override bool IsMine(string id) => IsOfTheCompiler(id);
}
