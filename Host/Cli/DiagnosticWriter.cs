using StrategyHost.Compiler;

namespace StrategyHost.Host.Cli;

/// <summary>Prints findings for people and for editors: <c>file(line,column): error ID: message</c>, the line itself, what to do.</summary>
internal sealed class DiagnosticWriter(CliOutput output)
{
    public void Write(string file, IReadOnlyList<StrategyDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            output.WriteLine($"{ProjectFolder.Display(file)}{diagnostic}");
            if (diagnostic.Snippet.Length > 0)
                output.WriteLine($"    {diagnostic.Snippet}");
            if (diagnostic.Fix is { } fix)
                output.WriteLine($"    fix: {fix}");
            if (diagnostic.Help is { } help)
                output.WriteLine($"    see: {help}");
        }
    }
}
