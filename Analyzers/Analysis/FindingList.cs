using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StrategyHost.Analyzers.Analysis;

/// <summary>Collects findings so that one mistake is one finding.</summary>
internal sealed class FindingList
{
    private readonly List<Diagnostic> _written = [];
    private readonly List<Diagnostic> _implied = [];

    internal void Add(Diagnostic finding) => _written.Add(finding);

    /// <summary>Adds what no name in the source says; a net: it counts only where no written finding of the same rule, and nothing at the same place, was found.</summary>
    internal void AddImplied(Diagnostic finding) => _implied.Add(finding);

    internal ImmutableArray<Diagnostic> ToImmutable()
    {
        var kept = _written.Where(finding => !_written.Any(other => Covers(other, finding))).ToList();
        foreach (var finding in _implied.OrderBy(finding => finding.Location.SourceSpan.Length))
        {
            if (!_written.Any(other => other.Id == finding.Id) && !kept.Any(other => Says(other, finding)))
                kept.Add(finding);
        }

        return
        [
            .. kept.OrderBy(finding => finding.Location.SourceSpan.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Says(Diagnostic other, Diagnostic finding) =>
        other.Severity >= finding.Severity
        && (other.Location.SourceSpan.OverlapsWith(finding.Location.SourceSpan) || other.GetMessage() == finding.GetMessage());

    /// <summary>The qualifier of a reported member is not reported again, neither in the same words nor in weaker ones. A warning hides no error.</summary>
    private static bool Covers(Diagnostic other, Diagnostic finding) =>
        other.Severity >= finding.Severity
        && (other.Id == finding.Id || finding.Id == RuleCatalog.NotOnAllowList.Rule.Id)
        && other.Location.SourceSpan.Length > finding.Location.SourceSpan.Length
        && other.Location.SourceSpan.Contains(finding.Location.SourceSpan);
}
