namespace StrategyHost.Sandbox.Process.Landlock;

/// <summary>
/// Threads that count against a sandbox's limit without being its own. The kernel counts by user; where the sandbox cannot have a
/// user of its own, those of everything else this user runs are there already, and may become more meanwhile.
/// </summary>
internal static class UserThreads
{
    /// <summary>Room for what the user starts while the sandbox runs.</summary>
    private const int Slack = 256;

    internal static int Allowance(LandlockUser user) => user == LandlockUser.Other ? 0 : Count() + Slack;

    private static int Count() => Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])).Sum(CountOf);

    /// <summary>Other users' are counted too where they can be seen: too much is no harm.</summary>
    private static int CountOf(string process)
    {
        try
        {
            return Directory.GetDirectories(Path.Combine(process, "task")).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
