namespace StrategyHost.Sandbox;

/// <summary>
/// What a runner is told that is to lock itself in and become another program: <c>launch [demote] allow=PATH… -- PROGRAM ARGUMENTS…</c>.
/// </summary>
/// <param name="Demotes">Whether the superuser becomes another user first.</param>
/// <param name="Readable">Files and folders that may be read and executed; everything else is closed.</param>
/// <param name="Program">The program's path and its arguments.</param>
internal sealed record LaunchPlan(bool Demotes, IReadOnlyList<string> Readable, IReadOnlyList<string> Program)
{
    /// <summary>Exit code of a launch that failed; the reason is on the standard error.</summary>
    internal const int FailedExitCode = 125;

    private const string Verb = "launch";
    private const string Demote = "demote";
    private const string Allow = "allow=";
    private const string End = "--";

    internal IEnumerable<string> ToArguments() => [Verb, .. Demotes ? (string[])[Demote] : [], .. Readable.Select(path => Allow + path), End, .. Program];

    /// <returns>Null where the arguments are no plan.</returns>
    internal static LaunchPlan? Parse(IReadOnlyList<string> arguments)
    {
        var end = arguments.ToList().IndexOf(End);
        if (end < 1 || arguments[0] != Verb || end == arguments.Count - 1)
            return null;
        var options = arguments.Skip(1).Take(end - 1).ToArray();
        return options.All(option => option == Demote || option.StartsWith(Allow, StringComparison.Ordinal))
            ? new LaunchPlan(
                options.Contains(Demote),
                [.. options.Where(option => option != Demote).Select(option => option[Allow.Length..])],
                [.. arguments.Skip(end + 1)])
            : null;
    }
}
