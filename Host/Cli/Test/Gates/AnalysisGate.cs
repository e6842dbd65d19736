using StrategyHost.Agents.Tester;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>No rule refuses the strategy, warnings included, and the verifier accepts its image. Secrets have a check of their own.</summary>
internal sealed class AnalysisGate() : StaticGate(CheckName.Analysis)
{
    protected override bool IsMine(string id) => !IsOfTheCompiler(id) && !IsSecret(id);
}
