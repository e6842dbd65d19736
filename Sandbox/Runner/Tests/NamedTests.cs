using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace StrategyHost.Sandbox.Runner.Tests;

/// <summary>The tests that are wanted and have not ended yet.</summary>
internal sealed class NamedTests(IReadOnlyList<string> only, IReadOnlyList<string> ended) : TestFilter
{
    private readonly HashSet<string> _only = [.. only];
    private readonly HashSet<string> _ended = [.. ended];

    public override bool Match(ITest test) =>
        !test.IsSuite && !_ended.Contains(test.FullName) && (_only.Count == 0 || _only.Contains(test.FullName));

    public override bool Pass(ITest test, bool negated) => test.IsSuite ? MatchDescendant(test) : Match(test);

    public override bool IsExplicitMatch(ITest test) => _only.Contains(test.FullName);

    public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode.AddElement("named");
}
