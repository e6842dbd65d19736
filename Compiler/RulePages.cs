using System.Text;
using StrategyHost.Analyzers;

namespace StrategyHost.Compiler;

/// <summary>The pages of <c>docs/rules</c>, readable without the repository.</summary>
public static class RulePages
{
    /// <summary>The rule's page.</summary>
    /// <param name="rule">A rule of <see cref="RuleCatalog"/>.</param>
    /// <returns>Markdown.</returns>
    public static string Read(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Encoding.UTF8.GetString(EmbeddedFile.Read($"rules/{rule.Id}.md"));
    }
}
