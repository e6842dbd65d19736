using StrategyHost.Agents.Tester;
using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli.Test.Gates;

/// <summary>What the compiler and the rules say of the strategy, as findings.</summary>
internal abstract class StaticGate(CheckName name) : Gate(name)
{
    public override CheckResult Run(StrategyUnderTest subject) => CheckResult.Of(
        [.. subject.Strategy.Result.Diagnostics.Where(IsMine).Select(diagnostic => FindingOf(diagnostic, subject.Strategy.File) with { Reproduce = subject.Reproduce.Test(Name) })]);

    /// <summary>A diagnostic of a file; warnings fail nothing, because strict judgement has made errors of those that do.</summary>
    public static Finding FindingOf(StrategyDiagnostic diagnostic, string file) => new($"{diagnostic.Id}: {diagnostic.Message}")
    {
        FailureClass = diagnostic.Severity == StrategyDiagnosticSeverity.Error ? ClassOf(diagnostic.Id) : null,
        Rule = diagnostic.Id,
        File = ProjectFolder.Display(file),
        Line = diagnostic.Line,
        Trace = string.Join('\n', ((string?[])[diagnostic.Snippet, Advice("fix", diagnostic.Fix), Advice("see", diagnostic.Help)]).Where(line => !string.IsNullOrEmpty(line))) is { Length: > 0 } trace ? trace : null,
    };

    private static string? Advice(string kind, string? text) => text is null ? null : $"{kind}: {text}";

    protected static bool IsSecret(string id) => id.StartsWith("SH4", StringComparison.Ordinal);

    protected static bool IsOfTheCompiler(string id) => !id.StartsWith("SH", StringComparison.Ordinal) || id.StartsWith("SH5", StringComparison.Ordinal);

    protected abstract bool IsMine(string id);

    private bool IsMine(StrategyDiagnostic diagnostic) => IsMine(diagnostic.Id);

    private static FailureClass ClassOf(string id) => IsSecret(id) ? FailureClass.SecretsDetected : FailureClass.StaticFailures;
}
