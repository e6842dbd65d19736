using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StrategyHost.Analyzers;
using StrategyHost.Analyzers.Analysis;
using StrategyHost.Analyzers.Secrets;
using StrategyHost.Compiler.Verification;

namespace StrategyHost.Compiler.Diagnostics;

/// <summary>Turns Roslyn's diagnostics into the product's.</summary>
internal sealed class DiagnosticTranslator(SourceText text, bool strict)
{
    /// <summary>"Does not exist" in its forms: names, types, members of namespaces, aliases, members of types, forwarded types.</summary>
    private static readonly HashSet<string> Unbound =
        ["CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS1061", "CS1068", "CS1069", "CS1070", "CS8179"];

    private readonly SourceText _text = text;
    private SourceText _shown = text;

    /// <summary>In order of position, one for each place and text. No text of a finding repeats a secret of the source.</summary>
    internal List<StrategyDiagnostic> Translate(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Explain).ToList();
        _shown = found.Count == 0 ? _text : ShownSource.Of(_text, found.Where(finding => SecretRules.Includes(finding.Id)).Select(finding => finding.Location.SourceSpan));
        return
        [
            .. found
                .Select(Translate)
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Line)
                .ThenBy(diagnostic => diagnostic.Column)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>A finding of the verifier refuses always; where the symbols name a line, it is shown.</summary>
    internal StrategyDiagnostic Translate(VerifierFinding finding)
    {
        var line = finding.Line is { } number && number <= _shown.Lines.Count ? _shown.Lines[number - 1] : default;
        return new StrategyDiagnostic
        {
            Id = finding.Id,
            Severity = StrategyDiagnosticSeverity.Error,
            Message = finding.Message,
            Line = finding.Line ?? 1,
            Column = finding.Column ?? 1,
            EndLine = finding.Line ?? 1,
            EndColumn = finding.Column ?? 1,
            Snippet = finding.Line is null ? "" : Snippet.Of(_shown, line.Span),
            Help = finding.Rule.Help,
            Fix = finding.Rule.Fix,
        };
    }

    /// <summary>
    /// What strategies may not use is largely absent from the reference set. "Does not exist" would send an author looking
    /// for a package, so the rule speaks instead.
    /// </summary>
    private static Diagnostic Explain(Diagnostic diagnostic)
    {
        if (!Unbound.Contains(diagnostic.Id) || diagnostic.Location.SourceTree is not { } tree)
            return diagnostic;
        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return StrategyAnalysis.ExplainUnbound(node) ?? diagnostic;
    }

    private StrategyDiagnostic Translate(Diagnostic diagnostic)
    {
        var rule = RuleCatalog.Find(diagnostic.Id);
        var span = diagnostic.Location.SourceSpan;
        var lines = _text.Lines.GetLinePositionSpan(span);
        return new StrategyDiagnostic
        {
            Id = diagnostic.Id,
            Severity = IsError(diagnostic, rule) ? StrategyDiagnosticSeverity.Error : StrategyDiagnosticSeverity.Warning,
            Message = SecretScanner.Redact(diagnostic.GetMessage(CultureInfo.InvariantCulture)),
            Line = lines.Start.Line + 1,
            Column = lines.Start.Character + 1,
            EndLine = lines.End.Line + 1,
            EndColumn = lines.End.Character + 1,
            Snippet = Snippet.Of(_shown, span),
            Help = rule?.Help,
            Fix = rule?.Fix,
        };
    }

    private bool IsError(Diagnostic diagnostic, Rule? rule) =>
        diagnostic.Severity == DiagnosticSeverity.Error || (strict && (rule is not null || IsAboutNull(diagnostic)));

    /// <summary>CS8600 to CS8899 are the compiler's warnings of null where none is expected: a crash in the middle of a run.</summary>
    private static bool IsAboutNull(Diagnostic diagnostic) =>
        diagnostic.Id is ['C', 'S', '8', '6' or '7' or '8', _, _];
}
